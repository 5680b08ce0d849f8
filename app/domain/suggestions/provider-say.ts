import type { Day } from "../calendar.ts"
import { mayMoveSuggestion, type PublicState, type SuggestionState } from "./state.ts"

/** What a provider can say to a suggestion. */
export const SAYINGS = ["seen", "planned", "progress", "claimed-done", "declined"] as const
export type Saying = (typeof SAYINGS)[number]

/** Where each say takes the suggestion; null: nowhere, it only tells how far it is. */
const TAKES_TO: Readonly<Record<Saying, PublicState | null>> = {
  seen: "seen",
  planned: "planned",
  progress: null,
  "claimed-done": "claimed-done",
  declined: "declined",
}

/** In which states there is something to tell of progress: it was taken up, and is not done. */
const UNDER_WAY: readonly SuggestionState[] = ["seen", "planned"]

/** What a provider can say to a suggestion that stands so. */
export function sayingsFrom(state: SuggestionState): Saying[] {
  return SAYINGS.filter((saying) => {
    const to = TAKES_TO[saying]
    return to === null ? UNDER_WAY.includes(state) : mayMoveSuggestion(state, to, "provider").ok
  })
}

/** Where a provider's say stands: the office reads every word before anybody else does. */
export const SAY_STATES = ["waiting", "let-through", "refused"] as const
export type SayState = (typeof SAY_STATES)[number]

/**
 * What a provider said: the words are empty only where none are needed; the date is that of a plan; the evidence the
 * address of a page that shows that it is done.
 */
export type ProviderSay = Readonly<{ saying: Saying; words: string; plannedFor: Day | null; evidence?: string | null }>

/**
 * Where a say takes the suggestion at once; null: nowhere before the office has read it. "Seen", and "done", which only
 * tells the office to check, move it before the words are read; a plan does if it is a bare date. A refusal is nothing
 * without its reason, and waits for it.
 */
export function movesAtOnce({ saying, words }: ProviderSay): PublicState | null {
  const isAtOnce = saying === "seen" || saying === "claimed-done" || (saying === "planned" && words === "")
  return isAtOnce ? TAKES_TO[saying] : null
}

/** Where a say takes the suggestion once the office has let its words through; null: the words only stand beside it. */
export function movesOnceRead(say: ProviderSay): PublicState | null {
  return movesAtOnce(say) === null ? TAKES_TO[say.saying] : null
}

/** Letters and signs of the longest address that is taken as evidence. */
export const LONGEST_EVIDENCE = 300

/** Whether something typed is the address of a page that can be shown as evidence: https, and nobody's password in it. */
export function isEvidence(typed: string): boolean {
  if (typed.length > LONGEST_EVIDENCE || !URL.canParse(typed)) return false
  const { protocol, hostname, username, password } = new URL(typed)
  return protocol === "https:" && hostname.includes(".") && username === "" && password === ""
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
