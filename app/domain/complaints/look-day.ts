import { addDays, type Day } from "../calendar.ts"
import { acknowledgeBy, answerBy, dayAfter, type OurDays } from "./clocks.ts"
import { CLOSED_STATES } from "./state.ts"

/** Working days in which the office decides, once it reads a complaint, or a dispute: how soon looking again is worth it. */
export const DAYS_TO_DECIDE = 5
/** After "resolved" the page asks once more whether it held. */
export const WEEKS_UNTIL_ASKED = 4

/** What the next day to look follows from. */
export type LookDays = OurDays & Readonly<{ resolvedOn: Day | null; lastMoveOn: Day; heldSaid: boolean }>

/**
 * The next day on which looking is worth it: the working day after whatever is due. Null where nothing more is to come;
 * today where something waits for the complainant.
 */
export function nextLook(days: LookDays, today: Day): Day | null {
  const due = dueDay(days, today)
  if (due === null) return null
  return due < today ? today : due
}

function dueDay(days: LookDays, today: Day): Day | null {
  const { state, jurisdiction } = days
  const afterDue = (due: Day | null) => (due === null ? null : dayAfter(due, 1, jurisdiction))
  if (state === "received") return afterDue(acknowledgeBy(days))
  if (state === "sent") return afterDue(answerBy(days))
  if (state === "answered") return today
  if (state === "resolved" && days.resolvedOn !== null && !days.heldSaid) return askedAgainOn(days.resolvedOn)
  if (CLOSED_STATES.includes(state)) return null
  return dayAfter(days.lastMoveOn, DAYS_TO_DECIDE, jurisdiction)
}

/** When the page asks whether it held. */
export function askedAgainOn(resolvedOn: Day): Day {
  return addDays(resolvedOn, WEEKS_UNTIL_ASKED * 7)
}
