import { expect, test } from "vitest"
import { endOf } from "#app/domain/account/confirmation.ts"

const END = Date.parse("2026-05-04T10:15:00Z")

test("a letter's end comes with its moment, not before", () => {
  expect(endOf(null, END, END - 1)).toBe("used")
  expect(endOf(null, END, END)).toBe("expired")
})

test("five wrong tries end it early, four do not", () => {
  expect(endOf({ tries: 5 }, END, END - 1)).toBe("too-many-tries")
  expect(endOf({ tries: 4 }, END, END - 1)).toBe("used")
})
