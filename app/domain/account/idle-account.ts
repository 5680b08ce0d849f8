import { type Day, monthOf } from "../calendar.ts"

/** An account that nobody used for so many months is erased: a year's rating, and a month to come back. */
export const IDLE_MONTHS = 13

/** Accounts last used before this month are idle; `month` is the present one, by its first day. */
export function idleBefore(month: Day): Day {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - IDLE_MONTHS
  return monthOf(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`)
}
