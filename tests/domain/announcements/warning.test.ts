import { expect, test } from "vitest"
import { announcesFor, lastDayToAnnounce } from "#app/domain/announcements/warning.ts"

test("three whole working days lie between the announcement and the release, weekends and bank holidays left out", () => {
  // Wednesday 1 July 2026: Tuesday, Monday and Friday are the three.
  expect(lastDayToAnnounce("2026-07-01")).toBe("2026-06-25")
  // Friday 1 January 2027: Thursday, Wednesday and Tuesday; Monday the 28th is Boxing Day's holiday.
  expect(lastDayToAnnounce("2027-01-01")).toBe("2026-12-28")
  expect(lastDayToAnnounce("2026-12-29")).toBe("2026-12-21")
})

test("words are announced on the last day for it, or on one of the three before, and on no other", () => {
  const days = ["2026-06-21", "2026-06-22", "2026-06-25", "2026-06-26", "2026-06-30"]
  expect(days.map((day) => announcesFor(day, 1))).toEqual([null, "2026-07-01", "2026-07-01", null, null])
  expect(announcesFor("2026-07-01", 1)).toBeNull()
})
