import type { Urgency } from "./notice-clock.ts"

const FIRST_TO_LAST = ["overdue", "today", "by-hand", "later", "stopped"] as const satisfies readonly Urgency[]

/** What is most urgent stands first; otherwise the order stays as it was. */
export function byUrgency(one: { urgency: Urgency }, other: { urgency: Urgency }): number {
  return FIRST_TO_LAST.indexOf(one.urgency) - FIRST_TO_LAST.indexOf(other.urgency)
}
