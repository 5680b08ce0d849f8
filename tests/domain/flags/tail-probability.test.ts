import fc from "fast-check"
import { expect, test } from "vitest"
import { binomialTail, negativeBinomialTail } from "#app/domain/flags/tail-probability.ts"

test("a fair coin: 10 of 10 heads once in 1,024 times, 9 or more 11 times, any number always", () => {
  expect(binomialTail(10, 10, 0.5)).toBeCloseTo(1 / 1024, 12)
  expect(binomialTail(9, 10, 0.5)).toBeCloseTo(11 / 1024, 12)
  expect(binomialTail(5, 10, 0.5)).toBeCloseTo(638 / 1024, 12)
  expect(binomialTail(0, 10, 0.5)).toBe(1)
  expect(binomialTail(11, 10, 0.5)).toBe(0)
})

test("17 or more of 20: 1 + 20 + 190 + 1,140 of the 2²⁰ ways", () => {
  expect(binomialTail(17, 20, 0.5)).toBeCloseTo(1351 / 1_048_576, 12)
  expect(binomialTail(18, 20, 0.5)).toBeCloseTo(211 / 1_048_576, 12)
})

test("a share of a tenth: 5 or more of 10 is 0.0016349374", () => {
  expect(binomialTail(5, 10, 0.1)).toBeCloseTo(0.0016349374, 10)
  expect(binomialTail(6, 10, 0.1)).toBeCloseTo(0.0001469026, 10)
})

test("with r = 1 the negative binomial is geometric: P(X ≥ x) = qˣ", () => {
  const geometric = { mean: 10, variance: 110 }
  for (const x of [0, 1, 10, 11, 72]) expect(negativeBinomialTail(x, geometric), `${x}`).toBeCloseTo((10 / 11) ** x, 12)
})

test("mean 10 and variance 20: 29 or more as often as 9 or fewer heads in 38 throws", () => {
  expect(negativeBinomialTail(29, { mean: 10, variance: 20 })).toBeCloseTo(227_881_004 / 2 ** 38, 12)
  expect(negativeBinomialTail(28, { mean: 10, variance: 20 })).toBeCloseTo(176_142_312 / 2 ** 37, 12)
  expect(negativeBinomialTail(20, { mean: 10, variance: 20 })).toBeCloseTo(16_489_546 / 2 ** 29, 12)
})

test("large counts keep their digits: neither nought nor one comes of numbers too small to hold", () => {
  expect(negativeBinomialTail(2000, { mean: 2000, variance: 4000 })).toBeCloseTo(0.5, 1)
  expect(negativeBinomialTail(2300, { mean: 2000, variance: 4000 })).toBeLessThan(1e-5)
  expect(negativeBinomialTail(2300, { mean: 2000, variance: 4000 })).toBeGreaterThan(1e-7)
  expect(binomialTail(1900, 2000, 0.9)).toBeLessThan(1e-13)
  expect(binomialTail(1800, 2000, 0.9)).toBeCloseTo(0.51, 1)
})

test("a tail lies between nought and one and falls with every count", () => {
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), share, fc.integer({ min: 0, max: 300 }), (trials, chance, count) => {
      const [one, next] = [binomialTail(count, trials, chance), binomialTail(count + 1, trials, chance)]
      expect(one).toBeLessThanOrEqual(1 + 1e-9)
      expect(next).toBeGreaterThanOrEqual(-1e-9)
      expect(next).toBeLessThanOrEqual(one + 1e-9)
    }),
  )
})

test("what is no chance is refused", () => {
  expect(() => binomialTail(1, 2, 0)).toThrow(RangeError)
  expect(() => binomialTail(1, 2, 1)).toThrow(RangeError)
  expect(() => negativeBinomialTail(1, { mean: 10, variance: 10 })).toThrow(RangeError)
})
