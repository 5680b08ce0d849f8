import { type Claim, isClaimedByOther } from "./claim.ts"
import { type ItemState, mayMove, mayUndo } from "./item.ts"

/** What a decision has to know of an item. */
export type Decidable = Readonly<{ state: ItemState; published: boolean; version: number; claim: Claim | null }>

/** Who decides, and which version of the item they had before them. */
export type Decider = Readonly<{ staff: string; version: number; now: Date }>

/** "changed": somebody else was there first. "claimed": somebody else is at it. "not-possible": its state forbids it. */
export type DecisionRefusal = "changed" | "claimed" | "not-possible"

/** Why a decision is refused; null where it may stand. */
export function refusalOf(item: Decidable, to: ItemState, decider: Decider): DecisionRefusal | null {
  if (item.version !== decider.version) return "changed"
  if (isClaimedByOther(item.claim, decider.staff, decider.now)) return "claimed"
  return mayMove(item, to) ? null : "not-possible"
}

/** The same for a change that decides nothing: an edit, another language. Only what waits to be read is edited. */
export function changeRefusalOf(item: Decidable, decider: Decider): DecisionRefusal | null {
  if (item.version !== decider.version) return "changed"
  if (isClaimedByOther(item.claim, decider.staff, decider.now)) return "claimed"
  return item.published || (item.state !== "waiting" && item.state !== "asked") ? "not-possible" : null
}

/** Whether what was decided by one press of a button can be taken back for this item. */
export function undoRefusalOf(item: Decidable): DecisionRefusal | null {
  return mayUndo(item) ? null : "not-possible"
}
