import { expect, test } from "vitest"
import { primeScore } from "#app/domain/prime-score.ts"
import { FIRST_STANDARD } from "#app/domain/standard/standard.ts"
import { unitScore } from "#app/domain/unit-score.ts"
import { verdictOf } from "#app/domain/verdict.ts"

const UNITS = [
  { summary: { n: 200, mean: 3.8, ss: 170 }, weight: 5000, mu: 3.7619 },
  { summary: { n: 60, mean: 3.1, ss: 54 }, weight: 3000, mu: 3.0857 },
  { summary: { n: 25, mean: 4.2, ss: 15 }, weight: 2000, mu: 3.8571 },
]

test("the worked example: three units weighted by their starts", () => {
  for (const unit of UNITS) expect(unitScore(unit.summary).mu).toBeCloseTo(unit.mu, 4)
  const score = primeScore(UNITS)
  expect(score.mu).toBeCloseTo(3.5781, 4)
  expect(score.se).toBeCloseTo(0.0582, 4)
  expect(score.lower).toBeCloseTo(3.4824, 4)
  expect(verdictOf(285, score, FIRST_STANDARD)).toBe("meets")
})

test("a prime of one unit has that unit's score", () => {
  const summary = { n: 40, mean: 3.6, ss: 36 }
  expect(primeScore([{ summary, weight: 7 }])).toEqual(unitScore(summary))
})

test("weights that sum to nothing, or below, are refused", () => {
  const summary = { n: 40, mean: 3.6, ss: 36 }
  expect(() => primeScore([{ summary, weight: 0 }])).toThrow(RangeError)
  expect(() => primeScore([])).toThrow(RangeError)
  expect(() =>
    primeScore([
      { summary, weight: 2 },
      { summary, weight: -1 },
    ]),
  ).toThrow(RangeError)
})
