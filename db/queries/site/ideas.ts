import { and, asc, count, desc, eq, type SQL, sql } from "drizzle-orm"
import type { PublicIdeaState } from "#app/domain/ideas/state.ts"
import { MOST_SIMILAR, SIMILAR } from "#app/domain/proposals/likeness.ts"
import { siteDb } from "#db/clients.server.ts"
import { ideaMoves, ideasGone, publishedIdeas } from "#db/schema/published/ideas.ts"
import { patternOf } from "./pattern.ts"

const COLUMNS = {
  id: publishedIdeas.id,
  text: publishedIdeas.text,
  language: publishedIdeas.language,
  state: publishedIdeas.state,
  tens: publishedIdeas.tens,
  publishedIn: publishedIdeas.publishedIn,
}

export type IdeaQuestion = Readonly<{
  q: string
  state?: PublicIdeaState | undefined
  sort: "support" | "newest"
}>

/** Ideas that fit. `page` from 1. Everyone may see. */
export async function listIdeas(question: IdeaQuestion, page: number, size: number) {
  const newest = [desc(publishedIdeas.publishedIn), asc(publishedIdeas.id)] as const
  const order = question.sort === "newest" ? newest : ([desc(publishedIdeas.tens), ...newest] as const)
  return siteDb()
    .select(COLUMNS)
    .from(publishedIdeas)
    .where(fits(question))
    .orderBy(...order)
    .limit(size)
    .offset((page - 1) * size)
}

export async function countIdeas(question: IdeaQuestion): Promise<number> {
  const [row] = await siteDb().select({ found: count() }).from(publishedIdeas).where(fits(question))
  return row?.found ?? 0
}

/** One idea; null where there is none (any more). Everyone may see. */
export async function findPublishedIdea(id: string) {
  const [found] = await siteDb().select(COLUMNS).from(publishedIdeas).where(eq(publishedIdeas.id, id))
  return found ?? null
}

/** Whether an idea stood here that was taken away since. Everyone may see. */
export async function isIdeaGone(id: string): Promise<boolean> {
  const found = await siteDb().select({ id: ideasGone.id }).from(ideasGone).where(eq(ideasGone.id, id))
  return found.length === 1
}

/** What became of it, in order. Everyone may see. */
export async function listIdeaMoves(idea: string) {
  const { number, to, month, words } = ideaMoves
  return siteDb()
    .select({ number, to, month, words })
    .from(ideaMoves)
    .where(eq(ideaMoves.idea, idea))
    .orderBy(asc(number))
}

/** Published ideas like a text that can still be supported or are done, the likest first. Everyone may see. */
export async function listSimilarIdeas(text: string) {
  const likeness = sql<number>`public.similarity(${publishedIdeas.text}, ${text})`
  return siteDb()
    .select(COLUMNS)
    .from(publishedIdeas)
    .where(and(sql`${publishedIdeas.state} <> 'not-now'`, sql`${likeness} >= ${SIMILAR}`))
    .orderBy(desc(likeness), asc(publishedIdeas.id))
    .limit(MOST_SIMILAR)
}

function fits({ q, state }: IdeaQuestion): SQL | undefined {
  return and(
    q === "" ? undefined : sql`${publishedIdeas.text} ilike ${patternOf(q)}`,
    state === undefined ? undefined : eq(publishedIdeas.state, state),
  )
}
