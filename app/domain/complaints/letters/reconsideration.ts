import type { Day } from "../../calendar.ts"
import { type LetterText, OWN_BLANKS, onDay, toWrite } from "./letter-text.ts"

/** To the office that decided: with what happened, where a complaint tells it, and lines to write on otherwise. */
export function reconsiderationLetter(decidedOn: Day | null, sections: LetterText["sections"] = []): LetterText {
  return {
    heading: "I ask for a mandatory reconsideration",
    blanks: OWN_BLANKS,
    to: ["The address on your decision letter"],
    opening: [
      `I ask for a mandatory reconsideration of the decision that you made ${onDay(decidedOn)} about my benefit. I do not agree with it.`,
    ],
    sections: [...sections, toWrite(sections.length === 0 ? "Why the decision is wrong" : "What else you should know")],
    closing: [
      "Please look at the decision again, and send me your new decision in writing.",
      "Please send me what the provider told you about me, and the reasons for the decision.",
      "Yours faithfully,",
    ],
  }
}
