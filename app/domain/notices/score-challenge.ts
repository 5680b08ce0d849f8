import type { Day } from "../calendar.ts"
import type { FigureKind } from "../release/figure.ts"

/** A provider says that a published score is wrong: it is gone through and answered, never taken down on request. */
export const CHALLENGE_STATES = ["received", "answered", "withdrawn"] as const
export type ChallengeState = (typeof CHALLENGE_STATES)[number]

export const CHALLENGE_MOVES = {
  received: ["answered", "withdrawn"],
  answered: [],
  withdrawn: [],
} as const satisfies Record<ChallengeState, readonly ChallengeState[]>

export function mayChallengeBecome(from: ChallengeState, to: ChallengeState): boolean {
  const next: readonly ChallengeState[] = CHALLENGE_MOVES[from]
  return next.includes(to)
}

export const CHALLENGE_STATE_WORDS: Readonly<Record<ChallengeState, string>> = {
  received: "To be gone through",
  answered: "Answered, with a public note",
  withdrawn: "Taken back by the sender",
}

/** How it ended. */
export const CHALLENGE_OUTCOMES = ["stands", "to-be-corrected"] as const
export type ChallengeOutcome = (typeof CHALLENGE_OUTCOMES)[number]

export const CHALLENGE_OUTCOME_WORDS: Readonly<Record<ChallengeOutcome, string>> = {
  stands: "The score stands",
  "to-be-corrected": "Something was wrong: the next monthly update puts it right",
}

/** Which published figure it is about. */
export type ChallengedFigure = Readonly<{ release: number; kind: FigureKind; key: string }>

/** Who asks and what they say: sealed wherever it is stored, and null once it is erased. */
export type ChallengeTold = Readonly<{
  name: string
  organisation: string
  email: string
  post: string
  says: string
}>

export type ScoreChallenge = Readonly<{
  reference: string
  figure: ChallengedFigure
  /** The provider on whose page the public note stands. */
  provider: string
  state: ChallengeState
  receivedOn: Day
  acknowledged: boolean
  outcome: ChallengeOutcome | null
  answer: string | null
  closedOn: Day | null
  version: number
}>
