import { addMonths, type Day, monthOf } from "../calendar.ts"

/**
 * Who sent a notice or a challenge, and their words, are erased so many months after it was closed: a claim for
 * defamation is brought within a year (Limitation Act 1980, section 4A) and served within four months more (CPR 7.5).
 */
export const NOTICE_KEPT_MONTHS = 18

/** What was closed before this day is to be erased. */
export function noticesErasedBefore(today: Day): Day {
  return addMonths(monthOf(today), -NOTICE_KEPT_MONTHS)
}
