import { type Answers, QUESTIONS, type Rating } from "../rating.ts"
import { ratingScore } from "../rating-score.ts"
import { combine, NOTHING, type Summary } from "../summary.ts"

/** Answers run from 1 to 5. */
const ANSWER_COUNT = 5

/** All that a release needs of one unit in one rating year. `n`, `mean` and `ss` are of people's scores. */
export type YearStatistics = Summary & {
  /** How many answered 1 to 5 to each question: five numbers for the first question, five for the second, … */
  readonly answers: readonly number[]
  /** Scores of those told that they are near work, further from it, and of everybody else. */
  readonly near: Summary
  readonly far: Summary
  readonly notStated: Summary
}

export const NO_STATISTICS: YearStatistics = {
  ...NOTHING,
  answers: Array.from({ length: QUESTIONS.length * ANSWER_COUNT }, () => 0),
  near: NOTHING,
  far: NOTHING,
  notStated: NOTHING,
}

/** What a release reads of one rating. */
export type RatingSaid = { readonly answers: Answers; readonly distance: Rating["more"]["distance"] }

/** The statistics of ratings. Throws RangeError for one with too few answers, which no form lets in. */
export function statisticsOf(ratings: readonly RatingSaid[]): YearStatistics {
  return combineStatistics(ratings.map(statisticsOfOne))
}

export function combineStatistics(parts: readonly YearStatistics[]): YearStatistics {
  return {
    ...combine(parts),
    answers: NO_STATISTICS.answers.map((_, index) =>
      parts.reduce((sum, { answers }) => sum + (answers[index] ?? 0), 0),
    ),
    near: combine(parts.map(({ near }) => near)),
    far: combine(parts.map(({ far }) => far)),
    notStated: combine(parts.map(({ notStated }) => notStated)),
  }
}

/** How many gave the answers 1 to 5 to the question with this number, from 0. */
export function answersTo(question: number, { answers }: YearStatistics): readonly number[] {
  return answers.slice(question * ANSWER_COUNT, (question + 1) * ANSWER_COUNT)
}

function statisticsOfOne({ answers, distance }: RatingSaid): YearStatistics {
  const read = ratingScore(answers)
  if (!read.ok) throw new RangeError(`A rating without a score: ${read.reason}.`)
  const one = { n: 1, mean: read.score, ss: 0 }
  return {
    ...one,
    answers: QUESTIONS.flatMap((question) => [1, 2, 3, 4, 5].map((answer) => (answers[question] === answer ? 1 : 0))),
    near: distance === "near" ? one : NOTHING,
    far: distance === "further" ? one : NOTHING,
    notStated: distance === "near" || distance === "further" ? NOTHING : one,
  }
}
