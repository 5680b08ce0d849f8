import { addDays, type Day } from "../calendar.ts"

/** How somebody shows that they belong to a provider: by an address at its domain, or by a code in a letter to its registered address. */
export const CLAIM_WAYS = ["domain", "letter"] as const
export type ClaimWay = (typeof CLAIM_WAYS)[number]

/**
 * Where a claim stands. "unconfirmed": nobody has pressed the button behind the link yet. "letter-due": the office is to
 * print the letter. "letter-sent": the code is under way. "proved": the office is to decide.
 */
export const CLAIM_STATES = [
  "unconfirmed",
  "letter-due",
  "letter-sent",
  "proved",
  "approved",
  "declined",
  "lapsed",
] as const
export type ClaimState = (typeof CLAIM_STATES)[number]

/** Which state may follow which. */
export const CLAIM_MOVES = {
  unconfirmed: ["proved", "letter-due", "lapsed"],
  "letter-due": ["letter-sent", "declined", "lapsed"],
  // Another letter may go where one was lost.
  "letter-sent": ["letter-sent", "proved", "declined", "lapsed"],
  proved: ["approved", "declined"],
  approved: [],
  declined: [],
  lapsed: [],
} as const satisfies Record<ClaimState, readonly ClaimState[]>

export function mayClaimMove(from: ClaimState, to: ClaimState): boolean {
  const next: readonly ClaimState[] = CLAIM_MOVES[from]
  return next.includes(to)
}

/** What the button behind the link leads to. */
export function afterConfirming(way: ClaimWay): ClaimState {
  return way === "domain" ? "proved" : "letter-due"
}

/** Claims that the office has to do something about. */
export const CLAIMS_WAITING = ["letter-due", "proved"] as const satisfies readonly ClaimState[]

/** The link of a letter by e-mail is opened in a week, or not at all. */
export const CLAIM_LINK_DAYS = 7

/** Post takes days, and lies on desks: a code can be typed for so long after its letter was printed. */
export const LETTER_CODE_DAYS = 30

/** Wrong codes that one letter forgives; after these another one has to be printed. */
export const MOST_CODE_TRIES = 10

/** Signs of a code in a letter: 60 bits, far beyond its tries. */
export const LETTER_CODE_LENGTH = 12

/** A link that lets a representative in lives so long: nobody waits for it as somebody of the office does. */
export const PORTAL_INVITATION_DAYS = 7

/** Months after which an answered request to speak for a provider is erased: until then somebody may ask why. */
export const CLAIMS_KEPT_MONTHS = 6

/** Longer than jobs are called. */
export const LONGEST_JOB = 80

type ClaimClock = Readonly<{ state: ClaimState; madeOn: Day; letterOn: Day | null }>

/** The last day of a claim that goes no further; null where it waits for the office or is over. */
export function claimEnds({ state, madeOn, letterOn }: ClaimClock): Day | null {
  if (state === "unconfirmed") return addDays(madeOn, CLAIM_LINK_DAYS)
  if (state === "letter-sent" && letterOn !== null) return addDays(letterOn, LETTER_CODE_DAYS)
  return null
}

/** Whether a claim has gone no further for too long. */
export function hasLapsed(claim: ClaimClock, today: Day): boolean {
  const last = claimEnds(claim)
  return last !== null && today > last
}
