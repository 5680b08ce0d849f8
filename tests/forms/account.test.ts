import { expect, test } from "vitest"
import { areaIn, areaOfPath, digitsForm, joinForm, signInForm } from "#app/forms/account.ts"
import { parseForm } from "#app/forms/parse-form.ts"

const GOOD = { address: "sam@example.org", password: "otter lantern tuesday" }

function sent(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test("an address and a long enough password are all that joining needs", () => {
  expect(parseForm(joinForm, sent(GOOD))).toEqual({ ok: true, value: { ...GOOD, area: "" } })
})

test("a password keeps its spaces: it is what the person typed", () => {
  const form = parseForm(joinForm, sent({ ...GOOD, password: "  otter lantern  " }))
  expect(form).toMatchObject({ ok: true, value: { password: "  otter lantern  " } })
})

test("an empty form names both fields, in words that say what to do", () => {
  expect(parseForm(joinForm, sent({ address: " ", password: "" }))).toEqual({
    ok: false,
    problems: { address: "Enter your e-mail address", password: "Choose a password of at least 10 characters" },
  })
  expect(parseForm(joinForm, sent({}))).toMatchObject({ ok: false })
})

test("the address is no password", () => {
  const form = parseForm(joinForm, sent({ ...GOOD, password: "SAM@example.org" }))
  expect(form).toMatchObject({ problems: { password: "Choose a password that is not your e-mail address" } })
})

test.each(["482913", "482 913", " 482-913 ", "４８２９１３"])(
  "digits are forgiven how they are grouped: %s",
  (digits) => {
    expect(parseForm(digitsForm, sent({ digits, token: "t" }))).toMatchObject({ ok: true, value: { digits: "482913" } })
  },
)

test.each(["", "48291", "4829133", "48291a"])("what is not six digits costs no try: %j", (digits) => {
  expect(parseForm(digitsForm, sent({ digits, token: "t" }))).toMatchObject({ ok: false })
})

test("signing in asks nothing of a password but that there is one", () => {
  expect(parseForm(signInForm, sent({ ...GOOD, password: "x" }))).toMatchObject({ ok: true })
  expect(parseForm(signInForm, sent({ ...GOOD, password: "" }))).toMatchObject({ ok: false })
})

test("an area is a slug or nothing", () => {
  expect(areaIn("restart-3b")).toBe("restart-3b")
  expect(areaIn("//evil.example")).toBe("")
  expect(areaIn(null)).toBe("")
  expect(areaOfPath("/pass?area=restart-3b")).toBe("restart-3b")
  expect(areaOfPath("/account")).toBe("")
})
