import fc from "fast-check"
import { expect, test } from "vitest"
import { askedInWords, askedTens, mayBeSent, mayBeSentFrom } from "#app/domain/campaign/hand-over.ts"

test("a provider is sent the demands again after six months, and not a day before", () => {
  expect(mayBeSent(null, "2026-07-03")).toBe(true)
  expect(mayBeSentFrom("2026-01-03")).toBe("2026-07-03")
  expect(mayBeSent("2026-01-03", "2026-07-02")).toBe(false)
  expect(mayBeSent("2026-01-03", "2026-07-03")).toBe(true)
})

test("how many asked is told in tens, and below ten not at all", () => {
  expect([9, 10, 27].map((count) => askedInWords(askedTens(count)))).toEqual([
    "fewer than ten",
    "10 or more",
    "20 or more",
  ])
})

test("the tens never say more than there were, and never ten fewer", () => {
  fc.assert(
    fc.property(fc.nat(100_000), (count) => {
      expect(askedTens(count)).toBeLessThanOrEqual(count)
      expect(count - askedTens(count)).toBeLessThan(10)
    }),
  )
})
