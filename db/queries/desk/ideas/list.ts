import { and, asc, count, desc, eq, type SQL, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { IdeaState } from "#app/domain/ideas/state.ts"
import { deskDb } from "#db/clients.server.ts"
import { ideas } from "#db/schema/casework/ideas.ts"
import { ideaMoves, publishedIdeas } from "#db/schema/published/ideas.ts"

/** Of the same name as the office's own table, in another room. */
const shown = alias(publishedIdeas, "shown")

const COLUMNS = {
  id: ideas.id,
  text: ideas.text,
  state: ideas.state,
  sentIn: ideas.sentIn,
  tens: shown.tens,
}

/** Ideas for the office, of one state or, with null, of all but erased ones; the open and most supported first. */
export async function listDeskIdeas(state: IdeaState | null, page: number, size: number) {
  return deskDb()
    .select(COLUMNS)
    .from(ideas)
    .leftJoin(shown, eq(shown.id, ideas.id))
    .where(standsAs(state))
    .orderBy(sql`${ideas.state} = 'open' desc`, sql`coalesce(${shown.tens}, 0) desc`, desc(ideas.sentIn), asc(ideas.id))
    .limit(size)
    .offset((page - 1) * size)
}

/** How many there are in each state that has one. */
export async function countDeskIdeas(): Promise<ReadonlyMap<IdeaState, number>> {
  const rows = await deskDb().select({ state: ideas.state, found: count() }).from(ideas).groupBy(ideas.state)
  return new Map(rows.map(({ state, found }) => [state, found]))
}

/** One idea with all that its page in the office shows; null where there is none. */
export async function findDeskIdea(id: string) {
  const [found] = await deskDb()
    .select({ ...COLUMNS, item: ideas.item, version: ideas.version })
    .from(ideas)
    .leftJoin(shown, eq(shown.id, ideas.id))
    .where(eq(ideas.id, id))
  if (!found) return null
  const { number, to, month, words } = ideaMoves
  const moves = await deskDb()
    .select({ number, to, month, words })
    .from(ideaMoves)
    .where(eq(ideaMoves.idea, id))
    .orderBy(asc(number))
  return { ...found, moves }
}

export type DeskIdea = NonNullable<Awaited<ReturnType<typeof findDeskIdea>>>

/** Erases what is left of ideas that were not published, sent before the month `before`; how many. */
export async function eraseOldRefusedIdeas(before: string): Promise<number> {
  const erased = await deskDb()
    .update(ideas)
    .set({ state: "erased", receiptMark: null, text: null, refusalReason: null })
    .where(and(eq(ideas.state, "not-published"), sql`${ideas.sentIn} < ${before}`))
    .returning({ id: ideas.id })
  return erased.length
}

function standsAs(state: IdeaState | null): SQL {
  return state === null ? sql`${ideas.state} <> 'erased'` : eq(ideas.state, state)
}
