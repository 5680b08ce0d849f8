import fc from "fast-check"
import { expect, test } from "vitest"
import {
  encodeCode,
  encodeComplaintReceipt,
  encodeIdeaReceipt,
  encodePaperCode,
  encodeReceipt,
  encodeSuggestionReceipt,
  groupsOfFour,
  PAPER_CODE_LENGTH,
  PASS_CODE_LENGTH,
  RECEIPT_LENGTH,
  readCode,
} from "#app/domain/code.ts"

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

test("five bits make one sign, the most significant first", () => {
  expect(encodeCode(Uint8Array.of(0b00001_000, 0b10_00011_0, 0, 0, 0), 3)).toBe("123")
  expect(encodeCode(Uint8Array.of(255, 255, 255, 255, 255), 8)).toBe("ZZZZZZZZ")
})

test("different bytes make different codes", () => {
  fc.assert(
    fc.property(bytes(10), bytes(10), (one, other) => {
      const same = one.every((byte, place) => byte === other[place])
      expect(encodeCode(one, PASS_CODE_LENGTH) === encodeCode(other, PASS_CODE_LENGTH)).toBe(same)
    }),
  )
})

test("a code reads back however it was typed", () => {
  fc.assert(
    fc.property(bytes(10), (ten) => {
      const code = encodeCode(ten, PASS_CODE_LENGTH)
      const typed = groupsOfFour(code).toLowerCase().replaceAll("1", "l").replaceAll("0", "o").replace(" ", " - ")
      expect(readCode(typed)).toEqual({ ok: true, kind: "pass-code", code })
    }),
  )
})

test("a receipt begins with R and is taken for nothing else", () => {
  fc.assert(
    fc.property(bytes(32), (many) => {
      const code = encodeReceipt(many)
      expect(code).toHaveLength(RECEIPT_LENGTH)
      expect(readCode(groupsOfFour(code))).toEqual({ ok: true, kind: "receipt", code })
    }),
  )
})

test("receipts of complaints, suggestions and ideas are told apart by their letter", () => {
  fc.assert(
    fc.property(bytes(10), (ten) => {
      for (const [encode, letter, kind] of [
        [encodeComplaintReceipt, "C", "complaint-receipt"],
        [encodeSuggestionReceipt, "S", "suggestion-receipt"],
        [encodeIdeaReceipt, "D", "idea-receipt"],
      ] as const) {
        const code = encode(ten)
        expect(code).toMatch(new RegExp(`^${letter}.{16}$`))
        expect(readCode(groupsOfFour(code).toLowerCase())).toEqual({ ok: true, kind, code })
      }
    }),
  )
  expect(readCode("D123 4567 89AB CDEF GH")).toEqual({ ok: false, reason: "wrong-length" })
})

test("a printed pass begins with P, uses 85 bits and is taken for nothing else", () => {
  fc.assert(
    fc.property(bytes(11), (eleven) => {
      const code = encodePaperCode(eleven)
      expect(code).toHaveLength(PAPER_CODE_LENGTH)
      expect(readCode(groupsOfFour(code).toLowerCase())).toEqual({ ok: true, kind: "paper-pass", code })
    }),
  )
  const allButTheLast = Uint8Array.from({ length: 11 }, (_, place) => (place === 10 ? 0b1111_1000 : 255))
  expect(encodePaperCode(allButTheLast)).toBe(`P${"Z".repeat(17)}`)
  expect(encodePaperCode(allButTheLast.with(10, 0b1111_0000))).toBe(`P${"Z".repeat(16)}Y`)
})

test("a ballot code is recognised, so that it can be refused by name", () => {
  expect(readCode("0123 4567 89AB CDEF GHJK MNPQ RS")).toMatchObject({ ok: true, kind: "ballot-code" })
})

test("nothing, strange signs and half a code are told apart", () => {
  expect(readCode("  ")).toEqual({ ok: false, reason: "empty" })
  expect(readCode("0123 4567 89AB CDEÜ")).toEqual({ ok: false, reason: "strange-sign" })
  expect(readCode("0123 4567 89AB CDE")).toEqual({ ok: false, reason: "wrong-length" })
  expect(readCode("S123 4567 89AB CDEF GHJK")).toEqual({ ok: false, reason: "wrong-length" })
  expect(readCode("Q123 4567 89AB CDEF GH")).toEqual({ ok: false, reason: "wrong-length" })
  expect(readCode("P123 4567 89AB CDEF G")).toEqual({ ok: false, reason: "wrong-length" })
  expect(readCode("P123 4567 89AB CDEF GHJ")).toEqual({ ok: false, reason: "wrong-length" })
})
