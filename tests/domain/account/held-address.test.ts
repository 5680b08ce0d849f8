import { expect, test } from "vitest"
import { domainOf } from "#app/domain/account/address.ts"
import { freeAgainOn, isHeld, isProviderDomain, isWithin } from "#app/domain/account/held-address.ts"

const LISTED = ["serco.com", "sefton.gov.uk"]

test.each(["serco.com", "x.serco.com", "a.b.serco.com", "sefton.gov.uk"])("%s belongs to a provider", (domain) => {
  expect(isProviderDomain(domain, LISTED)).toBe(true)
})

test.each(["notserco.com", "serco.com.example", "serco.co", "com", "gov.uk", "halton.gov.uk", ""])(
  "%s belongs to none",
  (domain) => {
    expect(isProviderDomain(domain, LISTED)).toBe(false)
  },
)

test("a list that spells a domain in capitals holds it all the same", () => {
  expect(isProviderDomain("serco.com", ["Serco.COM"])).toBe(true)
})

test("with nothing listed nothing is held", () => {
  expect(isWithin("serco.com", new Set())).toBe(false)
})

test("the domain of an address is read as its lookup reads it", () => {
  expect(domainOf(" Sam@Mail.SERCO.com ")).toBe("mail.serco.com")
  expect(domainOf("sam@bücher.example")).toBe("xn--bcher-kva.example")
})

test("a hold lasts fourteen days: held on the thirteenth day after, free on the fourteenth", () => {
  const until = freeAgainOn("2026-12-22")
  expect(until).toBe("2027-01-05")
  expect(isHeld(until, "2027-01-04")).toBe(true)
  expect(isHeld(until, "2027-01-05")).toBe(false)
  expect(isHeld(null, "2027-01-04")).toBe(false)
})
