import { addDays } from "../calendar.ts"
import type { Jurisdiction } from "./bank-holidays.ts"
import { DAY_MS, instantOf, ukTimeOf } from "./uk-time.ts"
import { workingDaysAfter } from "./working-days.ts"

/** An instant that follows from hours on working days; not known where it would pass the end of the lists of holidays. */
export type WorkingHoursOutcome =
  | Readonly<{ ok: true; at: Date }>
  | Readonly<{ ok: false; reason: "holidays-not-known"; after: string }>

/**
 * The instant `hours` hours after another, by British clocks, where a day that is not a working day is left out whole,
 * from midnight to midnight. The clocks change on Sundays only, so that every working day has twenty-four hours.
 * Source: Defamation (Operators of Websites) Regulations 2013 (SI 2013/3028), regulation 1(3).
 */
export function workingHoursAfter(start: Date, hours: number, jurisdiction: Jurisdiction): WorkingHoursOutcome {
  const received = ukTimeOf(start)
  const first = workingDaysAfter(received.day, 0, jurisdiction)
  if (!first.ok) return first
  let { day } = first
  // A notice that comes on a day off finds its clock at the first working midnight.
  let ms = day === received.day ? received.ms : 0
  let left = hours * 3_600_000
  while (left > DAY_MS - ms) {
    left -= DAY_MS - ms
    const next = workingDaysAfter(day, 1, jurisdiction)
    if (!next.ok) return next
    day = next.day
    ms = 0
  }
  return { ok: true, at: endOf(day, ms + left) }
}

/** Midnight at the end of a working day is that day's, and not the morning of the next working day. */
function endOf(day: string, ms: number): Date {
  return ms === DAY_MS ? instantOf({ day: addDays(day, 1), ms: 0 }) : instantOf({ day, ms })
}
