import { WEEKS_OF_SILENCE } from "../official-route.ts"
import { type LetterFacts, type LetterText, OWN_BLANKS, programmeAnd, sectionsOf } from "./letter-text.ts"

const RAISED = {
  no: "I have not complained to you about this before.",
  "no-answer": "I have told you about this before and had no answer.",
  answered: "I have told you about this before. Your answer did not settle it.",
} as const

/** To the provider, in one's own name: it starts the official clock. Source: s83, s118, s119. */
export function ownNameLetter(facts: LetterFacts): LetterText {
  return {
    heading: "Formal complaint",
    blanks: OWN_BLANKS,
    to: ["The complaints manager", facts.name],
    opening: [
      `I am with you on ${programmeAnd(facts)}. This is a formal complaint. Please deal with it under your complaints procedure.`,
      RAISED[facts.raised],
    ],
    sections: sectionsOf(facts),
    closing: [
      "Please write to me when you have this letter, and tell me when I shall have your answer.",
      `Please end your procedure with a final response in writing that says I can go to the Independent Case Examiner. If I have none after ${WEEKS_OF_SILENCE} weeks, I shall go to the examiner without it.`,
      "Yours faithfully,",
    ],
  }
}
