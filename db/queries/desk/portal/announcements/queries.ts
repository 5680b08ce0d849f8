import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { QueryOutcome, QueryReason } from "#app/domain/announcements/fact-query.ts"
import { addDays, type Day } from "#app/domain/calendar.ts"
import type { PortalDuty } from "#app/domain/portal/duty.ts"
import { deskDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"
import { staff } from "#db/schema/office/staff.ts"
import { factQueries, wordAnnouncements } from "#db/schema/office/word-announcements.ts"
import { providers } from "#db/schema/providers.ts"
import { recordDeed } from "../../audit-log.ts"

/** What is to appear about a provider, by place and then in the order of names drawn by lot. */
export async function listAnnounced(provider: string) {
  return deskDb()
    .select({
      id: wordAnnouncements.id,
      area: wordAnnouncements.area,
      areaName: areas.name,
      part: wordAnnouncements.part,
      text: wordAnnouncements.text,
      language: wordAnnouncements.language,
      forRelease: wordAnnouncements.forRelease,
      query: factQueries.reason,
      queryWords: factQueries.words,
      outcome: factQueries.outcome,
      answer: factQueries.answer,
    })
    .from(wordAnnouncements)
    .leftJoin(areas, eq(areas.slug, wordAnnouncements.area))
    .leftJoin(factQueries, eq(factQueries.item, wordAnnouncements.item))
    .where(isAbout(provider))
    .orderBy(asc(areas.name), asc(wordAnnouncements.id))
}

export type AnnouncedText = Awaited<ReturnType<typeof listAnnounced>>[number]

/** Queries of a provider that the office has answered, the latest first. */
export async function listAnsweredQueries(provider: string, most: number) {
  return deskDb()
    .select({
      id: factQueries.id,
      reason: factQueries.reason,
      outcome: factQueries.outcome,
      answer: factQueries.answer,
    })
    .from(factQueries)
    .where(and(eq(factQueries.provider, provider), isNotNull(factQueries.outcome)))
    .orderBy(desc(factQueries.closedOn), asc(factQueries.id))
    .limit(most)
}

export type NewQuery = Readonly<{
  announcement: string
  provider: string
  reason: QueryReason
  words: string
  askedBy: string
  askedOn: Day
}>

/** Says what is wrong with an announced text; false where it is announced no more, or somebody has said so already. */
export async function recordFactQuery({ announcement, ...query }: NewQuery): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const [found] = await tx
      .select({ item: wordAnnouncements.item })
      .from(wordAnnouncements)
      .where(and(eq(wordAnnouncements.id, announcement), isAbout(query.provider)))
    if (!found) return false
    const made = await tx
      .insert(factQueries)
      .values({ ...query, item: found.item })
      .onConflictDoNothing()
      .returning({ id: factQueries.id })
    const [id] = made
    if (!id) return false
    const after = { provider: query.provider, reason: query.reason }
    await recordDeed(tx, { staff: query.askedBy, deed: "fact.query", subject: id.id, after })
    return true
  })
}

const askers = alias(staff, "askers")

const QUERY = {
  id: factQueries.id,
  item: factQueries.item,
  provider: factQueries.provider,
  providerName: providers.name,
  reason: factQueries.reason,
  words: factQueries.words,
  askedOn: factQueries.askedOn,
  askedBy: askers.name,
  outcome: factQueries.outcome,
  answer: factQueries.answer,
  text: sql<string | null>`coalesce(${moderationItems.edited}, ${moderationItems.text})`,
  state: moderationItems.state,
  isPublished: sql<boolean>`${moderationItems.publishedIn} is not null`,
}

/** Queries that are open, or those that were answered, the oldest first. The office's. */
export async function listFactQueries(open: boolean, most: number) {
  return selectQueries()
    .where(open ? isNull(factQueries.outcome) : isNotNull(factQueries.outcome))
    .orderBy(open ? asc(factQueries.askedOn) : desc(factQueries.closedOn), asc(factQueries.id))
    .limit(most)
}

export async function findFactQuery(id: string) {
  const [found] = await selectQueries().where(eq(factQueries.id, id))
  return found ?? null
}

export async function countOpenQueries(): Promise<{ waiting: number; oldest: Day | null }> {
  const [row] = await deskDb()
    .select({ waiting: sql<number>`count(*)::int`, oldest: sql<Day | null>`min(${factQueries.askedOn})::text` })
    .from(factQueries)
    .where(isNull(factQueries.outcome))
  return { waiting: 0, oldest: null, ...row }
}

/** Answers a query; false where somebody did so before. */
export async function closeFactQuery(
  id: string,
  { outcome, answer, staff: by, day }: { outcome: QueryOutcome; answer: string; staff: string; day: Day },
): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const closed = await tx
      .update(factQueries)
      .set({ outcome, answer, closedOn: day })
      .where(and(eq(factQueries.id, id), isNull(factQueries.outcome)))
      .returning({ provider: factQueries.provider })
    const [row] = closed
    if (!row) return false
    await recordDeed(tx, { staff: by, deed: "fact.answer", subject: id, after: { provider: row.provider, outcome } })
    return true
  })
}

/** Texts that are to appear: the last day to say that a fact is wrong is the one before the release. */
export async function listAnnouncedDuties(provider: string): Promise<PortalDuty[]> {
  const [row] = await deskDb()
    .select({
      waiting: sql<number>`count(*)::int`,
      first: sql<Day | null>`min(${wordAnnouncements.forRelease})::text`,
    })
    .from(wordAnnouncements)
    .where(isAbout(provider))
  const due = row?.first ? addDays(row.first, -1) : null
  return [{ name: "words-announced", waiting: row?.waiting ?? 0, due }]
}

/** Also what is to appear about duplicates that were merged into the provider since. */
function isAbout(provider: string): SQL {
  return sql`(${wordAnnouncements.provider} = ${provider} or exists (
    select from ${providers} as same where same.slug = ${wordAnnouncements.provider} and same.duplicate_of = ${provider}))`
}

function selectQueries() {
  return deskDb()
    .select(QUERY)
    .from(factQueries)
    .innerJoin(moderationItems, eq(moderationItems.id, factQueries.item))
    .leftJoin(providers, eq(providers.slug, factQueries.provider))
    .innerJoin(askers, eq(askers.id, factQueries.askedBy))
    .$dynamic()
}
