import { expect, test } from "vitest"
import { isOneSlip, meantAddress } from "#app/domain/campaign/address-slip.ts"

test("a slip of one finger in a common domain is asked about", () => {
  const slips = [
    ["anna@gmial.com", "anna@gmail.com"],
    ["anna@gmal.com", "anna@gmail.com"],
    ["anna@gmaill.com", "anna@gmail.com"],
    ["anna@gmail.con", "anna@gmail.com"],
    ["Anna@HOTMIAL.CO.UK", "Anna@hotmail.co.uk"],
    ["anna@yaho.co.uk", "anna@yahoo.co.uk"],
    ["anna@btinternet.co", "anna@btinternet.com"],
  ]
  for (const [typed, meant] of slips) expect(meantAddress(typed ?? ""), typed).toBe(meant)
})

test("domains that are right, or nobody's slip, are not", () => {
  for (const typed of ["a@gmail.com", "a@mail.com", "a@ymail.com", "a@example.org", "a@live.com", "a@gm.co"]) {
    expect(meantAddress(typed), typed).toBeNull()
  }
})

test("one slip is a sign too many, too few, another, or two swapped", () => {
  expect(isOneSlip("ab", "abc")).toBe(true)
  expect(isOneSlip("abcd", "abc")).toBe(true)
  expect(isOneSlip("axc", "abc")).toBe(true)
  expect(isOneSlip("acb", "abc")).toBe(true)
  expect(isOneSlip("abc", "abc")).toBe(false)
  expect(isOneSlip("xyc", "abc")).toBe(false)
  expect(isOneSlip("a", "abc")).toBe(false)
})
