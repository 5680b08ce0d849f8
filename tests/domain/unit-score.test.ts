import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { halfStarsFor, shownHalfStars } from "#app/domain/half-stars.ts"
import { belowUnder, FIRST_STANDARD, meetsFrom } from "#app/domain/standard/standard.ts"
import { combine, faultOf, NOTHING, summarise, summaryOfAnswers } from "#app/domain/summary.ts"
import { unitScore } from "#app/domain/unit-score.ts"
import { verdictOf } from "#app/domain/verdict.ts"
import { overTwoYears } from "#app/domain/weighted-summary.ts"

const TWELVE = [5, 4, 4.2, 3.4, 2, 4.2, 3.8, 1, 5, 4, 3, 4.4]
const scores = (longest = 60) =>
  fc.array(
    fc.integer({ min: 20, max: 100 }).map((twentieth) => twentieth / 20),
    { minLength: 1, maxLength: longest },
  )

describe("worked examples", () => {
  test("twelve ratings: too few to say, three and a half stars so far", () => {
    const summary = summarise(TWELVE)
    const score = unitScore(summary)
    expect(summary.mean).toBeCloseTo(3.6667, 4)
    expect(summary.ss).toBeCloseTo(15.3067, 4)
    expect(score.mu).toBeCloseTo(3.3636, 4)
    expect(score.se).toBeCloseTo(0.2394, 4)
    expect(score.lower).toBeCloseTo(2.9699, 4)
    expect(score.upper).toBeCloseTo(3.7574, 4)
    expect(verdictOf(12, score, FIRST_STANDARD)).toBe("too-few")
    expect(shownHalfStars(score.mu, "too-few", FIRST_STANDARD)).toEqual({ halfStars: 7, capped: false })
  })

  test.each([
    [40, 3.6, 36, [3.48, 0.1398, 3.25, 3.71], "meets", { halfStars: 7, capped: false }],
    [400, 2.7, 340, [2.7073, 0.0457, 2.6322, 2.7825], "below", { halfStars: 5, capped: false }],
    [400, 2.78, 340, [2.7854, 0.0457, 2.7103, 2.8605], "below", { halfStars: 5, capped: true }],
  ])("n = %i, mean %f, SS %f", (n, mean, ss, expected, verdict, stars) => {
    const score = unitScore({ n, mean, ss })
    for (const [index, value] of [score.mu, score.se, score.lower, score.upper].entries()) {
      expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 4)
    }
    expect(verdictOf(n, score, FIRST_STANDARD)).toBe(verdict)
    expect(shownHalfStars(score.mu, verdictOf(n, score, FIRST_STANDARD), FIRST_STANDARD)).toEqual(stars)
  })

  test("n = 400, mean 2.78: rounding alone would give three stars", () => {
    expect(halfStarsFor(unitScore({ n: 400, mean: 2.78, ss: 340 }).mu)).toBe(6)
  })
})

describe("verdicts turn at their thresholds", () => {
  const clear = { lower: 4, upper: 4.5 }
  test.each([
    [9, "not-published"],
    [10, "too-few"],
    [29, "too-few"],
    [30, "meets"],
  ])("%i ratings: %s", (n, verdict) => expect(verdictOf(n, clear, FIRST_STANDARD)).toBe(verdict))

  test.each([
    [3.1, 4, "meets"],
    [3.0999, 4, "near-the-line"],
    [2.5, 2.9, "near-the-line"],
    [2.5, 2.8999, "below"],
  ])("from %f to %f: %s", (lower, upper, verdict) =>
    expect(verdictOf(100, { lower, upper }, FIRST_STANDARD)).toBe(verdict),
  )

  test("the bounds are 3.10 and 2.90", () => {
    expect(meetsFrom(FIRST_STANDARD)).toBeCloseTo(3.1, 10)
    expect(belowUnder(FIRST_STANDARD)).toBeCloseTo(2.9, 10)
  })
})

describe("half stars", () => {
  test.each([
    [1, 2],
    [2.7499, 5],
    [2.75, 6],
    [3.2499, 6],
    [3.25, 7],
    [5, 10],
  ])("%f is %i half stars", (score, halves) => expect(halfStarsFor(score)).toBe(halves))

  test("a quarter that floating point makes a little less still rounds up", () => {
    expect(halfStarsFor(2.75 - 1e-12)).toBe(6)
  })

  test("a score outside the scale is refused", () => {
    expect(() => halfStarsFor(0.99)).toThrow(RangeError)
    expect(() => halfStarsFor(5.01)).toThrow(RangeError)
    expect(() => halfStarsFor(Number.NaN)).toThrow(RangeError)
  })

  test("a higher score never has fewer stars, and stars lie within a quarter of the score", () => {
    const score = fc.double({ min: 1, max: 5, noNaN: true })
    fc.assert(
      fc.property(score, score, (a, b) => {
        expect(halfStarsFor(Math.max(a, b))).toBeGreaterThanOrEqual(halfStarsFor(Math.min(a, b)))
        expect(Math.abs(halfStarsFor(a) / 2 - a)).toBeLessThanOrEqual(0.25 + 1e-9)
      }),
    )
  })

  test("only 'below' holds stars down", () => {
    expect(shownHalfStars(2.8, "below", FIRST_STANDARD)).toEqual({ halfStars: 5, capped: true })
    expect(shownHalfStars(2.8, "near-the-line", FIRST_STANDARD)).toEqual({ halfStars: 6, capped: false })
    expect(shownHalfStars(2.1, "below", FIRST_STANDARD)).toEqual({ halfStars: 4, capped: false })
  })
})

