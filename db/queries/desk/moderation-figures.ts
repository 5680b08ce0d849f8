import { asc, gte, sql } from "drizzle-orm"
import { z } from "zod"
import type { Day } from "#app/domain/calendar.ts"
import type { QuarterWork, ReadItem } from "#app/domain/moderation-figures/count-quarter.ts"
import type { QuarterFigure } from "#app/domain/moderation-figures/measure.ts"
import { deskDb } from "#db/clients.server.ts"
import { legalNotices, scoreChallenges } from "#db/schema/office/notices.ts"
import { moderationQuarters } from "#db/schema/published/moderation-quarters.ts"

/** A row of the moderation's queue, as far as figures need it. */
const itemRow = z.object({
  state: z.enum(["waiting", "asked", "approved", "declined", "withdrawn", "taken-down"]),
  declineCode: z.string().nullable(),
  waitingSince: z.string(),
  decidedOn: z.string().nullable(),
})

/** The quarters whose figures are published. */
export async function listCountedQuarters(): Promise<string[]> {
  const rows = await deskDb()
    .selectDistinct({ quarter: moderationQuarters.quarter })
    .from(moderationQuarters)
    .orderBy(asc(moderationQuarters.quarter))
  return rows.map(({ quarter }) => quarter)
}

/** What the office read and decided from a day on, without a word of it. */
export async function listQuarterWork(since: Day): Promise<QuarterWork> {
  const items = await deskDb().execute(sql`
    select state, reason as "declineCode", waiting_since::text as "waitingSince",
      (decided_at at time zone 'Europe/London')::date::text as "decidedOn"
    from office.moderation_items where waiting_since >= ${since}::date or decided_at >= ${since}::date`)
  const reports = await deskDb().execute<{ reason: string; day: Day }>(
    sql`select reason, told_on::text as day from office.reports where told_on >= ${since}::date`,
  )
  return {
    items: items.map((row): ReadItem => itemRow.parse(row)),
    reports: reports.map(({ reason, day }) => ({ reason, day })),
    notices: (await closedNotices(since)).map(({ outcome, closedOn }) => ({ outcome, closedOn: closedOn ?? since })),
    challenges: (await closedChallenges(since)).map(({ state, outcome, closedOn }) => ({
      outcome: outcome ?? state,
      closedOn: closedOn ?? since,
    })),
  }
}

/** The first day on which anything was to be read or answered; null where nothing ever was. */
export async function findFirstWork(): Promise<Day | null> {
  const [row] = await deskDb().execute<{ day: Day | null }>(sql`
    select least((select min(waiting_since) from office.moderation_items), (select min(told_on) from office.reports),
      (select min(received_at)::date from office.legal_notices),
      (select min(received_on) from office.score_challenges))::text as day`)
  return row?.day ?? null
}

/** Publishes the figures of quarters that are over; those of a quarter that stand already stay as they are. */
export async function insertQuarterFigures(figures: readonly QuarterFigure[]): Promise<void> {
  if (figures.length > 0)
    await deskDb()
      .insert(moderationQuarters)
      .values([...figures])
      .onConflictDoNothing()
}

async function closedNotices(since: Day) {
  return deskDb()
    .select({ outcome: legalNotices.state, closedOn: legalNotices.closedOn })
    .from(legalNotices)
    .where(gte(legalNotices.closedOn, since))
}

async function closedChallenges(since: Day) {
  return deskDb()
    .select({ outcome: scoreChallenges.outcome, state: scoreChallenges.state, closedOn: scoreChallenges.closedOn })
    .from(scoreChallenges)
    .where(gte(scoreChallenges.closedOn, since))
}
