import { type Day, dayInWords } from "../calendar.ts"
import { groupsOfFour } from "../code.ts"
import { LETTER_CODE_DAYS } from "./claim.ts"

/** A printed letter, paragraph by paragraph; the code stands between the two. */
export type ClaimLetter = Readonly<{
  to: readonly string[]
  on: string
  heading: string
  before: readonly string[]
  code: string
  after: readonly string[]
}>

type ClaimFacts = Readonly<{
  /** Name and registered address, a line each. */
  recipient: string
  on: Day
  provider: string
  /** Who asked, and what they do there. */
  name: string
  job: string
  code: string
  organisation: string
  /** Where questions go. */
  email: string
}>

/** To a provider's registered address: that somebody wants to speak for it, and the code that they need for it. */
export function claimLetter({
  recipient,
  on,
  provider,
  name,
  job,
  code,
  organisation,
  email,
}: ClaimFacts): ClaimLetter {
  return {
    to: recipient.split("\n").filter((line) => line.trim() !== ""),
    on: dayInWords(on),
    heading: `Who speaks for ${provider}?`,
    before: [
      `${organisation} runs Threestar, on which people on employment programmes say how they were treated, and providers answer. It belongs to no government and to no provider.`,
      `${name} (${job}) has asked to read and answer there for you. If that is right, please give them this code:`,
    ],
    code: groupsOfFour(code),
    after: [
      `They type it on the page behind the link that we sent them. It works for ${LETTER_CODE_DAYS} days, once.`,
      `If it is not right, keep the code to yourselves: without it nobody comes in. Please tell us at ${email}.`,
    ],
  }
}
