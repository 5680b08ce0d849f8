import { MONTHS_TO_OMBUDSMAN } from "../official-route.ts"
import {
  type LetterFacts,
  type LetterText,
  OWN_BLANKS,
  onDay,
  programmeAnd,
  sectionsOf,
  toWrite,
} from "./letter-text.ts"

/** To one's MP, who alone can hand a case to the ombudsman. Source: s123, s124, s125; Parliamentary Commissioner Act 1967. */
export function ombudsmanLetter(facts: LetterFacts): LetterText {
  const { name, finalResponseOn } = facts
  return {
    heading: "Please refer my complaint to the ombudsman",
    blanks: OWN_BLANKS,
    to: ["My Member of Parliament", "House of Commons", "London", "SW1A 0AA"],
    opening: [
      "I live in your constituency. Please refer my complaint to the Parliamentary and Health Service Ombudsman. Only an MP can do that.",
      `It is about ${name}, which I was sent to on ${programmeAnd(facts)}, a programme of the Department for Work and Pensions.`,
      `The provider gave me its final response ${onDay(finalResponseOn)}. The Independent Case Examiner answered me on ____________. I do not agree.`,
    ],
    sections: [...sectionsOf(facts), toWrite("Why I do not agree with the examiner")],
    closing: [
      `The ombudsman should have it within ${MONTHS_TO_OMBUDSMAN} months of the day I knew of the problem. Where that is over, please say that I first had to go to the provider and to the examiner.`,
      "The ombudsman’s form is with this letter, signed. Please add your signature and send it on.",
      "Yours sincerely,",
    ],
  }
}
