import { expect, test } from "vitest"
import { equityGap } from "#app/domain/equity-gap.ts"

const near = { n: 80, mean: 3.9, ss: 60 }
const far = { n: 50, mean: 3.4, ss: 55 }
const some = (n: number) => ({ n, mean: n === 0 ? 0 : 3, ss: 0 })

test("the worked example is flagged", () => {
  const found = equityGap({ near, far, notStated: some(12) })
  if (found.gap === "not-published") throw new Error("published it must be")
  expect(found.gap).toBe("flagged-near-higher")
  expect(found.d).toBeCloseTo(0.5, 4)
  expect(found.se).toBeCloseTo(0.1787, 4)
  expect(found.lower).toBeCloseTo(0.206, 4)
  expect(found.upper).toBeCloseTo(0.794, 4)
})

test("the other way round the far group is higher", () => {
  expect(equityGap({ near: far, far: near, notStated: some(0) }).gap).toBe("flagged-far-higher")
})

test.each([
  [0, "flagged-near-higher"],
  [1, "not-published"],
  [4, "not-published"],
  [9, "not-published"],
  [10, "flagged-near-higher"],
])("with %i not stated: %s", (n, gap) => expect(equityGap({ near, far, notStated: some(n) }).gap).toBe(gap))

test.each([
  [19, 50, "not-published"],
  [20, 50, "flagged-near-higher"],
  [50, 19, "not-published"],
  [50, 20, "flagged-near-higher"],
])("groups of %i and %i: %s", (n, m, gap) => {
  const groups = { near: { n, mean: 4.5, ss: 2 }, far: { n: m, mean: 3, ss: 2 }, notStated: some(0) }
  expect(equityGap(groups).gap).toBe(gap)
})

test.each([
  [3.9, 3.6, "flagged-near-higher"],
  [3.89, 3.6, "no-clear-gap"],
])("means %f and %f, surely apart: %s", (one, other, gap) => {
  const groups = { near: { n: 900, mean: one, ss: 300 }, far: { n: 900, mean: other, ss: 300 }, notStated: some(0) }
  expect(equityGap(groups).gap).toBe(gap)
})

test("a large difference that may be chance is no clear gap", () => {
  const groups = { near: { n: 20, mean: 3.6, ss: 40 }, far: { n: 20, mean: 3, ss: 40 }, notStated: some(0) }
  expect(equityGap(groups).gap).toBe("no-clear-gap")
})
