import fc from "fast-check"
import { expect, test } from "vitest"
import { MILESTONES, milestoneChanges, thermometer } from "#app/domain/campaign/milestone.ts"
import { shownPlaces } from "#app/domain/campaign/shown-places.ts"
import { FEWEST_IN_PLACE, growthSteps, shownParts } from "#app/domain/campaign/small-counts.ts"

test("a milestone is reached once, and says when the count has fallen below it and when it is back", () => {
  expect(milestoneChanges(99, [])).toEqual([])
  expect(milestoneChanges(100, [])).toEqual([{ number: 100, become: "reached" }])
  expect(milestoneChanges(1_200, [])).toEqual([
    { number: 100, become: "reached" },
    { number: 1_000, become: "reached" },
  ])
  const reached = [{ number: 100, below: false }]
  expect(milestoneChanges(150, reached)).toEqual([])
  expect(milestoneChanges(99, reached)).toEqual([{ number: 100, become: "below" }])
  expect(milestoneChanges(99, [{ number: 100, below: true }])).toEqual([])
  expect(milestoneChanges(100, [{ number: 100, below: true }])).toEqual([{ number: 100, become: "above" }])
})

test("the thermometer fills up to the next milestone", () => {
  expect(thermometer(0)).toEqual({ next: 100, filled: 0, left: 100 })
  expect(thermometer(250)).toEqual({ next: 1_000, filled: 0.25, left: 750 })
  expect(thermometer(100)).toEqual({ next: 1_000, filled: 0.1, left: 900 })
  expect(thermometer(MILESTONES.at(-1)?.number ?? 0)).toEqual({ next: null, filled: 1, left: 0 })
})

test("four are too few to show, five are not", () => {
  const shown = shownParts([
    { key: "a", count: 4 },
    { key: "b", count: 5 },
    { key: "c", count: 0 },
    { key: "d", count: 9 },
    { key: "e", count: 3 },
  ])
  expect(Object.fromEntries(shown)).toEqual({ a: null, b: 5, c: null, d: 9, e: null })
})

test("one hidden place takes the smallest of the others along, and so do several that are together too few", () => {
  const lone = shownParts([
    { key: "a", count: 4 },
    { key: "b", count: 7 },
    { key: "c", count: 6 },
  ])
  expect(Object.fromEntries(lone)).toEqual({ a: null, b: 7, c: null })
  const few = shownParts([
    { key: "a", count: 1 },
    { key: "b", count: 2 },
    { key: "c", count: 6 },
    { key: "d", count: 6 },
  ])
  expect(Object.fromEntries(few)).toEqual({ a: null, b: null, c: null, d: 6 })
  expect(Object.fromEntries(shownParts([{ key: "a", count: 9 }]))).toEqual({ a: 9 })
  expect(Object.fromEntries(shownParts([{ key: "a", count: 2 }]))).toEqual({ a: null })
})

test("from the whole and what is shown, no place of fewer than five can be worked out", () => {
  const parts = fc.uniqueArray(fc.record({ key: fc.string({ minLength: 1 }), count: fc.nat(12) }), {
    selector: ({ key }) => key,
    minLength: 2,
  })
  fc.assert(
    fc.property(parts, (all) => {
      const shown = shownParts(all)
      const hidden = all.filter(({ key }) => shown.get(key) === null)
      for (const { key, count } of all)
        if (shown.get(key) !== null) expect(count).toBeGreaterThanOrEqual(FEWEST_IN_PLACE)
      if (hidden.length === 0 || hidden.length === all.length) return
      const sum = hidden.reduce((all, { count }) => all + count, 0)
      if (sum === 0) return
      expect(hidden.length).toBeGreaterThan(1)
      expect(sum).toBeGreaterThanOrEqual(FEWEST_IN_PLACE)
    }),
  )
})

test("a hidden whole does not follow from its parts", () => {
  const parts = [
    { key: "a", count: 9 },
    { key: "b", count: 7 },
  ]
  expect(Object.fromEntries(shownParts(parts, "hidden"))).toEqual({ a: 9, b: null })
  expect(Object.fromEntries(shownParts([...parts, { key: "c", count: 1 }], "hidden"))).toEqual({ a: 9, b: 7, c: null })
})

test("nations, regions and constituencies hide together what would follow from one another", () => {
  const at = (key: string, region: string, nation: string, count: number) => ({ key, region, nation, count })
  const shown = shownPlaces([
    at("n1", "North", "England", 20),
    at("n2", "North", "England", 3),
    at("n3", "North", "England", 6),
    at("s1", "South", "England", 2),
    at("w1", "Wales", "Wales", 8),
    at("x1", "Scotland", "Scotland", 1),
  ])
  const of = (kind: string) =>
    Object.fromEntries(shown.filter((one) => one.kind === kind).map((one) => [one.key, one.count]))
  expect(of("nation")).toEqual({ England: 31, Wales: 8, Scotland: null })
  // The South is too small, and would follow from England and the North.
  expect(of("region")).toEqual({ North: null, South: null, Wales: 8, Scotland: null })
  expect(of("constituency")).toEqual({ n1: 20, n2: null, n3: 6, s1: null, w1: 8, x1: null })
})

test("the growing total has a step only where five more have come", () => {
  const days = [
    { day: "2026-11-01", count: 4 },
    { day: "2026-11-02", count: 1 },
    { day: "2026-11-03", count: 7 },
    { day: "2026-11-04", count: 4 },
  ]
  expect(growthSteps(days)).toEqual([
    { day: "2026-11-02", total: 5 },
    { day: "2026-11-03", total: 12 },
  ])
  expect(growthSteps([])).toEqual([])
})
