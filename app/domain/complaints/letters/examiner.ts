import { MONTHS_TO_EXAMINER, WEEKS_OF_SILENCE } from "../official-route.ts"
import {
  type LetterFacts,
  type LetterText,
  OWN_BLANKS,
  onDay,
  programmeAnd,
  sectionsOf,
  toWrite,
} from "./letter-text.ts"

/** As the examiner's own page gives it, read on 26 November 2026. */
export const EXAMINER_ADDRESS = ["The Independent Case Examiner", "PO Box 209", "Bootle", "L20 7WA"] as const
export const EXAMINER_PAGE = "https://www.gov.uk/complain-independent-case-examiner"

/** To the examiner: after a final response, or after eight weeks without one. Source: s121, s122, s83. */
export function examinerLetter(facts: LetterFacts): LetterText {
  const { name, ownNameOn, finalResponseOn } = facts
  const answer =
    finalResponseOn === null
      ? `I have had no final response, and more than ${WEEKS_OF_SILENCE} weeks have gone by.`
      : `I had its final response ${onDay(finalResponseOn)}. I ask you within ${MONTHS_TO_EXAMINER} months of it. A copy is with this letter.`
  return {
    heading: "Please look at my complaint",
    blanks: [...OWN_BLANKS, "Your telephone number, and how you would like to be reached", "Adjustments you need"],
    to: EXAMINER_ADDRESS,
    opening: [
      `I complain about ${name}, which I was sent to on ${programmeAnd(facts)}. The Department for Work and Pensions pays for this programme.`,
      `I complained to the provider in my own name ${onDay(ownNameOn)}. ${answer}`,
    ],
    sections: [...sectionsOf(facts), toWrite("Why I do not agree with the answer")],
    closing: ["Please tell me whether you can look at it, and what you need from me.", "Yours faithfully,"],
  }
}
