import { addDays, type Day } from "../calendar.ts"
import { JURISDICTIONS, type Jurisdiction } from "../working-time/bank-holidays.ts"
import { DAYS_TO_ACKNOWLEDGE, DAYS_TO_ANSWER, dayAfter } from "./clocks.ts"

/** What began on this day or earlier is late today; null where the holidays before it are not known. */
export type LateSince = Readonly<Record<Jurisdiction, Day | null>>

/** The last days of filing and of sending that make a complaint late today, in each nation, for the overdue list. */
export function lateSince(today: Day): { filed: LateSince; sent: LateSince } {
  return { filed: lateFor(today, DAYS_TO_ACKNOWLEDGE), sent: lateFor(today, DAYS_TO_ANSWER) }
}

function lateFor(today: Day, workingDays: number): LateSince {
  const [english, scottish, northern] = JURISDICTIONS.map((jurisdiction) => lastLate(today, workingDays, jurisdiction))
  return { "england-and-wales": english ?? null, scotland: scottish ?? null, "northern-ireland": northern ?? null }
}

/** Weekends and a row of holidays at most double a span of working days, and five days more. */
function lastLate(today: Day, workingDays: number, jurisdiction: Jurisdiction): Day | null {
  for (let back = workingDays + 1; back <= workingDays * 2 + 10; back += 1) {
    const begun = addDays(today, -back)
    const due = dayAfter(begun, workingDays, jurisdiction)
    if (due !== null && due < today) return begun
  }
  return null
}
