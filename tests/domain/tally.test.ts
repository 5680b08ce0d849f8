import fc from "fast-check"
import { expect, test } from "vitest"
import type { BoxContent } from "#app/domain/box.ts"
import {
  closedYear,
  FEWEST_FURTHER,
  FEWEST_TOGETHER,
  foldBoxes,
  planTally,
  shuffle,
  thinAreas,
} from "#app/domain/tally.ts"
import { aRating } from "../support/builders.ts"

type Kind = BoxContent["kind"]

const box = (area: string, year = 2026, kind: Kind = "rating", handle = "h") => ({
  content: { area, year, kind, handle },
})
const boxes = (area: string, count: number, year = 2026, kind: Kind = "rating") =>
  Array.from({ length: count }, () => box(area, year, kind))
const state = { today: "2026-05-04", flushed: ["2026-Q2", "2025"], stored: [] }
const vale = [{ area: "vale", year: 2026 }]

test("an area goes with its tenth ballot and not with its ninth", () => {
  expect(planTally(boxes("vale", FEWEST_TOGETHER - 1), state).batches).toHaveLength(0)
  expect(planTally(boxes("vale", FEWEST_TOGETHER), state).batches).toHaveLength(1)
})

test("once ten of a year are stored the next wait until they are twenty, and in the next year ten are enough again", () => {
  const further = { ...state, stored: vale }
  expect(planTally(boxes("vale", FEWEST_FURTHER - 1), further).batches).toHaveLength(0)
  expect(planTally(boxes("vale", FEWEST_FURTHER), further).batches).toHaveLength(1)
  expect(planTally(boxes("moors", FEWEST_TOGETHER), further).batches).toHaveLength(1)
  expect(planTally(boxes("vale", FEWEST_TOGETHER, 2027), further).batches).toHaveLength(1)
})

test("ten areas with nine each wait, though ninety wait together", () => {
  const many = Array.from({ length: 10 }, (_, area) => boxes(`area ${area}`, 9)).flat()
  expect(planTally(many, state).batches).toHaveLength(0)
})

test("in January nine of last year and one of this year wait: ten of either year go, and only with their own", () => {
  const january = { ...state, today: "2027-01-12", flushed: ["2027-Q1", "2025"] }
  const mixed = [...boxes("vale", 9, 2026), box("vale", 2027)]
  expect(planTally(mixed, january).batches).toEqual([])
  const further = { ...january, stored: vale }
  expect(planTally([...boxes("vale", 19, 2026), box("vale", 2027)], further).batches).toEqual([])
  expect(planTally([...boxes("vale", 9, 2027), box("vale", 2026)], further).batches).toEqual([])
  const full = [...boxes("vale", 10, 2026), ...boxes("vale", 9, 2027)]
  expect(planTally(full, january).batches).toMatchObject([{ boxes: { length: 10 } }])
  const both = [...full, box("vale", 2027), box("vale", 2027, "change"), box("vale", 2026, "withdrawal")]
  const years = planTally(both, january).batches.map((batch) => batch.boxes.map(({ content }) => content.year))
  expect(years).toEqual([Array(11).fill(2026), Array(11).fill(2027)])
})

test("changes and withdrawals go with ratings, and never open an area by themselves", () => {
  const changes = [...boxes("vale", 9), ...boxes("vale", 9, 2026, "change"), ...boxes("vale", 9, 2026, "withdrawal")]
  expect(planTally(changes, state).batches).toHaveLength(0)
  expect(planTally([...changes, box("vale")], state).batches).toMatchObject([{ boxes: { length: 28 } }])
})

test("the very first tally flushes nothing, it notes where time stands", () => {
  expect(planTally(boxes("vale", 3), { ...state, flushed: [] })).toEqual({ batches: [], empty: ["2026-Q2", "2025"] })
})

test("a quarter takes changes and withdrawals of what is stored; a rating and what goes with it wait on", () => {
  const quarter = { ...state, today: "2026-07-01" }
  const waiting = [box("vale"), box("vale", 2026, "change"), box("vale", 2026, "withdrawal", "stored before")]
  expect(planTally(waiting, quarter).batches).toEqual([
    { kind: "quarter", flushes: "2026-Q3", boxes: [box("vale", 2026, "withdrawal", "stored before")] },
  ])
})

