import { firstOpenYear } from "#app/domain/ballot.ts"
import { addDays, type Day, isoWeekOf, quarterOf } from "#app/domain/calendar.ts"
import { countWeek } from "#app/domain/flags/surge.ts"
import { listCounted, listTaken, listWeeks, recordWeek } from "#db/queries/door/issue-weeks.ts"

/**
 * Every night: once the ISO week before is over and not yet counted, notes in tens how many passes of each area were
 * taken in it, and flags a surge. Passes of the first hours of a night that comes late count for that week, too.
 */
export async function countPasses(today: Day): Promise<void> {
  const lastWeek = addDays(today, -7)
  const week = isoWeekOf(lastWeek)
  const before = await listWeeks()
  if (before.some((one) => one.week === week)) return
  const firstYear = firstOpenYear(today)
  const count = countWeek(week, await listTaken(firstYear), { counted: await listCounted(), before })
  await recordWeek(count, { quarter: quarterOf(lastWeek) })
}
