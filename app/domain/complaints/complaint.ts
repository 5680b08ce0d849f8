import type { Day } from "../calendar.ts"
import type { STAGES } from "../rating.ts"
import type { Jurisdiction } from "../working-time/bank-holidays.ts"
import type { ComplaintKind } from "./kind.ts"

/** What may go to the provider; the complainant alone chooses, before sending. */
export const PASSINGS = ["whole", "kind-only", "nothing"] as const
export type Passing = (typeof PASSINGS)[number]

/** Whether the complainant has told the provider before, and what came of it. */
export const RAISINGS = ["no", "no-answer", "answered"] as const
export type Raising = (typeof RAISINGS)[number]

/**
 * Signs of each text. Together with all else the form stays under the 64 kB of a form also in scripts whose every sign
 * takes nine bytes there.
 */
export const MOST_SIGNS = { happened: 3000, effect: 1500, remedy: 1000, message: 3000 } as const
export type NarrativePart = "happened" | "effect" | "remedy"

/** The complaint in the person's own words: sealed wherever it is kept. */
export type Narrative = Readonly<Record<NarrativePart, string>>

/** Months that the form lists, the present one included; whatever is older is "earlier". */
export const MONTHS_LISTED = 24

/** Where somebody was on the programme. */
export type ComplaintStage = (typeof STAGES)[number]

/** Everything that one form says, before it has a reference. */
export type FiledComplaint = Readonly<{
  kinds: readonly ComplaintKind[]
  stage: ComplaintStage | null
  /** By its first day; null: earlier than the form lists. */
  happenedIn: Day | null
  raised: Raising
  passing: Passing
  narrative: Narrative
}>

/**
 * What stands behind a complaint: a complaint pass that had not been spent on this unit and year, one that had, or none.
 * All are read alike; of one pass one is counted, and those without are counted apart.
 */
export const CREDENTIALS = ["pass", "pass-again", "none"] as const
export type ComplaintCredential = (typeof CREDENTIALS)[number]

/** Whose bank holidays the clocks of an area follow, by the register's name of its region. */
export function jurisdictionOf(region: string): Jurisdiction {
  if (/scotland/i.test(region)) return "scotland"
  return /northern ireland/i.test(region) ? "northern-ireland" : "england-and-wales"
}

/** Who writes a message of a case. */
export const WRITERS = ["complainant", "office", "provider"] as const
export type Writer = (typeof WRITERS)[number]
