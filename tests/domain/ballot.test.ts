import { describe, expect, test } from "vitest"
import { mayHaveBooks, mayHavePass, maySpend } from "#app/domain/ballot.ts"

test("a ballot can be spent from New Year to 31 January of the year after, and on no day beside", () => {
  expect(maySpend(2026, "2025-12-31")).toBe(false)
  expect(maySpend(2026, "2026-01-01")).toBe(true)
  expect(maySpend(2026, "2027-01-31")).toBe(true)
  expect(maySpend(2026, "2027-02-01")).toBe(false)
})

test.each([202, 20, 2, 0, -2026, 20_260, 20_261, 2026.5, Number.NaN])("there is no ballot of the year %d", (year) => {
  expect(maySpend(year, "2026-11-26")).toBe(false)
  expect(maySpend(year, "2027-01-26")).toBe(false)
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

describe("books signed blindly", () => {
  const TODAY = "2026-05-04"
  const asked = [{ book: "2026", blinded: "aa" }]
  const nobody = { taken: [], departed: [], heldUntil: null }
  const having = (...taken: { area: string; book: string; blinded: string }[]) => ({ ...nobody, taken })

  test("the first book of an area is noted as it is asked for", () => {
    expect(mayHaveBooks("vale", asked, nobody, TODAY)).toEqual({ ok: true, fresh: asked })
  })

  test("the same again is signed again and noted no second time; anything else in its place is refused", () => {
    const account = having({ area: "vale", book: "2026", blinded: "aa" })
    expect(mayHaveBooks("vale", asked, account, TODAY)).toEqual({ ok: true, fresh: [] })
    const other = [{ book: "2026", blinded: "bb" }]
    expect(mayHaveBooks("vale", other, account, TODAY)).toEqual({ ok: false, reason: "already-issued" })
  })

  test("a supplement goes to whoever asks for all before it to the letter, and to nobody else", () => {
    const account = having({ area: "vale", book: "2026", blinded: "aa" })
    const supplement = { book: "2026-Q3", blinded: "cc" }
    expect(mayHaveBooks("vale", [...asked, supplement], account, TODAY)).toEqual({ ok: true, fresh: [supplement] })
    expect(mayHaveBooks("vale", [supplement], account, TODAY)).toEqual({ ok: false, reason: "already-issued" })
    const withBoth = having(...[...asked, supplement].map((book) => ({ area: "vale", ...book })))
    expect(mayHaveBooks("vale", [...asked, { ...supplement, blinded: "dd" }], withBoth, TODAY)).toMatchObject({
      ok: false,
    })
  })

  test("a third area, an area of a deleted account and a held account are refused as on the other road", () => {
    const two = having({ area: "a", book: "2026", blinded: "x" }, { area: "b", book: "2026", blinded: "y" })
    expect(mayHaveBooks("vale", asked, two, TODAY)).toEqual({ ok: false, reason: "too-many-areas" })
    expect(mayHaveBooks("vale", asked, { ...nobody, departed: ["vale"] }, TODAY)).toEqual({
      ok: false,
      reason: "already-issued",
    })
    expect(mayHaveBooks("vale", asked, { ...nobody, heldUntil: "2026-05-05" }, TODAY)).toEqual({
      ok: false,
      reason: "held",
    })
    expect(mayHaveBooks("vale", asked, { ...nobody, heldUntil: TODAY }, TODAY)).toMatchObject({ ok: true })
  })
})
