import { type Day, isDay } from "../calendar.ts"

/** The same day of a month `count` months later; the month's last where it has no such day (28 February for 31 January). */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const month = `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`
  const same = [day.slice(8, 10), "30", "29", "28"].map((date) => `${month}-${date}`)
  return same.find(isDay) ?? `${month}-01`
}
