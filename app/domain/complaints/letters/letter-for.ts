import type { LetterKind } from "../letter.ts"
import { examinerLetter } from "./examiner.ts"
import { type LetterFacts, type LetterText, sectionsOf } from "./letter-text.ts"
import { ombudsmanLetter } from "./ombudsman.ts"
import { ownNameLetter } from "./own-name.ts"
import { reconsiderationLetter } from "./reconsideration.ts"

const MAKERS: Readonly<Record<LetterKind, (facts: LetterFacts) => LetterText>> = {
  "own-name": ownNameLetter,
  examiner: examinerLetter,
  ombudsman: ombudsmanLetter,
  reconsideration: (facts) => reconsiderationLetter(null, sectionsOf(facts)),
}

/** The letter of a kind, built from what was filed. */
export function letterFor(kind: LetterKind, facts: LetterFacts): LetterText {
  return MAKERS[kind](facts)
}

/** How pages call each letter, and what to know before it is sent. */
export const LETTER_WORDS: Readonly<
  Record<LetterKind, Readonly<{ name: string; why: string; send: readonly string[] }>>
> = {
  "own-name": {
    name: "A letter to your provider, in your own name",
    why: "It starts the official clock. You need it to get money back or an adjustment, and to go to the examiner later.",
    send: [
      "With this letter the provider knows who you are. If we have passed your complaint on, it can tell that it was yours.",
      "Fill in the blanks by hand, sign it, and keep a copy. Send it to the complaints address on the provider’s papers.",
      "Then come back with your receipt and tell us the day. We work out the next days for you.",
    ],
  },
  examiner: {
    name: "A letter to the Independent Case Examiner",
    why: "The examiner belongs to no provider, and costs nothing.",
    send: [
      "Fill in the blanks by hand and sign it. Put a copy of the final response with it, if you had one.",
      "Send it early enough to arrive by the last day. Ask the post office for proof of posting.",
    ],
  },
  ombudsman: {
    name: "A letter to your MP, for the ombudsman",
    why: "The ombudsman is the last step, and only an MP can hand a case over.",
    send: [
      "Find the name of your MP on members.parliament.uk, and write it above the address.",
      "Put the examiner’s answer, the final response and the ombudsman’s form with it.",
    ],
  },
  reconsideration: {
    name: "A letter for a mandatory reconsideration",
    why: "Where money was stopped or cut, this is the way to have the decision looked at again.",
    send: [
      "You have a month from the date of the decision. Fill in that date, sign it, and send it to the address on the decision.",
      "You can also put the same words into your online journal.",
    ],
  },
}
