import { and, asc, count, desc, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { Day } from "#app/domain/calendar.ts"
import { OPEN_STATES } from "#app/domain/moderation/item.ts"
import { ALIKE } from "#app/domain/moderation/likeness.ts"
import { ITEMS_ON_A_PAGE, type QueueFilter } from "#app/domain/moderation/queue.ts"
import { deskDb } from "#db/clients.server.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"
import { staff } from "#db/schema/office/staff.ts"
import { providers } from "#db/schema/providers.ts"

/** Who looks, and when: what is "mine", and which claims still hold. */
export type Looking = Readonly<{ staff: string; now: Date }>

/** Items of the queue, the oldest first, those of one day as the lot laid them. The office's, like all of this file. */
export async function listQueue(filter: QueueFilter, looking: Looking, page: number) {
  const claimers = alias(staff, "claimers")
  return deskDb()
    .select({
      id: moderationItems.id,
      kind: moderationItems.kind,
      part: moderationItems.part,
      provider: moderationItems.provider,
      providerName: providers.name,
      area: moderationItems.area,
      text: moderationItems.text,
      edited: moderationItems.edited,
      language: moderationItems.language,
      languageSure: moderationItems.languageSure,
      waitingSince: moderationItems.waitingSince,
      state: moderationItems.state,
      note: moderationItems.note,
      reason: moderationItems.reason,
      version: moderationItems.version,
      published: isPublished,
      claimedBy: sql<string | null>`case when ${holds(looking.now)} then ${claimers.id} end`,
      claimerName: sql<string | null>`case when ${holds(looking.now)} then ${claimers.name} end`,
      /** Of the text most like it, here or published: 0 to 1. */
      likeness: likenessOfNext,
    })
    .from(moderationItems)
    .leftJoin(providers, eq(providers.slug, moderationItems.provider))
    .leftJoin(claimers, eq(claimers.id, moderationItems.claimedBy))
    .where(fits(filter, looking))
    .orderBy(asc(moderationItems.waitingSince), asc(moderationItems.id))
    .limit(ITEMS_ON_A_PAGE)
    .offset((page - 1) * ITEMS_ON_A_PAGE)
}

export type QueuedItem = Awaited<ReturnType<typeof listQueue>>[number]

export async function countQueue(filter: QueueFilter, looking: Looking): Promise<number> {
  const [row] = await deskDb().select({ items: count() }).from(moderationItems).where(fits(filter, looking))
  return row?.items ?? 0
}

/** The item after those named, in the order of the queue, that nobody else is at; null where none is left. */
export async function findNextItem(filter: QueueFilter, looking: Looking, after: string): Promise<string | null> {
  const free = sql`(${moderationItems.claimedBy} is distinct from ${looking.staff} and ${holds(looking.now)}) is not true`
  const isLater = sql`(${moderationItems.waitingSince}, ${moderationItems.id}) >
    (select here.waiting_since, here.id from ${moderationItems} as here where here.id = ${after})`
  const [next] = await deskDb()
    .select({ id: moderationItems.id })
    .from(moderationItems)
    .where(and(fits(filter, looking), free, sql`${moderationItems.id} <> ${after}`))
    .orderBy(desc(isLater), asc(moderationItems.waitingSince), asc(moderationItems.id))
    .limit(1)
  return next?.id ?? null
}

export type Backlog = Readonly<{ kind: QueuedItem["kind"]; items: number; marked: number; oldest: Day }>

/** What waits to be read, kind by kind, and since when. */
export async function listBacklog(): Promise<Backlog[]> {
  return deskDb()
    .select({
      kind: moderationItems.kind,
      items: count(),
      marked: sql<number>`count(*) filter (where cardinality(${moderationItems.marks}) > 0)::int`,
      oldest: sql<string>`min(${moderationItems.waitingSince})::text`,
    })
    .from(moderationItems)
    .where(inArray(moderationItems.state, [...OPEN_STATES]))
    .groupBy(moderationItems.kind)
    .orderBy(moderationItems.kind)
}

/** Providers and languages that items are about and in, for the filters. */
export async function listFilterChoices() {
  const ofProviders = await deskDb()
    .selectDistinct({ value: providers.slug, label: providers.name })
    .from(moderationItems)
    .innerJoin(providers, eq(providers.slug, moderationItems.provider))
    .orderBy(providers.name)
  const ofLanguages = await deskDb()
    .selectDistinct({ language: moderationItems.language })
    .from(moderationItems)
    .where(isNotNull(moderationItems.language))
  return { providers: ofProviders, languages: ofLanguages.flatMap(({ language }) => language ?? []) }
}

const isPublished = sql<boolean>`${moderationItems.publishedIn} is not null`

function holds(now: Date): SQL {
  return sql`${moderationItems.claimedUntil} > ${now.toISOString()}::timestamptz`
}

/** The operator % finds by index what is likely; the likeness itself decides. */
const likenessOfNext = sql<number | null>`(
  select max(public.similarity(other.text, ${moderationItems.text})) from ${moderationItems} as other
  where other.id <> ${moderationItems.id} and other.text operator(public.%) ${moderationItems.text}
    and public.similarity(other.text, ${moderationItems.text}) >= ${ALIKE})`

function fits(filter: QueueFilter, { staff: own, now }: Looking): SQL | undefined {
  const { kind, provider, language, marked, state, mine } = filter
  const marks = sql`cardinality(${moderationItems.marks})`
  return and(
    state === "open" ? inArray(moderationItems.state, [...OPEN_STATES]) : eq(moderationItems.state, state),
    kind === null ? undefined : eq(moderationItems.kind, kind),
    provider === null ? undefined : eq(moderationItems.provider, provider),
    language === "not-sure"
      ? eq(moderationItems.languageSure, false)
      : language === null
        ? undefined
        : eq(moderationItems.language, language),
    marked === null ? undefined : marked === "yes" ? sql`${marks} > 0` : sql`${marks} = 0`,
    mine ? and(eq(moderationItems.claimedBy, own), holds(now)) : undefined,
  )
}
