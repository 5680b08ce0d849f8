import { and, asc, count, eq, isNull, type SQL, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { SuggestionState } from "#app/domain/suggestions/state.ts"
import { deskDb } from "#db/clients.server.ts"
import { suggestionLinks, suggestionSays, suggestions } from "#db/schema/casework/suggestions.ts"
import { providers } from "#db/schema/providers.ts"
import { publishedSuggestions, suggestionMoves } from "#db/schema/published/suggestions.ts"
import { listSays } from "./says.ts"

/** What the office looks for among suggestions; null stands for any. `toDo`: only where the office has to do something. */
export type DeskQuestion = Readonly<{ state: SuggestionState | null; provider: string | null; toDo: boolean }>

/** Of the same name as the office's own table, in another room. */
const shown = alias(publishedSuggestions, "shown")

const WAITING_SAYS = sql<number>`(
  select count(*)::int from ${suggestionSays} as say where say.suggestion = ${suggestions.id} and say.state = 'waiting')`

const COLUMNS = {
  id: suggestions.id,
  provider: suggestions.provider,
  providerName: providers.name,
  text: suggestions.text,
  state: suggestions.state,
  sentIn: suggestions.sentIn,
  plannedFor: suggestions.plannedFor,
  waitingSays: WAITING_SAYS,
  tens: shown.tens,
}

/** Suggestions for the office, those on which it has to act first. `page` from 1. */
export async function listDeskSuggestions(question: DeskQuestion, page: number, size: number) {
  return deskDb()
    .select(COLUMNS)
    .from(suggestions)
    .leftJoin(providers, eq(providers.slug, suggestions.provider))
    .leftJoin(shown, eq(shown.id, suggestions.id))
    .where(fits(question))
    .orderBy(sql`${needsOffice()} desc`, sql`${suggestions.sentIn} desc`, asc(suggestions.id))
    .limit(size)
    .offset((page - 1) * size)
}

export async function countDeskSuggestions(question: DeskQuestion): Promise<number> {
  const [row] = await deskDb().select({ found: count() }).from(suggestions).where(fits(question))
  return row?.found ?? 0
}

/** Providers to whom somebody suggested something, by name. */
export async function listSuggestedProviders(): Promise<{ slug: string; name: string }[]> {
  return deskDb()
    .selectDistinct({ slug: providers.slug, name: providers.name })
    .from(suggestions)
    .innerJoin(providers, eq(providers.slug, suggestions.provider))
    .orderBy(asc(providers.name))
}

/** One suggestion with all that its page in the office shows; null where there is none. */
export async function findDeskSuggestion(id: string) {
  const [found] = await deskDb()
    .select({
      ...COLUMNS,
      item: suggestions.item,
      version: suggestions.version,
      refusalReason: suggestions.refusalReason,
      mergedInto: suggestions.mergedInto,
    })
    .from(suggestions)
    .leftJoin(providers, eq(providers.slug, suggestions.provider))
    .leftJoin(shown, eq(shown.id, suggestions.id))
    .where(eq(suggestions.id, id))
  if (!found) return null
  const [moves, says, links] = await Promise.all([listMoves(id), listSays(id), listLinks(id)])
  return { ...found, moves, says, links }
}

export type DeskSuggestion = NonNullable<Awaited<ReturnType<typeof findDeskSuggestion>>>

/** What a link leads to; null where there is no such link. */
export async function findLink(id: string) {
  const { suggestion, madeOn } = suggestionLinks
  const [found] = await deskDb().select({ suggestion, madeOn }).from(suggestionLinks).where(eq(suggestionLinks.id, id))
  return found ?? null
}

/** Suggestions that were joined with another: whose support may still have to follow. */
export async function listJoinings(): Promise<{ from: string; into: string }[]> {
  const rows = await deskDb()
    .select({ from: suggestions.id, into: suggestions.mergedInto })
    .from(suggestions)
    .where(eq(suggestions.state, "merged"))
  return rows.flatMap(({ from, into }) => (into === null ? [] : [{ from, into }]))
}

/** Erases what is left of suggestions that were not published, sent in the month `before` or earlier; how many. */
export async function eraseOldRefusals(before: string): Promise<number> {
  const erased = await deskDb()
    .update(suggestions)
    .set({ state: "erased", receiptMark: null, text: null, refusalReason: null, provider: null })
    .where(and(eq(suggestions.state, "not-published"), sql`${suggestions.sentIn} < ${before}`))
    .returning({ id: suggestions.id })
  return erased.length
}

function listMoves(suggestion: string) {
  const { number, to, by, month, words, plannedFor, isProgress, evidence } = suggestionMoves
  return deskDb()
    .select({ number, to, by, month, words, plannedFor, isProgress, evidence })
    .from(suggestionMoves)
    .where(eq(suggestionMoves.suggestion, suggestion))
    .orderBy(asc(number))
}

function listLinks(suggestion: string) {
  const { id, recipient, madeOn } = suggestionLinks
  return deskDb()
    .select({ id, recipient, madeOn })
    .from(suggestionLinks)
    .where(eq(suggestionLinks.suggestion, suggestion))
    .orderBy(asc(madeOn), asc(id))
}

/** Words of a provider to read, or something said to be done to check. */
function needsOffice(): SQL {
  return sql`(${WAITING_SAYS} > 0 or ${suggestions.state} = 'claimed-done')`
}

function fits({ state, provider, toDo }: DeskQuestion): SQL | undefined {
  return and(
    state === null ? sql`${suggestions.state} <> 'erased'` : eq(suggestions.state, state),
    provider === null
      ? undefined
      : provider === "all"
        ? isNull(suggestions.provider)
        : eq(suggestions.provider, provider),
    toDo ? needsOffice() : undefined,
  )
}
