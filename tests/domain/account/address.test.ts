import fc from "fast-check"
import { expect, test } from "vitest"
import { mailboxOf, normaliseAddress } from "#app/domain/account/address.ts"
import { MAIL_FAMILIES } from "#app/domain/account/mail-families.ts"

test.each([
  [" Sam@Example.org ", "sam@example.org"],
  ["sam+jobs@example.org", "sam@example.org"],
  ["s.a.m+x@GoogleMail.com", "sam@gmail.com"],
  ["s.a.m@example.org", "s.a.m@example.org"],
  ["sam@bücher.example", "sam@xn--bcher-kva.example"],
  ["ｓam@example.org", "sam@example.org"],
  ["Sam.O-Ka_for+x@ProtonMail.com", "samokafor@proton.me"],
  ["sam.okafor@pm.me", "samokafor@proton.me"],
  ["samokafor@protonmail.ch", "samokafor@proton.me"],
  ["sam.okafor+x@me.com", "sam.okafor@icloud.com"],
  ["sam.okafor@mac.com", "sam.okafor@icloud.com"],
  ["shop@sam.fastmail.com", "sam@fastmail.com"],
  ["a@shop.sam.fastmail.com", "sam@fastmail.com"],
  ["sam+shop@fastmail.com", "sam@fastmail.com"],
  ["shop@sam.fastmail.fm", "sam@fastmail.fm"],
  ["sam@notfastmail.com", "sam@notfastmail.com"],
  ["sam.okafor@yandex.com", "sam-okafor@yandex.ru"],
  ["sam-okafor@ya.ru", "sam-okafor@yandex.ru"],
  ["s.a.m+x@hotmail.co.uk", "s.a.m@hotmail.co.uk"],
  ["sam@outlook.com", "sam@outlook.com"],
  ["sam@mail.gmail.com", "sam@mail.gmail.com"],
])("one mailbox has one spelling: %s", (typed, spelling) => {
  expect(normaliseAddress(typed)).toBe(spelling)
})

test("a spelling is folded once: folded again it stays as it is", () => {
  const domains = MAIL_FAMILIES.flatMap(({ domain, also }) => [domain, ...also, `sam.${domain}`, `a.b.${domain}`])
  const name = fc.string({ unit: fc.constantFrom(..."aB9.-_+") })
  fc.assert(
    fc.property(name, fc.constantFrom("example.org", ...domains), (box, domain) => {
      const once = normaliseAddress(`${box}@${domain}`)
      expect(normaliseAddress(once)).toBe(once)
    }),
  )
})

test("no domain stands in two families", () => {
  const all = MAIL_FAMILIES.flatMap(({ domain, also }) => [domain, ...also])
  expect(new Set(all).size).toBe(all.length)
})

test("a letter goes to the address as typed, tag and capitals and all", () => {
  expect(mailboxOf(" Sam+jobs@Example.org ")).toBe("Sam+jobs@example.org")
  expect(mailboxOf("Sam.Okafor+x@PM.me")).toBe("Sam.Okafor+x@pm.me")
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
