import { expect, test } from "vitest"
import {
  endsBeforeStart,
  firstMonth,
  isPartialDate,
  lastMonth,
  monthOfDay,
  partialDateInWords,
} from "#app/domain/partial-date.ts"

test("a year or a month is a partial date, a day or a month thirteen is none", () => {
  expect(["2011", "2011-01", "2011-12"].filter(isPartialDate)).toHaveLength(3)
  expect(["", "11", "2011-00", "2011-13", "2011-6", "2011-06-01", "2011/12", " 2011"].filter(isPartialDate)).toEqual([])
})

test("a bare year runs from January to December", () => {
  expect(firstMonth("2011")).toBe(firstMonth("2011-01"))
  expect(lastMonth("2011")).toBe(lastMonth("2011-12"))
  expect(lastMonth("2011") + 1).toBe(firstMonth("2012"))
})

test("a day belongs to its month, and only a day does", () => {
  expect(monthOfDay("2011-06-30")).toBe(firstMonth("2011-06"))
  expect(() => monthOfDay("2011-06")).toThrow(RangeError)
  expect(() => firstMonth("June")).toThrow(RangeError)
})

test("an end is before a start only if no month of the years can mend it", () => {
  expect(endsBeforeStart("2011-06", "2011-05")).toBe(true)
  expect(endsBeforeStart("2011-06", "2011-06")).toBe(false)
  expect(endsBeforeStart("2011-06", "2011")).toBe(false)
  expect(endsBeforeStart("2011", "2011-01")).toBe(false)
  expect(endsBeforeStart("2011", "2010")).toBe(true)
})

test("in words", () => {
  expect(partialDateInWords("2011")).toBe("2011")
  expect(partialDateInWords("2011-06")).toBe("June 2011")
})
