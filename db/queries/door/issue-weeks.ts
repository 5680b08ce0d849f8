import { gte, sql } from "drizzle-orm"
import type { AreaWeek, Counted, Taken, WeekCount } from "#app/domain/flags/surge.ts"
import { doorDb } from "#db/clients.server.ts"
import { departed, issueCounts, issues, issueWeeks } from "#db/schema/accounts.ts"
import { flags } from "#db/schema/flags.ts"

/** Passes taken by area and year, since `firstYear`; those of accounts deleted meanwhile among them. */
export async function listTaken(firstYear: number): Promise<Taken[]> {
  const own = await doorDb()
    .select({ area: issues.area, year: issues.year, passes: sql<number>`count(distinct ${issues.accountId})::int` })
    .from(issues)
    .where(gte(issues.year, firstYear))
    .groupBy(issues.area, issues.year)
  const gone = await doorDb()
    .select({ area: departed.area, year: departed.year, passes: sql<number>`count(*)::int` })
    .from(departed)
    .where(gte(departed.year, firstYear))
    .groupBy(departed.area, departed.year)
  return [...Map.groupBy([...own, ...gone], ({ area, year }) => `${year} ${area}`).values()].flatMap((same) => {
    const passes = same.reduce((sum, one) => sum + one.passes, 0)
    return same.slice(0, 1).map((one) => ({ ...one, passes }))
  })
}

/** What was noted of each area and year when a week was last counted. */
export async function listCounted(): Promise<Counted[]> {
  return doorDb().select({ area: issueCounts.area, year: issueCounts.year, tens: issueCounts.tens }).from(issueCounts)
}

export async function listWeeks(): Promise<AreaWeek[]> {
  return doorDb().select({ area: issueWeeks.area, week: issueWeeks.week, tens: issueWeeks.tens }).from(issueWeeks)
}

/**
 * Notes a week once, with its flags and what is to be compared next time. Of two at once the second notes nothing.
 */
export async function recordWeek(
  { counted, weeks, surges }: WeekCount,
  { quarter }: { quarter: string },
): Promise<void> {
  if (weeks.length === 0) return
  await doorDb().transaction(async (tx) => {
    const noted = await tx
      .insert(issueWeeks)
      .values([...weeks])
      .onConflictDoNothing()
      .returning({ area: issueWeeks.area })
    if (noted.length === 0) return
    await tx
      .insert(issueCounts)
      .values([...counted])
      .onConflictDoUpdate({ target: [issueCounts.area, issueCounts.year], set: { tens: sql`excluded.tens` } })
    if (surges.length > 0) await tx.insert(flags).values(surges.map(() => ({ kind: "surge" as const, quarter })))
  })
}
