import { expect, test } from "vitest"
import { complaintBound, fewestRatingsFor, finalScore, isConfirmed, rankingScore, surveyZ } from "#app/domain/award.ts"
import { FIRST_STANDARD } from "#app/domain/standard/standard.ts"
import { unitScore } from "#app/domain/unit-score.ts"

const unit = unitScore({ n: 200, mean: 3.8, ss: 170 })
const survey = { y: 3.55, se: 0.12 }

test("the worked example: interviews a little lower bear the ratings out", () => {
  expect(surveyZ(unit, survey)).toBeCloseTo(1.5529, 4)
  expect(isConfirmed(unit, survey)).toBe(true)
  expect(finalScore(unit, survey)).toBeCloseTo(3.6566, 4)
  expect(rankingScore(unit, survey)).toBe(3.66)
})

test("ratings are dropped from 2.326 standard errors above the interviews on", () => {
  const score = { mu: 4, se: 0.3 }
  expect(isConfirmed(score, { y: 4 - 2.325 * 0.5, se: 0.4 })).toBe(true)
  expect(isConfirmed(score, { y: 4 - 2.327 * 0.5, se: 0.4 })).toBe(false)
  expect(isConfirmed(score, { y: 5, se: 0.4 })).toBe(true)
})

test.each([
  [0, 50],
  [5000, 50],
  [5001, 51],
  [39_999, 400],
  [40_001, 400],
  [null, 100],
])("with %s starts, %i ratings", (starts, ratings) =>
  expect(fewestRatingsFor(starts, FIRST_STANDARD.award)).toBe(ratings),
)

test("no complaints bound nothing; the bound lies under the rate and draws near it", () => {
  expect(complaintBound(0, 5000)).toBe(0)
  // Exact Poisson limit for 10 events: 5.4254 (Ulm 1990); Byar's approximation is within 0.01.
  expect(complaintBound(10, 1000)).toBeCloseTo(5.43, 1)
  expect(complaintBound(1000, 10_000)).toBeGreaterThan(94)
  expect(complaintBound(1000, 10_000)).toBeLessThan(100)
})

test("wrong inputs are refused", () => {
  expect(() => fewestRatingsFor(-1, FIRST_STANDARD.award)).toThrow(RangeError)
  expect(() => complaintBound(1.5, 100)).toThrow(RangeError)
  expect(() => complaintBound(1, 0)).toThrow(RangeError)
  expect(() => finalScore(unit, { y: 3, se: 0 })).toThrow(RangeError)
})
