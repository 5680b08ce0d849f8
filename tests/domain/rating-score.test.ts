import { expect, test } from "vitest"
import type { Answers } from "#app/domain/rating.ts"
import { ratingScore } from "#app/domain/rating-score.ts"

const answers = (given: Partial<Answers>): Answers => ({
  adviser: null,
  say: null,
  fit: null,
  help: null,
  fairness: null,
  ...given,
})

test("a person's score is the mean of the answered questions", () => {
  expect(ratingScore({ adviser: 5, say: 4, fit: 4, help: 3, fairness: 1 })).toEqual({ ok: true, score: 3.4 })
})

test("three answers are enough, and those that don't apply count for nothing", () => {
  expect(ratingScore(answers({ adviser: 5, help: 5, fairness: 2 }))).toEqual({ ok: true, score: 4 })
})

test("two answers are too few", () => {
  expect(ratingScore(answers({ adviser: 5, help: 5 }))).toEqual({ ok: false, reason: "too-few-answers" })
})
