import type { ComplaintState } from "./state.ts"

/** The office's published criteria: any one of them is enough. */
export const UPHELD_CRITERIA = [
  { key: "admitted", words: "The provider’s answer says that it happened, in whole or in the main." },
  { key: "no-answer", words: "The provider gave no answer within 20 working days, twice its time." },
  { key: "own-papers", words: "The provider’s own letters or published rules show that it did not do what it must." },
  { key: "examiner", words: "The Independent Case Examiner or the ombudsman has upheld it." },
] as const
export type UpheldCriterion = (typeof UPHELD_CRITERIA)[number]["key"]

/** What is judged where none of the criteria is met. It does not mean that the complaint is untrue. */
export const NOT_UPHELD_WORDS = "None of the criteria is met. That does not mean it did not happen."

const JUDGED_IN: readonly ComplaintState[] = [
  "sent",
  "answered",
  "resolved",
  "disputed",
  "closed-not-resolved",
  "unconfirmed",
  "escalated",
]

/** Whether the office may judge: the provider must have had the complaint, and a chance to answer. */
export function mayJudge(state: ComplaintState): boolean {
  return JUDGED_IN.includes(state)
}
