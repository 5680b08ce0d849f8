import { type Day, dayInWords } from "../calendar.ts"
import type { Raising } from "./complaint.ts"

/** What frames the cases in a letter to a provider; on paper and on the page alike. */
export type ProviderLetter = Readonly<{
  heading: string
  opening: readonly string[]
  closing: readonly string[]
}>

export type LetterFacts = Readonly<{
  provider: string
  count: number
  /** The last day for an answer; null where the holidays until then are not known. */
  due: Day | null
  organisation: string
  /** Where answers go. */
  post: string | null
  email: string
}>

/** A letter to a provider that nobody answers for here. It asks for an answer by reference, and for nobody's name. */
export function providerLetter({ provider, count, due, organisation, post, email }: LetterFacts): ProviderLetter {
  const what = count === 1 ? "A complaint" : `${count} complaints`
  return {
    heading: `${what} about ${provider}`,
    opening: [
      `${organisation} runs Threestar, on which people on employment programmes say how they were treated. It belongs to no government and to no provider.`,
      `${count === 1 ? "A person has" : "People have"} complained about you and allowed us to pass on what stands below. They are anonymous: please do not try to find out who they are.`,
    ],
    closing: [
      due === null
        ? "Please answer within ten working days."
        : `Please answer by ${dayInWords(due)}, ten working days from this letter.`,
      `Write to ${post === null ? email : `${post}, or ${email}`}, and give the reference of each complaint. We show your answer to the person, word for word. Say so if it is your final response.`,
      "What happens counts: we publish how many complaints there are, how many are answered in time, and what became of them, as the people who complained judge it.",
    ],
  }
}

/** Whether the provider knows of it already, as the provider reads it. */
export const RAISED_WORDS: Readonly<Record<Raising, string>> = {
  no: "They have not raised it with you before.",
  "no-answer": "They say they raised it with you and had no answer.",
  answered: "They say they raised it with you, and that the answer did not settle it.",
}

/** What the typeface of our PDFs can draw: Latin letters of western Europe, and the signs of English print. */
const DRAWN = /^[\n\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac]*$/

/** Whether a PDF of ours would hold every sign of a text; a page holds all, in whatever script. */
export function canBeDrawn(text: string): boolean {
  return DRAWN.test(text)
}
