import { and, isNotNull, lt, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { deskDb } from "#db/clients.server.ts"
import { legalNotices, scoreChallenges } from "#db/schema/office/notices.ts"

/** How many senders of notices and challenges that were closed before a day are still stored. */
export async function countOldNoticeSenders(before: Day): Promise<number> {
  const [row] = await deskDb().execute<{ due: number }>(
    sql`select (select count(*) from office.legal_notices where closed_on < ${before}::date and told is not null)::int
             + (select count(*) from office.score_challenges where closed_on < ${before}::date and told is not null)::int as due`,
  )
  return row?.due ?? 0
}

/** Erases who sent a notice or a challenge that was closed before a day, and what they wrote; how many there were. */
export async function deleteOldNoticeSenders(before: Day): Promise<number> {
  return deskDb().transaction(async (tx) => {
    const [notices, challenges] = [
      await tx
        .update(legalNotices)
        .set({ told: null })
        .where(and(lt(legalNotices.closedOn, before), isNotNull(legalNotices.told)))
        .returning({ reference: legalNotices.reference }),
      await tx
        .update(scoreChallenges)
        .set({ told: null })
        .where(and(lt(scoreChallenges.closedOn, before), isNotNull(scoreChallenges.told)))
        .returning({ reference: scoreChallenges.reference }),
    ]
    return notices.length + challenges.length
  })
}
