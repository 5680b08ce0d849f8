import { addDays, type Day, dayInWords } from "#app/domain/calendar.ts"

/** The clock at the door: rules are told the day, they never ask for it. */
export function today(now = new Date()): Day {
  return now.toISOString().slice(0, 10)
}

/** After so many days nobody can match a pass and a rating by the clock any more, with a whole area's book between. */
const DAYS_BETWEEN = 3

/** The first day on which to send what waits for another day, in words: "Saturday 28 November". */
export function dayToComeBack(now = new Date()): string {
  const day = addDays(today(now), DAYS_BETWEEN)
  return `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${dayInWords(day).replace(/ \d{4}$/, "")}`
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const
