import { firstMonth, lastMonth, monthOfDay } from "./partial-date.ts"

/** People still pass through a programme's last weeks after its end month: ratings stay open this long. */
export const RATABLE_MONTHS_AFTER_END = 6

/** Words that begin the status of a programme that is over, whatever its dates say or leave out. */
export const OVER_WORDS = ["closed", "ended"] as const

export type ProgrammeTimes = {
  /** Year or month; null where no source says, which is read as "it has started". */
  readonly startsIn: string | null
  /** Year or month; null means no end is known. */
  readonly endsIn: string | null
  readonly status: string
}

/**
 * Whether people may rate units of a programme on a day ("2026-11-22"): its start month is reached, its end
 * month and six more are not passed, and its status does not begin "closed" or "ended". A bare year starts
 * in January and ends in December. Source: the rules of the product, "Rating".
 */
export function isRatable(programme: ProgrammeTimes, today: string): boolean {
  const month = monthOfDay(today)
  if (isOver(programme.status)) return false
  if (programme.startsIn !== null && month < firstMonth(programme.startsIn)) return false
  return programme.endsIn === null || month <= lastMonth(programme.endsIn) + RATABLE_MONTHS_AFTER_END
}

function isOver(status: string): boolean {
  const words = status.trim().toLowerCase()
  return OVER_WORDS.some((word) => words.startsWith(word))
}
