import { asc, gte, or, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import type { QuarterWork } from "#app/domain/moderation-figures/count-quarter.ts"
import type { QuarterFigure } from "#app/domain/moderation-figures/measure.ts"
import { deskDb } from "#db/clients.server.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"
import { legalNotices, scoreChallenges } from "#db/schema/office/notices.ts"
import { reports } from "#db/schema/office/reports.ts"
import { moderationQuarters } from "#db/schema/published/moderation-quarters.ts"

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
  const [{ state, reason, waitingSince, decidedOn }, { toldOn }] = [moderationItems, reports]
  return {
    items: await deskDb()
      .select({ state, declineCode: reason, waitingSince, decidedOn })
      .from(moderationItems)
      .where(or(gte(waitingSince, since), gte(decidedOn, since))),
    reports: await deskDb().select({ reason: reports.reason, day: toldOn }).from(reports).where(gte(toldOn, since)),
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
