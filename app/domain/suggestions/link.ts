import { addDays, type Day } from "../calendar.ts"

/** A year: plans take months, and whoever made one comes back to say that it is done. */
export const SUGGESTION_LINK_DAYS = 365

/** The last day on which a provider's link opens. */
export function suggestionLinkUntil(madeOn: Day): Day {
  return addDays(madeOn, SUGGESTION_LINK_DAYS)
}
