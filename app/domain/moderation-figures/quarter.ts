import { addDays, type Day, quarterOf } from "../calendar.ts"

/** First and last day of a quarter such as `2026-Q4`. */
export function daysOfQuarter(quarter: string): { first: Day; last: Day } {
  const first = `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, "0")}-01`
  return { first, last: addDays(nextQuarter(quarter), -1) }
}

/** The quarters that are over on `today`, from the one in which `since` lies, the oldest first. */
export function closedQuarters(since: Day, today: Day): string[] {
  const quarters: string[] = []
  for (let first = daysOfQuarter(quarterOf(since)).first; quarterOf(first) < quarterOf(today); ) {
    quarters.push(quarterOf(first))
    first = nextQuarter(quarterOf(first))
  }
  return quarters
}

/** `2026-Q4` as people read it. */
export function quarterInWords(quarter: string): string {
  const months = ["January to March", "April to June", "July to September", "October to December"]
  return `${months[Number(quarter.slice(6)) - 1] ?? ""} ${quarter.slice(0, 4)}`
}

/** The first day after a quarter. */
function nextQuarter(quarter: string): Day {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))]
  return number === 4 ? `${year + 1}-01-01` : `${year}-${String(number * 3 + 1).padStart(2, "0")}-01`
}
