import { dayInWords } from "../calendar.ts"
import { ukDayOf } from "../working-time/uk-time.ts"
import { Blanks, type Letter } from "./letter.ts"
import { CHALLENGE_WORKING_DAYS, challengeClock } from "./notice-clock.ts"
import type { Sender } from "./notice-letters.ts"
import {
  CHALLENGE_OUTCOME_WORDS,
  type ChallengeState,
  type ChallengeTold,
  type ScoreChallenge,
} from "./score-challenge.ts"

export const CHALLENGE_LETTERS = ["acknowledge", "answer"] as const
export type ChallengeLetter = (typeof CHALLENGE_LETTERS)[number]

export const CHALLENGE_LETTER_WORDS: Readonly<Record<ChallengeLetter, string>> = {
  acknowledge: "We are going through the score",
  answer: "The score, and how it is worked out",
}

const FITTING = {
  received: ["acknowledge"],
  answered: ["answer"],
  withdrawn: [],
} as const satisfies Record<ChallengeState, readonly ChallengeLetter[]>

export function challengeLettersFor(state: ChallengeState): readonly ChallengeLetter[] {
  return FITTING[state]
}

/** What a letter says of the figure: whose it is, of which update, and line by line what anybody can work out again. */
export type FigureInWords = Readonly<{ name: string; update: string; lines: readonly string[] }>

/** A letter about a challenge to a score. `told` is null once it has been erased; `now` is when the letter is shown. */
export function challengeLetter(
  which: ChallengeLetter,
  about: { challenge: ScoreChallenge; told: ChallengeTold | null; figure: FigureInWords; sender: Sender; now: Date },
): Letter {
  const { challenge, told, figure, sender, now } = about
  const blanks = new Blanks()
  const opening = [
    dayInWords(ukDayOf(now)),
    `Dear ${blanks.fill(told?.name ?? null, "name")},`,
    `You asked us on ${dayInWords(challenge.receivedOn)} about the stars of ${figure.name} in the update of ${figure.update}. Our reference is ${challenge.reference}.`,
  ]
  const body = which === "acknowledge" ? acknowledged(challenge, blanks, now) : answered(about, blanks)
  const close = ["Yours sincerely,", `${blanks.fill(null, "your name")}\n${sender.organisation}\n${sender.email}`]
  return {
    subject: `${CHALLENGE_LETTER_WORDS[which]} (${challenge.reference})`,
    paragraphs: [...opening, ...body, ...close],
    blanks: blanks.left,
  }
}

function acknowledged(challenge: ScoreChallenge, blanks: Blanks, now: Date): string[] {
  const { due } = challengeClock(challenge, now)
  const by = blanks.fill(due === null ? null : dayInWords(ukDayOf(due)), "the day by which we answer")
  return [
    `We go through the sums and answer within ${CHALLENGE_WORKING_DAYS} working days, that is by ${by}. We also publish a note beside the stars that says what was asked and what we found.`,
    "The stars stay while we look: a star is not a statement by us that can be taken down on request.",
  ]
}

function answered(
  { challenge, figure, sender }: { challenge: ScoreChallenge; figure: FigureInWords; sender: Sender },
  blanks: Blanks,
): string[] {
  const outcome = challenge.outcome === null ? null : `${CHALLENGE_OUTCOME_WORDS[challenge.outcome]}.`
  return [
    blanks.fill(outcome, "what we found"),
    blanks.fill(challenge.answer, "the answer"),
    ["What is published, and anybody can check:", ...figure.lines.map((line) => `– ${line}`)].join("\n"),
    `How stars are worked out: ${sender.origin}/how-stars-work. What we published about your question stands at ${sender.origin}/providers/${challenge.provider}.`,
  ]
}
