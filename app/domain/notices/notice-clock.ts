import type { Day } from "../calendar.ts"
import type { Jurisdiction } from "../working-time/bank-holidays.ts"
import { ukDayOf } from "../working-time/uk-time.ts"
import { workingDaysAfter } from "../working-time/working-days.ts"
import { workingHoursAfter } from "../working-time/working-hours.ts"
import type { LegalNotice } from "./legal-notice.ts"
import type { ChallengeState } from "./score-challenge.ts"

/** From a complete notice to the decision, and from an incomplete one to our asking (SI 2013/3028, Schedule). */
export const NOTICE_HOURS = 48

/** From a challenge to a score to its answer, as product and contact page promise. */
export const CHALLENGE_WORKING_DAYS = 10

/** The clocks are those of the law of England and Wales, under which the operator publishes. */
export const NOTICE_JURISDICTION: Jurisdiction = "england-and-wales"

/**
 * The job that takes words down looks every ten minutes and may be late once. An hour before the end of the 48 the
 * words come down, so that they never come down after it.
 */
export const TAKE_DOWN_BEFORE_MINUTES = 60

/** How near the end of a clock is. "stopped": none runs. "by-hand": bank holidays are not known so far ahead. */
export type Urgency = "overdue" | "today" | "later" | "stopped" | "by-hand"

export type Clock = Readonly<{ urgency: Urgency; due: Date | null }>

const STOPPED: Clock = { urgency: "stopped", due: null }

/** The clock of a legal notice: until it is decided, or until what is missing has been asked for. */
export function noticeClock(notice: Pick<LegalNotice, "state" | "receivedAt" | "completeAt">, now: Date): Clock {
  const start = { received: notice.receivedAt, complete: notice.completeAt }
  const since = notice.state === "received" || notice.state === "complete" ? start[notice.state] : null
  if (since === null) return STOPPED
  const outcome = workingHoursAfter(since, NOTICE_HOURS, NOTICE_JURISDICTION)
  if (!outcome.ok) return { urgency: "by-hand", due: null }
  return { urgency: urgencyOf(outcome.at, now), due: outcome.at }
}

/** The clock of a challenge to a score: to the end of its tenth working day, by British clocks. */
export function challengeClock(challenge: { state: ChallengeState; receivedOn: string }, now: Date): Clock {
  if (challenge.state !== "received") return STOPPED
  const outcome = workingDaysAfter(challenge.receivedOn, CHALLENGE_WORKING_DAYS, NOTICE_JURISDICTION)
  if (!outcome.ok) return { urgency: "by-hand", due: null }
  const today = ukDayOf(now)
  const due = new Date(`${outcome.day}T12:00:00Z`)
  return { urgency: outcome.day < today ? "overdue" : outcome.day === today ? "today" : "later", due }
}

/**
 * When words come down by themselves, because no author can be asked and nobody has decided to keep them; null where
 * nothing does: a page of ours is put right by hand, and an incomplete notice waits for its sender.
 */
export function comesDownAt(
  notice: Pick<LegalNotice, "state" | "receivedAt" | "completeAt" | "subject">,
  now: Date,
): Date | null {
  if (notice.subject.kind !== "words" || notice.state !== "complete") return null
  const { due } = noticeClock(notice, now)
  return due === null ? null : new Date(due.getTime() - TAKE_DOWN_BEFORE_MINUTES * 60_000)
}

export function isToComeDown(notice: Parameters<typeof comesDownAt>[0], now: Date): boolean {
  const at = comesDownAt(notice, now)
  return at !== null && at <= now
}

/** The day on which something has to be done. Midnight is the end of its day: due at 00:00 on Wednesday is Tuesday. */
export function lastDayOf(due: Date): Day {
  return ukDayOf(new Date(due.getTime() - 1))
}

function urgencyOf(due: Date, now: Date): Urgency {
  if (due <= now) return "overdue"
  return lastDayOf(due) <= ukDayOf(now) ? "today" : "later"
}
