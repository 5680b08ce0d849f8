import { UNCONFIRMED_DAYS } from "./supporter.ts"

/** Long enough to compare a week with the same of the year before. */
export const COUNT_RUNS_KEPT_DAYS = 400

/** A year, so that the letters of one campaign are compared with one another. */
export const LETTER_PRINTS_KEPT_MONTHS = 12

/** After a year nobody waits for it any more. */
export const HAND_OVER_ASKS_KEPT_MONTHS = 12

/** Sign-ups before this moment that nobody confirmed are erased. */
export function unconfirmedKeptSince(now: Date): Date {
  return new Date(now.getTime() - UNCONFIRMED_DAYS * 86_400_000)
}
