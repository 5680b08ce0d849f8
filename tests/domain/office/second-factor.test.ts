import { expect, test } from "vitest"
import { readSecondFactor } from "#app/domain/office/second-factor.ts"

test("six digits are an app's code, with spaces or without", () => {
  for (const typed of ["123456", "123 456", " 12-34 56 ", "１２３４５６"]) {
    expect(readSecondFactor(typed)).toEqual({ ok: true, kind: "app", code: "123456" })
  }
})

test("twelve signs are a recovery code; I, L and O are forgiven", () => {
  expect(readSecondFactor("abcd 0123 wxyz")).toEqual({ ok: true, kind: "recovery", code: "ABCD0123WXYZ" })
  expect(readSecondFactor("abcd-oi l3-wxyz")).toEqual({ ok: true, kind: "recovery", code: "ABCD0113WXYZ" })
})

test("anything else is neither, and nothing is nothing", () => {
  expect(readSecondFactor("  ")).toEqual({ ok: false, reason: "empty" })
  for (const typed of ["12345", "1234567", "ABCD 0123 WXY", "ABCD 0123 WXYU", "ABCD 0123 WXYZ1"]) {
    expect(readSecondFactor(typed), typed).toEqual({ ok: false, reason: "neither" })
  }
})
