/** Without a page for so long, a session is over: an office is shared, and desks are left. */
export const IDLE_MINUTES = 30

/** However busy, a day's work ends. */
export const LONGEST_HOURS = 12

/** Between the password and the second factor, or the setting up of one. */
export const HALF_WAY_MINUTES = 15

/** Wrong second factors in one session, which a right password has opened. */
export const MOST_TRIES = 5

/** A form that came too late is kept for its sender so long. */
export const KEPT_FORM_HOURS = 24

export type SessionStage = "second-factor" | "set-up" | "whole"

type SessionTimes = Readonly<{ stage: SessionStage; beganAt: Date; usedAt: Date }>

/** The last moment of a session that is not used again. */
export function sessionEnds({ stage, beganAt, usedAt }: SessionTimes): Date {
  const [began, used] = [beganAt.getTime(), usedAt.getTime()]
  if (stage !== "whole") return new Date(began + HALF_WAY_MINUTES * MINUTE)
  return new Date(Math.min(used + IDLE_MINUTES * MINUTE, began + LONGEST_HOURS * 60 * MINUTE))
}

export function isSessionOver(times: SessionTimes, now: Date): boolean {
  return now >= sessionEnds(times)
}

/** Whether the time of the last page should be written down: to the minute is fine enough, and saves a write a page. */
export function isUseToRecord({ usedAt }: Pick<SessionTimes, "usedAt">, now: Date): boolean {
  return now.getTime() - usedAt.getTime() >= MINUTE
}

/** Milliseconds. */
const MINUTE = 60_000
