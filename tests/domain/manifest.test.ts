import { expect, test } from "vitest"
import { bookFor, findSecondKey, keyName, maySupplement, yearsToKey } from "#app/domain/manifest.ts"

test("keys of the next year are made ahead of time: not on 30 November, and from 1 December on", () => {
  expect(yearsToKey("2026-11-30")).toEqual([2026])
  expect(yearsToKey("2026-12-01")).toEqual([2026, 2027])
  expect(yearsToKey("2027-01-01")).toEqual([2027])
})

test("the first keys of an area and year are the year's book, later ones the supplement of their quarter", () => {
  expect(bookFor(2026, { isFirst: true, today: "2026-08-09" })).toBe("2026")
  expect(bookFor(2026, { isFirst: false, today: "2026-08-09" })).toBe("2026-Q3")
  expect(bookFor(2027, { isFirst: false, today: "2026-12-09" })).toBe("2027-Q1")
})

test("an area gets one supplement a quarter, because it is given out whole", () => {
  expect(maySupplement(["2026"], "2026-Q3")).toBe(true)
  expect(maySupplement(["2026", "2026-Q3"], "2026-Q3")).toBe(false)
  expect(maySupplement(["2026", "2026-Q3"], "2026-Q4")).toBe(true)
})

test("a key is named by its year, its unit and its purpose", () => {
  expect(keyName({ year: 2026, unit: "vale.meridian.northgate", purpose: "rating" })).toBe(
    "2026/vale.meridian.northgate/rating",
  )
})

test("a second key of the same year, unit and purpose is found; of another year, unit or purpose it is none", () => {
  const key = { year: 2026, unit: "vale.meridian.northgate", purpose: "rating" } as const
  const others = [
    { ...key, year: 2027 },
    { ...key, unit: "vale.meridian.unlisted" },
    { ...key, purpose: "complaint" as const },
  ]
  expect(findSecondKey([key, ...others])).toBeNull()
  const second = { ...key }
  expect(findSecondKey([key, ...others, second])).toBe(second)
})
