import fc from "fast-check"
import { expect, test } from "vitest"
import { mayPrint, poolId, readPlace } from "#app/domain/paper-pool.ts"

test("ten to five hundred whole passes are printed at a time", () => {
  expect([0, 1, 9, 10, 500, 501, 10.5, Number.NaN].map(mayPrint)).toEqual([
    ...[false, false, false, true, true, false, false, false],
  ])
})

test("a place has two to eighty letters and signs that can be printed", () => {
  expect(readPlace("  Oldham \n Library ")).toEqual({ ok: true, place: "Oldham Library" })
  expect(readPlace("Caffi’r Groes – Môn")).toMatchObject({ ok: true })
  expect(readPlace("Tŷ Pawb")).toEqual({ ok: false, reason: "strange-sign" })
  expect(readPlace("A")).toEqual({ ok: false, reason: "too-short" })
  expect(readPlace("Ab")).toMatchObject({ ok: true })
  expect(readPlace("a".repeat(80))).toMatchObject({ ok: true })
  expect(readPlace("a".repeat(81))).toEqual({ ok: false, reason: "too-long" })
  expect(readPlace("図書館")).toEqual({ ok: false, reason: "strange-sign" })
})

test("a pool is named for its year, its place and its number", () => {
  expect(poolId("Oldham Library", 2026, 1)).toBe("paper-2026-oldham-library-1")
  expect(poolId("St Mary’s Tŷ & Café (North)", 2027, 12)).toBe("paper-2027-st-marys-ty-cafe-north-12")
  expect(poolId("??", 2026, 3)).toBe("paper-2026-place-3")
})

test("whatever the place, its pool's name is one word of plain letters, digits and dashes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (place) => {
      expect(poolId(place, 2026, 1)).toMatch(/^paper-2026(-[a-z0-9]+)+-1$/)
    }),
  )
})
