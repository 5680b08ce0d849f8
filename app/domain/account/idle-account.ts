import { addMonths, type Day } from "../calendar.ts"

/** An account that nobody used for so many months is erased: a year's rating, and a month to come back. */
export const IDLE_MONTHS = 13

/** Accounts last used before this month are idle; `month` is the present one, by its first day. */
export function idleBefore(month: Day): Day {
  return addMonths(month, -IDLE_MONTHS)
}
