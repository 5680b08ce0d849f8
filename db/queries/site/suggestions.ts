import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm"
import { MOST_SIMILAR, SIMILAR } from "#app/domain/proposals/likeness.ts"
import type { PublicState } from "#app/domain/suggestions/state.ts"
import { siteDb } from "#db/clients.server.ts"
import { providers } from "#db/schema/providers.ts"
import { publishedSuggestions, suggestionMoves } from "#db/schema/published/suggestions.ts"
import { patternOf } from "./pattern.ts"

const COLUMNS = {
  id: publishedSuggestions.id,
  provider: publishedSuggestions.provider,
  /** What the register calls it today. */
  providerName: providers.name,
  text: publishedSuggestions.text,
  language: publishedSuggestions.language,
  state: publishedSuggestions.state,
  plannedFor: publishedSuggestions.plannedFor,
  tens: publishedSuggestions.tens,
  publishedIn: publishedSuggestions.publishedIn,
  movedIn: publishedSuggestions.movedIn,
  mergedInto: publishedSuggestions.mergedInto,
}

export type SuggestionQuestion = Readonly<{
  q: string
  /** A slug, or "all" for what is for every provider; undefined: any. */
  provider?: string | undefined
  state?: PublicState | undefined
  /** Any of several, where that is asked for. */
  states?: readonly PublicState[] | undefined
  sort: "support" | "newest"
}>

/** Suggestions that fit, but none that goes on in another. `page` from 1. Everyone may see. */
export async function listSuggestions(question: SuggestionQuestion, page: number, size: number) {
  const newest = [desc(publishedSuggestions.publishedIn), asc(publishedSuggestions.id)] as const
  const order = question.sort === "newest" ? newest : ([desc(publishedSuggestions.tens), ...newest] as const)
  return selectSuggestions()
    .where(fits(question))
    .orderBy(...order)
    .limit(size)
    .offset((page - 1) * size)
}

export async function countSuggestions(question: SuggestionQuestion): Promise<number> {
  const [row] = await siteDb().select({ found: count() }).from(publishedSuggestions).where(fits(question))
  return row?.found ?? 0
}

/** One suggestion, also one that goes on in another; null where there is none (any more). Everyone may see. */
export async function findPublishedSuggestion(id: string) {
  const [found] = await selectSuggestions().where(eq(publishedSuggestions.id, id))
  return found ?? null
}

/** The same if it is for this provider or for all, and goes on in no other; null otherwise. */
export async function findSuggestionTo(provider: string, id: string) {
  const whom = sql`(${publishedSuggestions.provider} is null or ${isFor(provider)})`
  const [found] = await selectSuggestions().where(
    and(eq(publishedSuggestions.id, id), isNull(publishedSuggestions.mergedInto), whom),
  )
  return found ?? null
}

export type PublishedSuggestion = NonNullable<Awaited<ReturnType<typeof findPublishedSuggestion>>>

/** What happened to it, in order. Everyone may see. */
export async function listSuggestionMoves(suggestion: string) {
  const { number, to, by, month, words, plannedFor, isProgress, evidence } = suggestionMoves
  return siteDb()
    .select({ number, to, by, month, words, plannedFor, isProgress, evidence })
    .from(suggestionMoves)
    .where(eq(suggestionMoves.suggestion, suggestion))
    .orderBy(asc(number))
}

export type SuggestionHistory = Awaited<ReturnType<typeof listSuggestionMoves>>

/** What others wrote that goes on in this one. Everyone may see. */
export async function listJoinedTexts(suggestion: string) {
  const { id, text, language } = publishedSuggestions
  return siteDb()
    .select({ id, text, language })
    .from(publishedSuggestions)
    .where(eq(publishedSuggestions.mergedInto, suggestion))
    .orderBy(asc(id))
}

/** Published suggestions like a text, to the same provider or to all; the likest first. Everyone may see. */
export async function listSimilarSuggestions(provider: string | null, text: string) {
  const likeness = sql<number>`public.similarity(${publishedSuggestions.text}, ${text})`
  return selectSuggestions()
    .where(and(mayBeSimilar(provider), sql`${likeness} >= ${SIMILAR}`))
    .orderBy(desc(likeness), asc(publishedSuggestions.id))
    .limit(MOST_SIMILAR)
}

