import {
  ANSWERS,
  type Answer,
  type Answers,
  type More,
  QUESTIONS,
  type Rating,
  type Words,
} from "#app/domain/rating.ts"
import { type Chance, normal, oneOf } from "./chance.ts"
import type { Crowd } from "./crowds.ts"
import { CLOSERS, IN_OTHER_LANGUAGES, SENTENCES, TELLING } from "./sentences.ts"

/** How far people lie apart, and how far one person's answers do, in stars. */
const BETWEEN_PEOPLE = 0.6
const WITHIN_A_PERSON = 0.75

/** Shares of people. */
const SAYS_NOTHING_MORE = 0.25
const WRITES = 0.4
const DOES_NOT_APPLY = 0.05

type Seen = Readonly<{
  crowd: Crowd
  /** From 0 when the world begins to 1 thirteen months later. */
  grown: number
  /** The person's place among those who rate the unit, from 0 (least content) to 1; the even spread of it keeps
   * figures near what the crowd is meant to show. */
  place: number
}>

/** What one invented person says of a unit. */
export function inventRating(seen: Seen, chance: Chance): Rating {
  const distance =
    chance() < SAYS_NOTHING_MORE ? null : oneOf(["near", "near", "further", "further", "not-told"], chance)
  const answers = answersOf(seen, distance, chance)
  return { answers, more: moreOf(answers, distance, chance), words: wordsOf(answers, chance) }
}

function answersOf({ crowd, grown, place }: Seen, distance: More["distance"], chance: Chance): Answers {
  const leaning = distance === "near" ? crowd.gap : distance === "further" ? -crowd.gap : 0
  const mood = crowd.drift * grown + leaning + BETWEEN_PEOPLE * normalAt(place)
  const left = chance() < 0.5 ? 1 : 2
  let missing = 0
  const answer = (question: number): Answer | null => {
    // Help and fit are what does not apply soonest; three answers at least are always given.
    if (question >= 2 && missing < left && chance() < DOES_NOT_APPLY) {
      missing++
      return null
    }
    return nearestAnswer((crowd.opinion[question] ?? 3) + mood + WITHIN_A_PERSON * normal(chance))
  }
  const [adviser, say, fit, help, fairness] = [answer(0), answer(1), answer(2), answer(3), answer(4)]
  return { adviser, say, fit, help, fairness }
}

function nearestAnswer(stars: number): Answer {
  return ANSWERS.find((answer) => stars < answer + 0.5) ?? 5
}

/** The normal quantile of a share (Tocher's logistic approximation: an invented person needs no better). */
function normalAt(share: number): number {
  const inside = Math.min(0.995, Math.max(0.005, share))
  return Math.log(inside / (1 - inside)) / 1.702
}

function moreOf(answers: Answers, distance: More["distance"], chance: Chance): More {
  const some = <Item>(share: number, items: readonly Item[]): Item | null =>
    chance() < share ? oneOf(items, chance) : null
  const share = distance === null ? 0 : 0.85
  const content = (answers.help ?? 3) / 5
  const needed = some(share, HELPS)
  const stage = some(share, ["start", "plan", "looking", "looking", "in-work", "left"] as const)
  const before = some(share, [1, 2, 2, 3] as const)
  return {
    stage,
    contact: some(share, distance === "near" ? OFTEN : RARELY),
    distance,
    helpNeeded: needed ?? [],
    helpGot: (needed ?? []).filter(() => chance() < content),
    advisers: some(share, ["one", "one", "two", "three", "more"] as const),
    explainedAgain: some(share, ["yes", "partly", "no"] as const),
    toldWhatToExpect: some(share, ["yes", "partly", "no"] as const),
    costsRepaid: some(share, ["yes", "partly", "no"] as const),
    inWorkSupport:
      stage === "in-work" ? oneOf([["wanted"], ["offered"], ["wanted", "offered", "useful"]] as const, chance) : [],
    confidenceBefore: before,
    confidenceNow: before === null ? null : nearestAnswer(before + (answers.adviser ?? 3) - 2.8),
  }
}

const OFTEN = ["weekly", "weekly", "fortnightly", "monthly"] as const
const RARELY = ["fortnightly", "monthly", "monthly", "less", "never"] as const
const HELPS = [
  ["training"],
  ["job-leads"],
  ["health"],
  ["health", "confidence"],
  ["money", "housing"],
  ["caring"],
] as const

function wordsOf(answers: Answers, chance: Chance): Words {
  if (chance() > WRITES) return { wentWell: "", shouldChange: "" }
  const asked = QUESTIONS.toSorted((one, other) => (answers[other] ?? 3) - (answers[one] ?? 3))
  const best = asked.filter((question) => (answers[question] ?? 0) >= 4)
  const worst = asked.filter((question) => (answers[question] ?? 5) <= 2).reverse()
  const said = { wentWell: sentences(best, "good", chance), shouldChange: sentences(worst, "bad", chance) }
  if (chance() < 0.04) return { ...said, shouldChange: `${said.shouldChange} ${oneOf(TELLING, chance)}`.trim() }
  return chance() < 0.04 ? { ...said, wentWell: oneOf(IN_OTHER_LANGUAGES, chance) } : said
}

/** About the first question or two, which are what the person feels most about. */
function sentences(about: readonly (typeof QUESTIONS)[number][], kind: "good" | "bad", chance: Chance): string {
  const said = about.slice(0, chance() < 0.4 ? 2 : 1).map((question) => oneOf(SENTENCES[question][kind], chance))
  return [...said, ...(said.length > 0 && chance() < 0.5 ? [oneOf(CLOSERS[kind], chance)] : [])].join(" ")
}
