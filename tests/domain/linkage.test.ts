import { expect, test } from "vitest"
import { goalFor, matchByDays, matchByOrder } from "#app/domain/linkage.ts"

const first = () => 0

test("nine raters may be linked as often as by lot and ten points more, ten raters one in ten", () => {
  expect(goalFor(3)).toBeCloseTo(1 / 3 + 0.1)
  expect(goalFor(9)).toBeCloseTo(1 / 9 + 0.1)
  expect(goalFor(10)).toBe(0.1)
})

test("a thousand raters are a crowd, with a stricter goal", () => {
  expect([goalFor(999), goalFor(1000)]).toEqual([0.1, 0.06])
})

test("who came first is matched with what was stored first, group by group", () => {
  const people = [
    { id: "second", group: "vale", place: 2 },
    { id: "first", group: "vale", place: 1 },
    { id: "elsewhere", group: "moors", place: 0 },
  ]
  const ratings = [
    { id: "late", group: "vale", place: 9 },
    { id: "early", group: "vale", place: 8 },
  ]
  expect([...matchByOrder(people, ratings, first)].sort()).toEqual([
    ["first", "early"],
    ["second", "late"],
  ])
})

test("equals are matched by lot", () => {
  const people = [{ id: "person", group: "vale", place: 0 }]
  const ratings = ["one", "other"].map((id) => ({ id, group: "vale", place: 0 }))
  const lots = [5, 2, 1]
  expect(matchByOrder(people, ratings, () => lots.pop() ?? 0).get("person")).toBe("one")
})

test("a person is matched with the batch that was open on most of the days on which they may have rated", () => {
  const people = [{ id: "person", group: "vale", day: 10 }]
  const ratings = [
    { id: "too early", group: "vale", from: 0, until: 9 },
    { id: "open one day", group: "vale", from: 10, until: 10 },
    { id: "open two days", group: "vale", from: 11, until: 20 },
  ]
  expect(matchByDays(people, ratings, { least: 0, most: 2 }, first).get("person")).toBe("open two days")
})

test("nobody is matched with a batch in which they cannot be", () => {
  const ratings = [{ id: "rating", group: "vale", from: 0, until: 9 }]
  const guess = (day: number) => matchByDays([{ id: "p", group: "vale", day }], ratings, { least: 1, most: 2 }, first)
  expect(guess(8).get("p")).toBe("rating")
  expect(guess(9).size).toBe(0)
})

test("of two batches the smaller one is likelier to point to the right rating", () => {
  const batch = (ids: string[], from: number) => ids.map((id) => ({ id, group: "vale", from, until: from }))
  const ratings = [...batch(["a", "b", "c"], 1), ...batch(["alone"], 2)]
  const people = [{ id: "person", group: "vale", day: 1 }]
  expect(matchByDays(people, ratings, { least: 0, most: 1 }, first).get("person")).toBe("alone")
})