/** What a provider's page shows: the newest that is done, the most supported that is not, and how many there are in all. */
export async function listSuggestionsOnProvider(provider: string, most: number) {
  const shown = and(isNull(publishedSuggestions.mergedInto), isFor(provider))
  const newest = [desc(publishedSuggestions.movedIn), asc(publishedSuggestions.id)] as const
  const [done, open, total] = await Promise.all([
    selectSuggestions()
      .where(and(shown, eq(publishedSuggestions.state, "done")))
      .orderBy(...newest)
      .limit(most),
    selectSuggestions()
      .where(and(shown, sql`${publishedSuggestions.state} not in ('done', 'declined')`))
      .orderBy(desc(publishedSuggestions.tens), ...newest)
      .limit(most),
    siteDb().$count(publishedSuggestions, shown),
  ])
  return { done, open, total }
}

/** The texts with which a browser compares what somebody writes, the newest first; the same choice as above. */
export async function listTextsToCompare(provider: string | null, most: number) {
  const { id, text } = publishedSuggestions
  return siteDb()
    .select({ id, text })
    .from(publishedSuggestions)
    .where(mayBeSimilar(provider))
    .orderBy(desc(publishedSuggestions.movedIn), asc(publishedSuggestions.id))
    .limit(most)
}

/** Providers that have a suggestion, by name. Everyone may see. */
export async function listProvidersSuggestedTo(): Promise<{ slug: string; name: string }[]> {
  return siteDb()
    .selectDistinct({ slug: providers.slug, name: providers.name })
    .from(publishedSuggestions)
    .innerJoin(providers, eq(providers.slug, publishedSuggestions.provider))
    .where(isNull(publishedSuggestions.mergedInto))
    .orderBy(asc(providers.name))
}

/** Providers that did what was suggested, and how often, the most first. Everyone may see. */
export async function listDoers(): Promise<{ slug: string; name: string; done: number }[]> {
  return siteDb()
    .select({ slug: providers.slug, name: providers.name, done: sql<number>`count(*)::int` })
    .from(publishedSuggestions)
    .innerJoin(providers, eq(providers.slug, publishedSuggestions.provider))
    .where(
      and(
        eq(publishedSuggestions.state, "done"),
        isNotNull(publishedSuggestions.provider),
        isNull(publishedSuggestions.mergedInto),
      ),
    )
    .groupBy(providers.slug, providers.name)
    .orderBy(sql`count(*) desc`, asc(providers.name))
}

function fits({ q, provider, state, states }: SuggestionQuestion): SQL | undefined {
  return and(
    isNull(publishedSuggestions.mergedInto),
    q === "" ? undefined : sql`${publishedSuggestions.text} ilike ${patternOf(q)}`,
    provider === undefined ? undefined : provider === "all" ? isNull(publishedSuggestions.provider) : isFor(provider),
    state === undefined ? undefined : eq(publishedSuggestions.state, state),
    states === undefined ? undefined : inArray(publishedSuggestions.state, [...states]),
  )
}

/** What somebody could support instead: to the same provider or to all, and not declined. */
function mayBeSimilar(provider: string | null): SQL | undefined {
  const forAll = isNull(publishedSuggestions.provider)
  return and(
    isNull(publishedSuggestions.mergedInto),
    provider === null ? forAll : sql`(${forAll} or ${isFor(provider)})`,
    sql`${publishedSuggestions.state} <> 'declined'`,
  )
}

/** Also what was suggested to duplicates that were merged into the provider since. */
function isFor(provider: string): SQL {
  return sql`${publishedSuggestions.provider} in (
    with recursive same (slug) as (
      values (${provider}::text)
      union select duplicate.slug from ${providers} as duplicate join same on duplicate.duplicate_of = same.slug)
    select slug from same)`
}

function selectSuggestions() {
  return siteDb()
    .select(COLUMNS)
    .from(publishedSuggestions)
    .leftJoin(providers, eq(providers.slug, publishedSuggestions.provider))
    .$dynamic()
}
