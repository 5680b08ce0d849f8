import { expect, test } from "vitest"
import { mayHavePass, maySpend } from "#app/domain/ballot.ts"

test("a ballot can be spent from New Year to 31 January of the year after, and on no day beside", () => {
  expect(maySpend(2026, "2025-12-31")).toBe(false)
  expect(maySpend(2026, "2026-01-01")).toBe(true)
  expect(maySpend(2026, "2027-01-31")).toBe(true)
  expect(maySpend(2026, "2027-02-01")).toBe(false)
})

test("the third area of a year is refused, and so is the same area again", () => {
  expect(mayHavePass("moors", ["vale"], null, "2026-05-04")).toEqual({ ok: true })
  expect(mayHavePass("vale", ["vale"], null, "2026-05-04")).toEqual({ ok: false, reason: "already-issued" })
  expect(mayHavePass("coast", ["vale", "moors"], null, "2026-05-04")).toEqual({ ok: false, reason: "too-many-areas" })
})

test("areas of a deleted account of the same address count, and one taken twice counts once", () => {
  expect(mayHavePass("moors", ["vale", "vale"], null, "2026-05-04")).toEqual({ ok: true })
})

test("a held account gets its pass on the day it is freed", () => {
  expect(mayHavePass("vale", [], "2026-05-05", "2026-05-04")).toEqual({ ok: false, reason: "held" })
  expect(mayHavePass("vale", [], "2026-05-05", "2026-05-05")).toEqual({ ok: true })
})
