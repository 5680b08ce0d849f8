import type { Day } from "../calendar.ts"
import type { SuggestionState } from "./state.ts"

/** What a provider can say to a suggestion. */
export const SAYINGS = ["seen", "planned", "claimed-done", "declined"] as const satisfies readonly SuggestionState[]
export type Saying = (typeof SAYINGS)[number]

/** Where a provider's say stands: the office reads every word before anybody else does. */
export const SAY_STATES = ["waiting", "let-through", "refused"] as const
export type SayState = (typeof SAY_STATES)[number]

/** What a provider said: the words are empty only where none are needed; the date is that of a plan. */
export type ProviderSay = Readonly<{ saying: Saying; words: string; plannedFor: Day | null }>

/**
 * Whether a say moves the suggestion at once. "Seen", and "done", which only tells the office to check, move it before
 * the words are read; a plan does if it is a bare date. A refusal is nothing without its reason, and waits for it.
 */
export function movesAtOnce({ saying, words }: ProviderSay): boolean {
  if (saying === "seen" || saying === "claimed-done") return true
  return saying === "planned" && words === ""
}

/** Whether the office has something to read. */
export function waitsForOffice({ words }: ProviderSay): boolean {
  return words !== ""
}

/** Plans farther off than this are no plans. */
export const FARTHEST_PLAN_YEARS = 3

/** Why a date cannot be that of a plan; null where it can. */
export function planFault(plannedFor: Day | null, today: Day): string | null {
  if (plannedFor === null) return "Give the date by which it will be done"
  if (plannedFor <= today) return "Give a date that has not come yet"
  const last = `${Number(today.slice(0, 4)) + FARTHEST_PLAN_YEARS}${today.slice(4)}`
  return plannedFor > last ? `Give a date within ${FARTHEST_PLAN_YEARS} years` : null
}
