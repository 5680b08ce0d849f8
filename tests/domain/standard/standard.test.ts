import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { shownHalfStars } from "#app/domain/half-stars.ts"
import { BOUNDS, changesNothing, faultsIn, firstYearToChange, type Proposal } from "#app/domain/standard/proposal.ts"
import { FIRST_STANDARD, type Standard, standardOf } from "#app/domain/standard/standard.ts"
import { verdictOf } from "#app/domain/verdict.ts"

const set = (over: Partial<Standard>): Standard => ({ ...FIRST_STANDARD, ...over })
const SECOND = set({ version: 2, fromYear: 2027, minimumHalfStars: 7 })
const BEGUN = { year: 2026, published: [2025, 2026] }

function proposed(over: Partial<Proposal> = {}, award: Partial<Proposal["award"]> = {}): Proposal {
  const { version: _, ...first } = FIRST_STANDARD
  return { ...first, fromYear: 2027, minimumHalfStars: 7, ...over, award: { ...first.award, ...award } }
}

describe("the set of a year", () => {
  test("is the newest that has begun by then; old years keep theirs", () => {
    const sets = [FIRST_STANDARD, SECOND]
    expect([2024, 2026].map((year) => standardOf(year, sets).version)).toEqual([1, 1])
    expect([2027, 2031].map((year) => standardOf(year, sets).version)).toEqual([2, 2])
  })

  test("of two from the same year, the later decision; one for later years leaves the earlier ones alone", () => {
    const third = set({ version: 3, fromYear: 2027 })
    const fourth = set({ version: 4, fromYear: 2029 })
    expect(standardOf(2028, [fourth, third, SECOND]).version).toBe(3)
    expect(standardOf(2029, [fourth, third, SECOND]).version).toBe(4)
  })

  test("is the first where there is none, so that nothing is ever judged by nothing", () => {
    expect(standardOf(2026, [])).toEqual(FIRST_STANDARD)
    expect(standardOf(1999, [SECOND])).toEqual(FIRST_STANDARD)
  })
})

describe("a verdict by another set", () => {
  test("has its lines where the minimum puts them: 3.575 and 3.375 for three and a half stars", () => {
    const by = (lower: number, upper: number) => verdictOf(100, { lower, upper }, SECOND)
    expect([by(3.575, 4), by(3.57, 4)]).toEqual(["meets", "near-the-line"])
    expect([by(3, 3.37), by(3, 3.375)]).toEqual(["below", "near-the-line"])
  })

  test("comes with as many ratings as the set asks for", () => {
    const strict = set({ fewestToPublish: 20, fewestForVerdict: 40 })
    const by = (n: number) => verdictOf(n, { lower: 4, upper: 4.2 }, strict)
    expect([by(19), by(20), by(39), by(40)]).toEqual(["not-published", "too-few", "too-few", "meets"])
  })

  test("below shows at most half a star less than the minimum", () => {
    expect(shownHalfStars(3.3, "below", SECOND)).toEqual({ halfStars: 6, capped: true })
    expect(shownHalfStars(2.9, "below", SECOND)).toEqual({ halfStars: 6, capped: false })
  })
})

describe("a proposal", () => {
  test("that raises the minimum from the next year on is without fault", () => {
    expect(faultsIn(proposed(), BEGUN)).toEqual([])
  })

  test("never lowers what protects people", () => {
    expect(faultsIn(proposed({ fewestToPublish: 0 }), BEGUN)).toContainEqual({
      part: "fewestToPublish",
      fault: "too-low",
    })
    expect(faultsIn(proposed({ fewestForVerdict: 20 }), BEGUN)).toContainEqual({
      part: "fewestForVerdict",
      fault: "too-low",
    })
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 1000 }), fc.integer({ min: -100, max: 1000 }), (publish, verdict) => {
        const isSafe = publish >= 10 && verdict >= 30 && verdict >= publish
        if (!isSafe)
          expect(faultsIn(proposed({ fewestToPublish: publish, fewestForVerdict: verdict }), BEGUN)).not.toEqual([])
      }),
    )
  })

  test("counts in tens and in half stars only, so that nobody can search for exact numbers by trying", () => {
    for (const fewestForVerdict of [31, 35.5, 39]) {
      expect(faultsIn(proposed({ fewestForVerdict }), BEGUN)).toEqual([
        { part: "fewestForVerdict", fault: "not-a-step" },
      ])
    }
    expect(faultsIn(proposed({ minimumHalfStars: 6.5 }), BEGUN)).toEqual([
      { part: "minimumHalfStars", fault: "not-a-step" },
    ])
    expect(BOUNDS.minimumHalfStars.most - BOUNDS.minimumHalfStars.least).toBeLessThan(4)
  })

  test("asks for a verdict no fewer than for stars, and of the award no less at most than at least", () => {
    const faults = faultsIn(
      proposed({ fewestToPublish: 40, fewestForVerdict: 30 }, { mostRatingsAsked: 60, fewestRatings: 70 }),
      BEGUN,
    )
    expect(faults).toEqual([
      { part: "fewestForVerdict", fault: "under-publishing" },
      { part: "mostRatingsAsked", fault: "under-fewest" },
    ])
  })

  test("begins with a year that has not begun, or with the current one while nothing is published of it", () => {
    const from = (fromYear: number, published: number[]) => faultsIn(proposed({ fromYear }), { year: 2026, published })
    expect(from(2025, [])).toEqual([{ part: "fromYear", fault: "year-is-over" }])
    expect(from(2026, [2025])).toEqual([])
    expect(from(2026, [2025, 2026])).toEqual([{ part: "fromYear", fault: "year-has-begun" }])
    expect([firstYearToChange(BEGUN), firstYearToChange({ year: 2026, published: [2025] })]).toEqual([2027, 2026])
  })

  test("that says what holds anyway changes nothing", () => {
    expect(changesNothing(proposed({ minimumHalfStars: 6 }), [FIRST_STANDARD])).toBe(true)
    expect(changesNothing(proposed(), [FIRST_STANDARD])).toBe(false)
    expect(changesNothing(proposed({}, { mayLackSurvey: true }), [FIRST_STANDARD, SECOND])).toBe(false)
    expect(changesNothing(proposed(), [FIRST_STANDARD, SECOND])).toBe(true)
  })
})
