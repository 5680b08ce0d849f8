import { expect, test } from "vitest"
import { mailboxOf, normaliseAddress } from "#app/domain/address.ts"

test.each([
  [" Sam@Example.org ", "sam@example.org"],
  ["sam+jobs@example.org", "sam@example.org"],
  ["s.a.m+x@GoogleMail.com", "sam@gmail.com"],
  ["s.a.m@example.org", "s.a.m@example.org"],
  ["sam@bücher.example", "sam@xn--bcher-kva.example"],
  ["ｓam@example.org", "sam@example.org"],
])("one mailbox has one spelling: %s", (typed, spelling) => {
  expect(normaliseAddress(typed)).toBe(spelling)
})

test("a letter goes to the address as typed, tag and capitals and all", () => {
  expect(mailboxOf(" Sam+jobs@Example.org ")).toBe("Sam+jobs@example.org")
})

test("a look-alike is made plain before a letter goes out: it reaches the mailbox that is looked up", () => {
  expect(mailboxOf("ｓam@ﬁrm.example")).toBe("sam@firm.example")
})

test.each([
  "",
  "sam",
  "sam@example",
  "sam@@example.org",
  "sam@example.org, eve@example.org",
  "sam@example.org\nBcc: eve@example.org",
  "Sam <sam@example.org>",
  "sam@example.org/x",
  `${"a".repeat(250)}@example.org`,
])("no letter goes to %j", (typed) => {
  expect(mailboxOf(typed)).toBeNull()
})
