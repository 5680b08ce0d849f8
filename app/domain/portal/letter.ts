import { addDays, type Day } from "../calendar.ts"
import type { PortalDuty } from "./duty.ts"

/** Days before a clock runs out on which a letter says so once: time for two people to read and one to write. */
export const CLOCK_WARNING_DAYS = 3

/**
 * What a letter of today reminds of: a clock that runs out in three days, or today; and on Mondays what is past its day.
 * More often would teach people not to read.
 */
export function dutiesToRemind(duties: readonly PortalDuty[], today: Day): PortalDuty[] {
  const isMonday = new Date(`${today}T00:00:00Z`).getUTCDay() === 1
  return duties.filter(({ waiting, due }) => {
    if (waiting === 0 || due === null) return false
    return due === today || due === addDays(today, CLOCK_WARNING_DAYS) || (isMonday && due < today)
  })
}

/** What is new for a provider since its letters last looked. */
export type ProviderNews = Readonly<{
  /** The monthly update that nobody has told of yet; null where there is none. */
  release: Readonly<{ number: number; releasedOn: Day; texts: number }> | null
  /** Complaints that were handed to it. */
  newCases: number
  reminders: readonly PortalDuty[]
}>

/** Whether there is something to write. */
export function isWorthALetter({ release, newCases, reminders }: ProviderNews): boolean {
  return release !== null || newCases > 0 || reminders.length > 0
}

/** What needs an answer, the first clock first; what has none comes last. */
export function inPortalOrder(duties: readonly PortalDuty[]): PortalDuty[] {
  return duties
    .filter(({ waiting }) => waiting > 0)
    .toSorted((a, b) => (a.due ?? "9999-12-31").localeCompare(b.due ?? "9999-12-31"))
}
