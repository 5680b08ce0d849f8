import fc from "fast-check"
import { expect, test } from "vitest"
import { PURPOSES } from "#app/domain/ballot.ts"
import { type BallotTerms, ballotMessage, derivationInfo, PARTS, tagged } from "#app/domain/ballot-encoding.ts"

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,30}$/)
const terms: fc.Arbitrary<BallotTerms> = fc.record({
  year: fc.integer({ min: 2000, max: 2100 }),
  unit: slug,
  purpose: fc.constantFrom(...PURPOSES),
})
const mark = fc.uint8Array({ minLength: 32, maxLength: 32 })
const same = (one: Uint8Array, other: Uint8Array) => Buffer.from(one).equals(Buffer.from(other))
const alike = (one: BallotTerms, other: BallotTerms) =>
  one.year === other.year && one.unit === other.unit && one.purpose === other.purpose

test("two ballots have the same message only if terms and mark are the same", () => {
  fc.assert(
    fc.property(terms, terms, mark, mark, (one, other, first, second) => {
      const equal = same(ballotMessage(one, first), ballotMessage(other, second))
      return equal === (alike(one, other) && same(first, second))
    }),
  )
})

test("one ballot's secrets have another derivation than any other's, and than any message", () => {
  fc.assert(
    fc.property(terms, terms, mark, (one, other, at) => {
      const equal = same(derivationInfo(one), derivationInfo(other))
      return equal === alike(one, other) && !same(derivationInfo(one), ballotMessage(other, at))
    }),
  )
})

test("what follows a tag cannot be moved into it", () => {
  fc.assert(
    fc.property(slug, slug, mark, mark, (one, other, first, second) => {
      return same(tagged(one, first), tagged(other, second)) === (one === other && same(first, second))
    }),
  )
})

test("a zero byte in a part, which would end it early, is refused", () => {
  expect(() => ballotMessage({ year: 2026, unit: "a\0b", purpose: "rating" }, new Uint8Array(32))).toThrow("zero byte")
  expect(() => tagged("a\0", new Uint8Array())).toThrow("zero byte")
})

test("secret, salt and blinding lie side by side, and share no byte", () => {
  const { secret, salt, blinding } = PARTS
  expect([secret[0], secret[1], salt[1], blinding[1]]).toEqual([0, salt[0], blinding[0], 352])
})
