import { addDays, type Day } from "../calendar.ts"
import { nextReleaseDay } from "../release/release-day.ts"
import { dayKind } from "../working-time/working-days.ts"

/** Whole working days that a provider has with words before they appear (product rule: right of reply). */
export const WARNING_WORKING_DAYS = 3

/** Holidays of England and Wales: the shortest lists would give the shortest warning. */
const HOLIDAYS_OF = "england-and-wales"

/**
 * The last day on which words can be announced so that whole working days of warning lie between it and their release.
 * Where the holidays are not known every day but a weekend's counts as a working day.
 */
export function lastDayToAnnounce(release: Day): Day {
  let day = addDays(release, -1)
  for (let left = WARNING_WORKING_DAYS; left > 0; day = addDays(day, -1)) {
    const kind = dayKind(day, HOLIDAYS_OF)
    if (kind === "working" || kind === "not-known") left--
  }
  return day
}

/** Words are announced on the first of these days on which a machine runs: one that was off delays nothing. */
export const ANNOUNCING_DAYS = 4

/**
 * For which release words are announced today; null on all other days. All of a release go together, once: a list that
 * grew from day to day would tell when somebody wrote, or when a moderator read.
 * @param dayOfMonth of the monthly release, from 1 to 28
 */
export function announcesFor(today: Day, dayOfMonth: number): Day | null {
  const release = nextReleaseDay(today, dayOfMonth)
  const last = lastDayToAnnounce(release)
  return today <= last && today > addDays(last, -ANNOUNCING_DAYS) ? release : null
}
