import type { Day } from "../calendar.ts"
import type { ComplaintStage, Narrative, Passing, Raising } from "./complaint.ts"
import type { ComplaintKind } from "./kind.ts"

/** What the provider gets to see of a complaint. The preview, the hand-over and the complainant's page all show this. */
export type ShownToProvider = Readonly<{
  kinds: readonly ComplaintKind[]
  details: Readonly<{
    stage: ComplaintStage | null
    happenedIn: Day | null
    raised: Raising
    narrative: Narrative
  }> | null
}>

type Whole = Readonly<{
  passing: Passing
  kinds: readonly ComplaintKind[]
  stage: ComplaintStage | null
  happenedIn: Day | null
  raised: Raising
  narrative: Narrative
}>

/** Exactly what the complainant allowed; null: nothing at all. Never whether a pass stood behind it, nor the day. */
export function shownToProvider(complaint: Whole): ShownToProvider | null {
  return complaint.passing === "nothing" ? null : shownAs(complaint.passing, complaint)
}

/** What a choice shows, also before it is made. */
export function shownAs(passing: Exclude<Passing, "nothing">, complaint: Omit<Whole, "passing">): ShownToProvider {
  const { kinds, stage, happenedIn, raised, narrative } = complaint
  return { kinds, details: passing === "whole" ? { stage, happenedIn, raised, narrative } : null }
}
