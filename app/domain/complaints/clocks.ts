import { addDays, type Day } from "../calendar.ts"
import type { Jurisdiction } from "../working-time/bank-holidays.ts"
import { workingDaysAfter } from "../working-time/working-days.ts"
import type { ComplaintState } from "./state.ts"

/** Our own promise: so many working days until somebody of the office has said that a complaint is here. */
export const DAYS_TO_ACKNOWLEDGE = 2
/** How many working days a provider has for its answer, once it has the complaint from us. */
export const DAYS_TO_ANSWER = 10
/** Weeks without a word from the complainant after which an answer counts as unconfirmed. */
export const WEEKS_TO_CONFIRM = 8

/** A complaint's days, as our own clock needs them. */
export type OurDays = Readonly<{
  state: ComplaintState
  filedOn: Day
  acknowledgedOn: Day | null
  /** When it last went to the provider. */
  sentOn: Day | null
  answeredOn: Day | null
  jurisdiction: Jurisdiction
}>

/** Working days are known as far as the lists of bank holidays reach; past their end a due day is null. */
export function acknowledgeBy({ filedOn, jurisdiction }: Pick<OurDays, "filedOn" | "jurisdiction">): Day | null {
  return dayAfter(filedOn, DAYS_TO_ACKNOWLEDGE, jurisdiction)
}

/** The last day for the provider's answer; null before it was sent, too. */
export function answerBy({ sentOn, jurisdiction }: Pick<OurDays, "sentOn" | "jurisdiction">): Day | null {
  return sentOn === null ? null : dayAfter(sentOn, DAYS_TO_ANSWER, jurisdiction)
}

/** What is late by our own clock: the day itself is still in time. */
export function isOverdue(days: OurDays, today: Day): "acknowledgement" | "answer" | null {
  const acknowledge = acknowledgeBy(days)
  if (days.state === "received" && acknowledge !== null && today > acknowledge) return "acknowledgement"
  const answer = answerBy(days)
  return days.state === "sent" && answer !== null && today > answer ? "answer" : null
}

/** Whether an answer came in time; null while there is none, or where the due day is not known. */
export function answeredInTime(days: OurDays): boolean | null {
  const due = answerBy(days)
  return due === null || days.answeredOn === null ? null : days.answeredOn <= due
}

/** From this day on silence has made an answer unconfirmed. */
export function unconfirmedFrom(answeredOn: Day): Day {
  return addDays(answeredOn, WEEKS_TO_CONFIRM * 7)
}

/** The working day `count` after a day, or null past the end of what is known of bank holidays. */
export function dayAfter(day: Day, count: number, jurisdiction: Jurisdiction): Day | null {
  const outcome = workingDaysAfter(day, count, jurisdiction)
  return outcome.ok ? outcome.day : null
}
