import { monthInWords } from "./calendar.ts"

/**
 * Dates as the register has them: a year ("2011") or a month ("2011-06"), never a day. Compared by month;
 * a month is counted as `year * 12 + month - 1`, so that sums and comparisons are plain arithmetic.
 */
export type PartialDate = string

const PARTIAL_DATE = /^([0-9]{4})(?:-(0[1-9]|1[0-2]))?$/

export function isPartialDate(text: string): text is PartialDate {
  return PARTIAL_DATE.test(text)
}

/** The first month a partial date can mean: January where it names a year only. */
export function firstMonth(date: PartialDate): number {
  const { year, month } = parts(date)
  return monthNumber(year, month ?? 1)
}

/** The last month a partial date can mean: December where it names a year only. */
export function lastMonth(date: PartialDate): number {
  const { year, month } = parts(date)
  return monthNumber(year, month ?? 12)
}

/** The month of a calendar day written "2026-11-22". Throws on anything else. */
export function monthOfDay(day: string): number {
  const match = /^([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/.exec(day)
  if (!match) throw new RangeError(`Not a day like 2026-11-22: ${day}`)
  return monthNumber(Number(match[1]), Number(match[2]))
}

/** Whether an end lies before a start whatever months a bare year stands for. */
export function endsBeforeStart(start: PartialDate, end: PartialDate): boolean {
  return lastMonth(end) < firstMonth(start)
}

/** "June 2011" or "2011". */
export function partialDateInWords(date: PartialDate): string {
  const { year, month } = parts(date)
  return month === null ? String(year) : monthInWords(date)
}

function parts(date: PartialDate): { year: number; month: number | null } {
  const match = PARTIAL_DATE.exec(date)
  if (!match) throw new RangeError(`Not a year or a month like 2011-06: ${date}`)
  return { year: Number(match[1]), month: match[2] === undefined ? null : Number(match[2]) }
}

function monthNumber(year: number, month: number): number {
  return year * 12 + month - 1
}
