import type { Day } from "#app/domain/calendar.ts"
import { countQuarter } from "#app/domain/moderation-figures/count-quarter.ts"
import { closedQuarters, daysOfQuarter } from "#app/domain/moderation-figures/quarter.ts"
import {
  findFirstWork,
  insertQuarterFigures,
  listCountedQuarters,
  listQuarterWork,
} from "#db/queries/desk/moderation-figures.ts"

/**
 * Publishes what the office read and decided in each quarter that is over and not yet counted. A quarter is counted
 * once, whole: figures that moved from night to night could be subtracted from each other. Needs the desk's connection.
 * @returns the quarters that were counted now
 */
export async function publishModerationFigures(today: Day): Promise<string[]> {
  const since = await findFirstWork()
  if (since === null) return []
  const counted = await listCountedQuarters()
  const due = closedQuarters(since, today).filter((quarter) => !counted.includes(quarter))
  const [first] = due
  if (first === undefined) return []
  const work = await listQuarterWork(daysOfQuarter(first).first)
  for (const quarter of due) await insertQuarterFigures(countQuarter(quarter, work))
  return due
}
