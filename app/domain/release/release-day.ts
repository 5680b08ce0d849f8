import { addDays, type Day, monthOf } from "../calendar.ts"

/**
 * The next day on which the schedule publishes, after `today`; today itself has had its turn by the time anybody reads.
 * @param dayOfMonth from 1 to 28, so that every month has it
 */
export function nextReleaseDay(today: Day, dayOfMonth: number): Day {
  const thisMonth = addDays(monthOf(today), dayOfMonth - 1)
  return thisMonth > today ? thisMonth : addDays(monthOf(addDays(monthOf(today), 31)), dayOfMonth - 1)
}
