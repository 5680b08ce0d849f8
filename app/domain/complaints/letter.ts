import type { Day } from "../calendar.ts"
import type { ComplaintKind } from "./kind.ts"
import { examinerDoor, type OfficialDays } from "./official-route.ts"
import type { ComplaintState } from "./state.ts"

/** Letters that the site writes from a complaint, for its complainant to sign and send. */
export const LETTERS = ["own-name", "examiner", "ombudsman", "reconsideration"] as const
export type LetterKind = (typeof LETTERS)[number]

export type LetterQuestion = Readonly<{
  state: ComplaintState
  kinds: readonly ComplaintKind[]
  official: OfficialDays
}>

/**
 * The letters that are right now, the one to send first before the others. In one's own name until it was sent; the
 * examiner while that way is open; the ombudsman once a case was taken further; a reconsideration where money is at stake.
 */
export function lettersFor({ state, kinds, official }: LetterQuestion, today: Day): LetterKind[] {
  if (state === "erased") return []
  const open = examinerDoor(official, today).state === "open"
  const offered: Readonly<Record<LetterKind, boolean>> = {
    reconsideration: kinds.includes("sanction"),
    examiner: open && state !== "escalated",
    ombudsman: state === "escalated",
    "own-name": official.ownNameOn === null,
  }
  const order: readonly LetterKind[] = ["ombudsman", "examiner", "own-name", "reconsideration"]
  return order.filter((letter) => offered[letter])
}
