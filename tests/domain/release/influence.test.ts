import { describe, expect, test } from "vitest"
import { type CountedUnit, starsWithout } from "#app/domain/release/influence.ts"
import type { ClassTurn } from "#app/domain/release/left-out.ts"
import { FIRST_STANDARD } from "#app/domain/standard/standard.ts"

type Answer = 1 | 2 | 3 | 4 | 5
type Told = CountedUnit["ratings"][number]

function given(count: number, answer: Answer, over: Partial<Told> = {}): Told[] {
  const one: Told = {
    ...{ answers: { adviser: answer, say: answer, fit: answer, help: answer, fairness: answer }, distance: null },
    ...{ year: 2026, unit: "u", road: "blind", key: "k", batch: 1, touchedBatch: 1, withdrawn: false },
    ...over,
  }
  return Array.from({ length: count }, () => ({ ...one, touchedBatch: over.touchedBatch ?? one.batch }))
}

function without(batch: number, ratings: Told[], over: Partial<CountedUnit> = {}) {
  const release = { number: 3, year: 2026 }
  return starsWithout(batch, { release, ratings, turns: [], mark: 5, movedIn: 3, standards: [FIRST_STANDARD], ...over })
}

describe("what the published stars would be without a batch", () => {
  test("half stars and verdict of all others", () => {
    const ratings = [...given(40, 4), ...given(20, 1, { batch: 2 })]
    // μ = (30 + 160)/50 = 3.8.
    expect(without(2, ratings)).toEqual({
      outcome: "said",
      without: { halfStars: 8, verdict: "meets", verdictYear: 2026 },
    })
  })

  test("is said only where ten or more are left, and ten or more are gone", () => {
    expect(without(2, [...given(10, 4), ...given(10, 1, { batch: 2 })]).outcome).toBe("said")
    expect(without(2, [...given(9, 4), ...given(10, 1, { batch: 2 })]).outcome).toBe("too-few")
    expect(without(2, [...given(10, 4), ...given(9, 1, { batch: 2 })]).outcome).toBe("too-few")
  })

  test("a withdrawn rating is neither left nor gone", () => {
    const withdrawn = given(1, 1, { batch: 2, withdrawn: true })
    expect(without(2, [...given(30, 4), ...given(9, 1, { batch: 2 }), ...withdrawn]).outcome).toBe("too-few")
  })

  test("does not tell of ratings that came or changed since the unit last moved", () => {
    const published = [...given(40, 4), ...given(20, 1, { batch: 2 })]
    const since = [...given(30, 1, { batch: 6 }), ...given(5, 1, { batch: 1, touchedBatch: 6 })]
    expect(without(2, [...published, ...since])).toEqual(without(2, published))
  })

  test("a batch that is in no published stars has no influence yet, and one that is left out has none any more", () => {
    const ratings = [...given(40, 4), ...given(20, 1, { batch: 6 })]
    expect(without(6, ratings)).toEqual({ outcome: "not-counted" })
    const turn: ClassTurn = { year: null, unit: "u", road: null, key: null, batch: 2, since: 4 }
    expect(without(2, [...given(40, 4), ...given(20, 1, { batch: 2 })], { turns: [turn] }).outcome).toBe("not-counted")
  })
})
