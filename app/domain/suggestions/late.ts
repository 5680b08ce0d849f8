import type { Day } from "../calendar.ts"
import type { SuggestionState } from "./state.ts"

/** Whether a plan's day is over and nobody has said that it is done: shown as late, on the day after. */
export function isPlanLate(state: SuggestionState, plannedFor: Day | null, today: Day): boolean {
  return state === "planned" && plannedFor !== null && plannedFor < today
}

/** The same beside a suggestion, as pages show it. */
export function withLateness<const One extends Readonly<{ state: SuggestionState; plannedFor: Day | null }>>(
  one: One,
  today: Day,
): One & { isLate: boolean } {
  return { ...one, isLate: isPlanLate(one.state, one.plannedFor, today) }
}
