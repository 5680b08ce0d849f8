import { addDays, type Day, dayInWords, weekdayInWords } from "../calendar.ts"

/** Milliseconds. */
const HOUR = 3_600_000
export const DAY_MS = 24 * HOUR

/** A moment as clocks in the United Kingdom show it: the day, and milliseconds since its midnight by the clock. */
export type UkTime = Readonly<{ day: Day; ms: number }>

/** What clocks in the United Kingdom show at an instant. */
export function ukTimeOf(instant: Date): UkTime {
  const shown = new Date(instant.getTime() + summerOffset(instant.getTime())).toISOString()
  return { day: shown.slice(0, 10), ms: Date.parse(`1970-01-01T${shown.slice(11)}`) }
}

/**
 * The instant at which clocks in the United Kingdom show a time. An hour that they show twice is taken the second time,
 * and one that they leave out as the hour after: never too early for whoever has a deadline.
 */
export function instantOf({ day, ms }: UkTime): Date {
  const winter = Date.parse(`${day}T00:00:00Z`) + ms
  const summer = winter - HOUR
  return new Date(summerOffset(summer) === HOUR && summerOffset(winter) === HOUR ? summer : winter)
}

/** The day that clocks in the United Kingdom show at an instant. */
export function ukDayOf(instant: Date): Day {
  return ukTimeOf(instant).day
}

/** A moment of the office's work: `1 December 2026 at 17:00`. */
export function momentInWords(instant: Date): string {
  return `${dayInWords(ukDayOf(instant))} at ${timeInWords(instant)}`
}

/** The time of a day that needs no saying: `17:00`. */
export function timeInWords(instant: Date): string {
  return clockOf(ukTimeOf(instant).ms)
}

/** A moment that somebody has to keep: `Tuesday 1 December 2026 at 17:00`. */
export function weekdayAndTime(instant: Date): string {
  return `${weekdayInWords(ukDayOf(instant))} at ${timeInWords(instant)}`
}

/** The time by the clock, as `17:00`: what a field of a form takes. */
export function clockOf(ms: number): string {
  return new Date(ms).toISOString().slice(11, 16)
}

/**
 * How far British clocks are ahead of UTC: an hour from 1 o'clock (UTC) on the last Sunday in March to 1 o'clock on the
 * last Sunday in October. Source: Summer Time Act 1972 as amended in 2002.
 */
function summerOffset(at: number): number {
  const year = new Date(at).getUTCFullYear()
  return at >= lastSundayAtOne(`${year}-03-31`) && at < lastSundayAtOne(`${year}-10-31`) ? HOUR : 0
}

/** @param lastDay the last of the month */
function lastSundayAtOne(lastDay: Day): number {
  const weekday = new Date(`${lastDay}T00:00:00Z`).getUTCDay()
  return Date.parse(`${addDays(lastDay, -weekday)}T01:00:00Z`)
}
