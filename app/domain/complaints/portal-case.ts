import type { Day } from "../calendar.ts"
import type { Jurisdiction } from "../working-time/bank-holidays.ts"
import { answerBy, unconfirmedFrom } from "./clocks.ts"
import type { ComplaintState } from "./state.ts"

/** Where a complaint stands for its provider, in the order in which the portal offers them. */
export const PORTAL_STANDINGS = ["to-answer", "answered", "disputed", "closed"] as const
export type PortalStanding = (typeof PORTAL_STANDINGS)[number]

/** How the portal calls each. */
export const PORTAL_STANDING_WORDS: Readonly<Record<PortalStanding, string>> = {
  "to-answer": "To answer",
  answered: "Answered",
  disputed: "Answer disputed",
  closed: "Closed",
}

/**
 * What a provider sees of each state; null: the case is not with it. What a person says of an answer, and when, is not the
 * provider's to know: an answer is closed by time alone. A dispute shows, because it may have to be answered again.
 */
const STANDINGS: Readonly<Record<ComplaintState, PortalStanding | "by-time" | null>> = {
  received: null,
  acknowledged: null,
  accepted: null,
  declined: null,
  kept: null,
  sent: "to-answer",
  answered: "by-time",
  resolved: "by-time",
  "closed-not-resolved": "by-time",
  unconfirmed: "by-time",
  disputed: "disputed",
  escalated: "closed",
  withdrawn: "closed",
  erased: null,
}

type Handed = Readonly<{
  reference: string
  state: ComplaintState
  jurisdiction: Jurisdiction
  sentOn: Day | null
  answeredOn: Day | null
}>

/** Where a case stands for its provider on a day; null: not with it. */
export function portalStanding(
  { state, answeredOn }: Pick<Handed, "state" | "answeredOn">,
  today: Day,
): PortalStanding | null {
  const standing = STANDINGS[state]
  if (standing !== "by-time") return standing
  return answeredOn !== null && today < unconfirmedFrom(answeredOn) ? "answered" : "closed"
}

/** Whether what the complainant allowed may still be read: not once it is taken back, or nothing is asked any more. */
export function isStillShown(standing: PortalStanding): boolean {
  return standing !== "closed"
}

/** The last day for the answer, and whether it is over; the day itself is still in time. Null where nothing is asked. */
export function portalClock(one: Handed, today: Day): { due: Day; isLate: boolean } | null {
  const due = portalStanding(one, today) === "to-answer" ? answerBy(one) : null
  return due === null ? null : { due, isLate: today > due }
}

/**
 * The cases of a portal that stand so on a day, by the day on which the answer was or is due, and then by their
 * references, which are drawn at random: the order tells nothing of who complained first.
 */
export function portalCases<One extends Handed>(cases: readonly One[], standing: PortalStanding, today: Day): One[] {
  const key = (one: One) => `${answerBy(one) ?? NO_DAY} ${one.reference}`
  return cases
    .filter((one) => portalStanding(one, today) === standing)
    .toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}

/** After every day, for what is past the end of what is known of bank holidays. */
const NO_DAY = "9999-12-31"
