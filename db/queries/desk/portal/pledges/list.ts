import { and, asc, count, eq, inArray, min, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { Day } from "#app/domain/calendar.ts"
import type { Waiting } from "#app/domain/office/duty.ts"
import { PLEDGE_DEMANDS } from "#app/domain/pledges/pledge.ts"
import type { PortalDuty } from "#app/domain/portal/duty.ts"
import { deskDb } from "#db/clients.server.ts"
import { pledges } from "#db/schema/casework/pledges.ts"
import { providers } from "#db/schema/providers.ts"
import { publishedPledges } from "#db/schema/published/pledges.ts"

/** What everybody reads: a table of the same name in another room. */
const shown = alias(publishedPledges, "public_pledges")

/** A provider's pledges as it sent them last, each with what is public of it. The provider's own and the office's. */
export async function listPledgesOf(provider: string) {
  return deskDb()
    .select({
      demand: pledges.demand,
      state: pledges.state,
      version: pledges.version,
      words: pledges.words,
      fromDay: pledges.fromDay,
      evidenceLink: pledges.evidenceLink,
      evidenceWords: pledges.evidenceWords,
      refusal: pledges.refusal,
      sentOn: pledges.sentOn,
      isPublic: sql<boolean>`${shown.provider} is not null`,
      publicWords: shown.words,
      publicFromDay: shown.fromDay,
      publicEvidenceLink: shown.evidenceLink,
      publicEvidenceWords: shown.evidenceWords,
      mark: shown.mark,
      reasons: shown.reasons,
      markedOn: shown.markedOn,
      isMarkOlder: shown.isMarkOlder,
    })
    .from(pledges)
    .leftJoin(shown, and(eq(shown.provider, pledges.provider), eq(shown.demand, pledges.demand)))
    .where(eq(pledges.provider, provider))
}

export type DeskPledge = Awaited<ReturnType<typeof listPledgesOf>>[number]

/** Providers that ever pledged something, those that wait for the office first, then by name. `page` from 1. */
export async function listPledgingProviders({ page, size }: { page: number; size: number }) {
  const waiting = sql<number>`count(*) filter (where ${pledges.state} = 'waiting')::int`
  return deskDb()
    .select({
      slug: pledges.provider,
      name: sql<string>`coalesce(${providers.name}, ${pledges.provider})`,
      waiting,
      letThrough: sql<number>`count(${shown.words})::int`,
      marked: sql<number>`count(${shown.mark})::int`,
    })
    .from(pledges)
    .leftJoin(providers, eq(providers.slug, pledges.provider))
    .leftJoin(shown, and(eq(shown.provider, pledges.provider), eq(shown.demand, pledges.demand)))
    .groupBy(pledges.provider, providers.name)
    .orderBy(sql`${waiting} = 0`, asc(providers.name), asc(pledges.provider))
    .limit(size)
    .offset((page - 1) * size)
}

export async function countPledgingProviders(): Promise<number> {
  const [row] = await deskDb()
    .select({ found: sql<number>`count(distinct ${pledges.provider})::int` })
    .from(pledges)
  return row?.found ?? 0
}

/** Pledges that the office has still to read, and since when the oldest waits. */
export async function countPledgesWaiting(): Promise<Pick<Waiting, "waiting" | "oldest">> {
  const [row] = await deskDb()
    .select({ waiting: count(), oldest: min(pledges.sentOn) })
    .from(pledges)
    .where(eq(pledges.state, "waiting"))
  return { waiting: 0, oldest: null, ...row }
}

/** Demands of the campaign that a provider has said nothing to, or whose pledge was sent back. No clock runs. */
export async function listPledgeDuties(provider: string, _today: Day): Promise<PortalDuty[]> {
  const answered = await deskDb().$count(
    pledges,
    and(
      eq(pledges.provider, provider),
      inArray(pledges.demand, [...PLEDGE_DEMANDS]),
      inArray(pledges.state, ["waiting", "let-through", "taken-back"]),
    ),
  )
  return [{ name: "pledge", waiting: PLEDGE_DEMANDS.length - answered, due: null }]
}
