import type { Day } from "../calendar.ts"
import { COMPLAINT_STATES, type ComplaintState } from "./state.ts"

/** What stands in a complaint's timeline: every move, and what the complainant told us of the official route. */
export const COMPLAINT_EVENTS = [...COMPLAINT_STATES, "own-name", "final-response", "held"] as const
export type ComplaintEvent = (typeof COMPLAINT_EVENTS)[number]

/** The days that a move sets beside the state; each also clears what it makes out of date. */
export type DaysOfMove = Partial<Record<"acknowledgedOn" | "sentOn" | "answeredOn" | "resolvedOn", Day | null>>

/** Which days of a complaint change when it moves: sent again, it waits for a new answer. */
export function daysOfMove(to: ComplaintState, day: Day): DaysOfMove {
  if (to === "acknowledged") return { acknowledgedOn: day }
  if (to === "sent") return { sentOn: day, answeredOn: null, resolvedOn: null }
  if (to === "answered") return { answeredOn: day }
  return to === "resolved" ? { resolvedOn: day } : {}
}
