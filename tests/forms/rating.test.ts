import { expect, test } from "vitest"
import { parseForm } from "#app/forms/parse-form.ts"
import { passCodeForm, receiptForm } from "#app/forms/rating.ts"

function sent(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

const PAPER = "P7K2 M0QZ 4TVW 81NX 3B"

test("a pass of ours and a printed one go into the same field, and are told apart", () => {
  const pass = parseForm(passCodeForm, sent({ code: "0123-4567-89ab-cdef" }))
  expect(pass).toEqual({ ok: true, value: { code: "0123456789ABCDEF", kind: "pass-code" } })
  const paper = parseForm(passCodeForm, sent({ code: PAPER.toLowerCase() }))
  expect(paper).toEqual({ ok: true, value: { code: "P7K2M0QZ4TVW81NX3B", kind: "paper-pass" } })
})

test("what is no pass is named, under the field", () => {
  const said = (code: string) => {
    const read = parseForm(passCodeForm, sent({ code }))
    return read.ok ? "" : read.problems.code
  }
  expect(said("")).toContain("Type the code of your rating pass")
  expect(said("P7K2 M0QZ 4TVW 81NX 3")).toContain("not a whole code")
  expect(said("Q7K2 M0QZ 4TVW 81NX 3B")).toContain("not a whole code")
  expect(said("P7K2 M0QZ 4TVW 81NX 3B9")).toContain("not a whole code")
  expect(said("P7K2 M0QZ 4TVW 81NX 3!")).toContain("a sign that we never use")
  expect(said("R123 4567 89AB CDEF GHJK")).toContain("That is a receipt")
  expect(said("0123 4567 89AB CDEF GHJK MNPQ RS")).toContain("must never leave your browser")
})

test("a printed pass typed as a receipt has a sentence of its own", () => {
  const read = parseForm(receiptForm, sent({ receipt: PAPER }))
  expect(read.ok ? "" : read.problems.receipt).toContain("a printed rating pass, and no receipt")
  const receipt = parseForm(receiptForm, sent({ receipt: "r123 4567 89ab cdef ghjk" }))
  expect(receipt).toEqual({ ok: true, value: { receipt: { code: "R123456789ABCDEFGHJK", kind: "receipt" } } })
})
