import { expect, test } from "vitest"
import { normaliseAddress } from "#app/domain/account/address.ts"
import {
  addDays,
  addMonths,
  dayInWords,
  daysBetween,
  isDay,
  isoWeekOf,
  monthInWords,
  monthOf,
  quarterOf,
  yearOf,
} from "#app/domain/calendar.ts"

test("quarters change with April, July, October and January", () => {
  expect(["2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01", "2026-09-30", "2026-10-01"].map(quarterOf)).toEqual([
    "2026-Q1",
    "2026-Q2",
    "2026-Q2",
    "2026-Q3",
    "2026-Q3",
    "2026-Q4",
  ])
})

test("a week begins on Monday and belongs to the year of its Thursday", () => {
  expect(["2026-11-22", "2026-11-23", "2026-11-29", "2026-11-30"].map(isoWeekOf)).toEqual([
    "2026-W47",
    "2026-W48",
    "2026-W48",
    "2026-W49",
  ])
  expect(["2026-01-01", "2026-12-28", "2027-01-03", "2027-01-04"].map(isoWeekOf)).toEqual([
    "2026-W01",
    "2026-W53",
    "2026-W53",
    "2027-W01",
  ])
  expect(["2024-12-29", "2024-12-30", "2021-01-03"].map(isoWeekOf)).toEqual(["2024-W52", "2025-W01", "2020-W53"])
})

test("days are counted over the ends of months, years and February of a leap year", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01")
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29")
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28")
})

test("a day that does not exist is no day", () => {
  expect(isDay("2026-02-28")).toBe(true)
  expect(isDay("2026-02-30")).toBe(false)
  expect(isDay("2026-2-3")).toBe(false)
})

test("days and months are written as people read them", () => {
  expect(dayInWords("2026-07-03")).toBe("3 July 2026")
  expect(monthInWords("2026-11-22")).toBe("November 2026")
  expect(monthOf("2026-11-22")).toBe("2026-11-01")
  expect(yearOf("2026-11-22")).toBe(2026)
})

test("one mailbox has one spelling", () => {
  expect(normaliseAddress(" Jo.Bloggs+work@GoogleMail.com ")).toBe("jobloggs@gmail.com")
  expect(normaliseAddress("Jo+work@Exämple.org")).toBe("jo@xn--exmple-cua.org")
  expect(normaliseAddress("jo.bloggs@example.org")).toBe("jo.bloggs@example.org")
})

test("days between two days, over a leap day and backwards", () => {
  expect(daysBetween("2026-11-20", "2026-11-26")).toBe(6)
  expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2)
  expect(daysBetween("2026-11-26", "2026-11-26")).toBe(0)
  expect(daysBetween("2026-11-26", "2026-11-20")).toBe(-6)
})

test("months earlier is the same day, or the last of a shorter month, over the turn of the year", () => {
  expect(addMonths("2026-11-26", 0)).toBe("2026-11-26")
  expect(addMonths("2026-01-15", -1)).toBe("2025-12-15")
  expect(addMonths("2026-05-31", -6)).toBe("2025-11-30")
  expect(addMonths("2026-03-31", -1)).toBe("2026-02-28")
  expect(addMonths("2028-03-31", -1)).toBe("2028-02-29")
  expect(addMonths("2026-11-01", -23)).toBe("2024-12-01")
})
