import { expect, test } from "vitest"
import { idleBefore } from "#app/domain/account/idle-account.ts"
import { firstOpenYear } from "#app/domain/ballot.ts"

test("an account last used in January is kept for thirteen months after it and erased in the next", () => {
  expect("2026-01-01" < idleBefore("2027-02-01")).toBe(false)
  expect("2026-01-01" < idleBefore("2027-03-01")).toBe(true)
})

test("thirteen months before the start of a year lie two years back", () => {
  expect(idleBefore("2027-01-01")).toBe("2025-12-01")
  expect(idleBefore("2026-12-01")).toBe("2025-11-01")
})

test("last year is open until 31 January", () => {
  expect(firstOpenYear("2027-01-31")).toBe(2026)
  expect(firstOpenYear("2027-02-01")).toBe(2027)
})