describe("summaries", () => {
  test("two groups combined are the summary of everybody", () => {
    fc.assert(
      fc.property(scores(), scores(), (a, b) => {
        const apart = combine([summarise(a), summarise(b)])
        const together = summarise([...a, ...b])
        expect(apart.n).toBe(together.n)
        expect(apart.mean).toBeCloseTo(together.mean, 9)
        expect(apart.ss).toBeCloseTo(together.ss, 7)
      }),
    )
  })

  test("answers are counted from 1 to 5", () => {
    expect(summaryOfAnswers([1, 0, 2, 0, 1])).toEqual(summarise([1, 3, 3, 5]))
    expect(summaryOfAnswers([0, 0, 0, 0, 0])).toEqual(NOTHING)
  })

  test("nobody's ratings change nothing", () => {
    expect(combine([NOTHING, summarise(TWELVE), NOTHING])).toEqual(summarise(TWELVE))
  })

  test.each([
    [{ n: -1, mean: 3, ss: 0 }, "n"],
    [{ n: Number.NaN, mean: 3, ss: 0 }, "n"],
    [{ n: 10, mean: 0.9, ss: 0 }, "mean"],
    [{ n: 10, mean: 5.1, ss: 0 }, "mean"],
    [{ n: 10, mean: 3, ss: -1 }, "ss"],
    [{ n: 10, mean: 3, ss: 41 }, "ss"],
    [{ n: 10, mean: 5, ss: 5 }, "ss"],
    [{ n: 1, mean: 3, ss: 1 }, "ss"],
    [{ n: 0, mean: 0, ss: 1 }, "ss"],
  ])("%o cannot come of ratings", (summary, part) => {
    expect(faultOf(summary)?.part).toBe(part)
    expect(() => unitScore(summary)).toThrow(RangeError)
  })

  test("any ratings make a possible summary, a score within their mean and 3, and an interval around it", () => {
    fc.assert(
      fc.property(scores(), (given) => {
        const summary = summarise(given)
        expect(faultOf(summary)).toBeNull()
        const { mu, lower, upper } = unitScore(summary)
        expect(mu).toBeGreaterThanOrEqual(Math.min(3, summary.mean) - 1e-9)
        expect(mu).toBeLessThanOrEqual(Math.max(3, summary.mean) + 1e-9)
        expect(lower).toBeLessThanOrEqual(mu)
        expect(upper).toBeGreaterThanOrEqual(mu)
      }),
    )
  })

  test("without ratings a unit stands at 3", () => {
    expect(unitScore(NOTHING).mu).toBe(3)
  })
})

describe("two years together", () => {
  test("last year counts half", () => {
    const summary = overTwoYears({ n: 20, mean: 4, ss: 10 }, { n: 40, mean: 3, ss: 20 })
    // W = 40, Σw² = 30, so n = 1600/30; mean (80 + 60)/40; SS (10 + 20·0.25 + 0.5·(20 + 40·0.25))·(40/30).
    expect(summary.n).toBeCloseTo(53.3333, 4)
    expect(summary.mean).toBeCloseTo(3.5, 10)
    expect(summary.ss).toBeCloseTo(40, 10)
  })

  test("one year alone is left as it is", () => {
    const year = { n: 40, mean: 3.6, ss: 36 }
    expect(overTwoYears(year, NOTHING)).toEqual(year)
    expect(overTwoYears(NOTHING, year)).toEqual(year)
    expect(overTwoYears(NOTHING, NOTHING)).toEqual(NOTHING)
  })
})

describe("verdicts agree with the interval", () => {
  test("'meets' and 'below' never stand with a mean on the other side of 3", () => {
    fc.assert(
      fc.property(scores(200), (given) => {
        const score = unitScore(summarise(given))
        const verdict = verdictOf(given.length, score, FIRST_STANDARD)
        if (verdict === "meets") expect(score.mu).toBeGreaterThan(3.1)
        if (verdict === "below")
          expect(shownHalfStars(score.mu, verdict, FIRST_STANDARD).halfStars).toBeLessThanOrEqual(5)
        if (given.length < 30) expect(["not-published", "too-few"]).toContain(verdict)
      }),
    )
  })
})