test("a flush is noted with its batch, and by itself where nothing waits", () => {
  const quarter = { ...state, today: "2026-07-01" }
  const change = [box("vale", 2026, "change")]
  expect(planTally(change, quarter)).toMatchObject({ batches: [{ flushes: "2026-Q3" }], empty: [] })
  expect(planTally([], quarter)).toEqual({ batches: [], empty: ["2026-Q3"] })
})

test("a year closes on 1 February and not on 31 January", () => {
  expect(closedYear("2027-01-31")).toBe(2025)
  expect(closedYear("2027-02-01")).toBe(2026)
})

test("the closed year goes whole, and this year's ballots go on waiting", () => {
  const waiting = [...boxes("vale", 4, 2026), ...boxes("vale", 3, 2027)]
  const plan = planTally(waiting, { ...state, today: "2027-02-01", flushed: ["2027-Q1", "2025"] })
  expect(plan.batches).toMatchObject([{ kind: "year", flushes: "2026", boxes: { length: 4 } }])
})

test("an area keeps its name with ten ratings in a closed year, not with nine, and not while the year is open", () => {
  const stored = (ratings: number, year = 2026) => [{ area: "vale", year, ratings }]
  expect(thinAreas(stored(9), "2027-02-01")).toEqual([{ area: "vale", year: 2026 }])
  expect(thinAreas(stored(10), "2027-02-01")).toEqual([])
  expect(thinAreas(stored(9), "2027-01-31")).toEqual([])
})

test("every box is in at most one batch, and an area's batch has ten ratings or more, all of one year", () => {
  const some = fc.array(
    fc.record({
      area: fc.constantFrom("a", "b", "c"),
      kind: fc.constantFrom<Kind[]>("rating", "change", "withdrawal"),
      year: fc.constantFrom(2025, 2026),
      handle: fc.constantFrom("h", "i", "j"),
    }),
  )
  const day = fc.constantFrom("2026-01-15", "2026-02-01", "2026-05-04", "2026-07-01")
  const flushed = fc.subarray(["2024", "2025", "2026-Q1", "2026-Q2", "2026-Q3"])
  fc.assert(
    fc.property(some, day, flushed, (contents, today, done) => {
      const waiting = contents.map((content) => ({ content }))
      const { batches } = planTally(waiting, { today, flushed: done, stored: [] })
      const taken = batches.flatMap((batch) => batch.boxes)
      expect(new Set(taken).size).toBe(taken.length)
      for (const batch of batches.filter(({ kind }) => kind === "area")) {
        expect(new Set(batch.boxes.map(({ content }) => `${content.area} ${content.year}`)).size).toBe(1)
        const ratings = batch.boxes.filter(({ content }) => content.kind === "rating")
        expect(ratings.length).toBeGreaterThanOrEqual(FEWEST_TOGETHER)
      }
    }),
  )
})

test("a shuffle keeps every item once and draws from the whole of its range", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.infiniteStream(fc.nat()), (items, lots) => {
      const shuffled = shuffle(items, (n) => Number(lots.next().value) % n)
      expect(shuffled.toSorted()).toEqual(items.toSorted())
    }),
  )
})

test("a shuffle of three finds each of its six orders equally often", () => {
  const orders = new Map<string, number>()
  for (let first = 0; first < 1; first++)
    for (let second = 0; second < 2; second++)
      for (let third = 0; third < 3; third++) {
        const lots = [first, second, third]
        const order = shuffle(["a", "b", "c"], (n) => lots[n - 1] ?? 0).join("")
        orders.set(order, (orders.get(order) ?? 0) + 1)
      }
  expect([...orders.values()]).toEqual([1, 1, 1, 1, 1, 1])
})

const shared = { programme: "p", area: "a", unit: "u", year: 2026, handle: "h", wordsHandle: "w" }
const first: BoxContent = { ...shared, kind: "rating", road: "code", key: "k", order: 1, rating: aRating() }
const changed = aRating({ words: { wentWell: "Better now", shouldChange: "" } })
const change: BoxContent = { ...shared, kind: "change", order: 2, rating: changed }
const withdrawal: BoxContent = { ...shared, kind: "withdrawal", order: 3 }

test("boxes of one rating fold into what was said last, whatever order they lie in", () => {
  expect(foldBoxes([change, first])).toMatchObject([{ first, newest: change, withdrawn: false }])
})

test("a withdrawal is final: a change sent after it changes nothing", () => {
  const late = { ...change, order: 4 }
  expect(foldBoxes([late, withdrawal, first])).toMatchObject([{ first, newest: first, withdrawn: true }])
})
