import { addMonths, type Day } from "../calendar.ts"

/**
 * Whoever disagrees with a decision about a benefit has a month from the date of the decision letter, and with a good
 * reason thirteen. Source: Universal Credit, PIP, JSA and ESA (Decisions and Appeals) Regulations 2013 (SI 2013/381),
 * regulations 5 and 6.
 */
export const MONTHS_TO_ASK = 1
export const MONTHS_WITH_GOOD_REASON = 13

export type ReconsiderationDays = Readonly<{
  lastDay: Day
  lastDayWithReason: Day
  stands: "in-time" | "late" | "too-late"
}>

/** The last days to ask for a mandatory reconsideration of a decision, both included. */
export function reconsiderationDays(decidedOn: Day, today: Day): ReconsiderationDays {
  const lastDay = addMonths(decidedOn, MONTHS_TO_ASK)
  const lastDayWithReason = addMonths(decidedOn, MONTHS_WITH_GOOD_REASON)
  const stands = today <= lastDay ? "in-time" : today <= lastDayWithReason ? "late" : "too-late"
  return { lastDay, lastDayWithReason, stands }
}
