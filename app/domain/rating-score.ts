import { type Answers, FEWEST_ANSWERS, QUESTIONS } from "./rating.ts"

export type RatingScore = { ok: true; score: number } | { ok: false; reason: "too-few-answers" }

/**
 * One person's score, from 1 to 5: the mean of the answered questions. "Doesn't apply" (null) counts for nothing; with
 * fewer than three answers there is no score. There is no separate "overall" question: it would need 1.54 times as many
 * ratings for the same precision.
 */
export function ratingScore(answers: Answers): RatingScore {
  const given = QUESTIONS.map((question) => answers[question]).filter((answer) => answer !== null)
  if (given.length < FEWEST_ANSWERS) return { ok: false, reason: "too-few-answers" }
  return { ok: true, score: given.reduce<number>((sum, answer) => sum + answer, 0) / given.length }
}
