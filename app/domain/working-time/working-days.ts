import { addDays, type Day } from "../calendar.ts"
import { BANK_HOLIDAYS, HOLIDAYS_KNOWN, type Jurisdiction } from "./bank-holidays.ts"

/** A day that follows from working days; not known where it would pass the end of the lists of holidays. */
export type WorkingDayOutcome =
  | Readonly<{ ok: true; day: Day }>
  | Readonly<{ ok: false; reason: "holidays-not-known"; after: Day }>

export type DayKind = "working" | "weekend" | "holiday" | "not-known"

/** What a day is in a part of the United Kingdom. A weekend is one in every year; of holidays only the lists know. */
export function dayKind(day: Day, jurisdiction: Jurisdiction): DayKind {
  if ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) return "weekend"
  if (day < HOLIDAYS_KNOWN.from || day > HOLIDAYS_KNOWN.until) return "not-known"
  return BANK_HOLIDAYS[jurisdiction].includes(day) ? "holiday" : "working"
}

/** The `count`-th working day after a day, which itself does not count; `count` from 0, where 0 is the next from it on. */
export function workingDaysAfter(day: Day, count: number, jurisdiction: Jurisdiction): WorkingDayOutcome {
  const first = count === 0 ? day : addDays(day, 1)
  return nthWorkingDay(first, Math.max(1, count), jurisdiction)
}

/**
 * How many working days passed from a day, which itself does not count, to another, which does; 0 where that is not
 * later. Where the holidays are not known every day but a weekend's counts.
 */
export function workingDaysBetween(from: Day, to: Day, jurisdiction: Jurisdiction): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const kind = dayKind(day, jurisdiction)
    if (kind === "working" || kind === "not-known") count++
  }
  return count
}

function nthWorkingDay(from: Day, count: number, jurisdiction: Jurisdiction): WorkingDayOutcome {
  let left = count
  for (let day = from; ; day = addDays(day, 1)) {
    const kind = dayKind(day, jurisdiction)
    if (kind === "not-known") return { ok: false, reason: "holidays-not-known", after: HOLIDAYS_KNOWN.until }
    if (kind === "working") left--
    if (left === 0) return { ok: true, day }
  }
}
