import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { asksNothing, type Conditions, conditionsInWords } from "#app/domain/campaign/condition.ts"
import { SIGN_UP_SOURCES } from "#app/domain/campaign/supporter.ts"
import { TRUST_RULE_NAMES } from "#app/domain/campaign/trust-rules.ts"

const NOTHING: Conditions = {
  from: null,
  to: null,
  constituency: null,
  source: null,
  rule: null,
  name: null,
  words: null,
  inBurst: false,
  throwAway: false,
}

/** One condition each, with what a list says of it. */
const ONE_BY_ONE: readonly (readonly [Partial<Conditions>, string])[] = [
  [{ from: "2026-07-01" }, "signed on 1 July 2026 or later"],
  [{ to: "2026-07-03" }, "signed on 3 July 2026 or before"],
  [{ source: "act" }, "came from the page “act”"],
  [{ rule: "burst" }, "held by the rule “Many from one network”"],
  [{ name: "Anna Smith" }, "with a certain name"],
  [{ words: "free money" }, "whose comment holds “free money”"],
  [{ inBurst: true }, "came among many from one network"],
  [{ throwAway: true }, "with a mailbox to throw away"],
]

const day = fc.constantFrom("2026-01-31", "2026-07-01", "2026-12-24")
const anyConditions: fc.Arbitrary<Conditions> = fc.record({
  from: fc.option(day),
  to: fc.option(day),
  constituency: fc.option(fc.constantFrom("E14001063", "W07000112")),
  source: fc.option(fc.constantFrom(...SIGN_UP_SOURCES)),
  rule: fc.option(fc.constantFrom(...TRUST_RULE_NAMES)),
  name: fc.option(fc.constantFrom("Anna Smith", "Bo")),
  words: fc.option(fc.constantFrom("free money", "because")),
  inBurst: fc.boolean(),
  throwAway: fc.boolean(),
})

/** The constituency by its name, as a page looks it up. */
const wordsOf = (conditions: Conditions) =>
  conditionsInWords(conditions, conditions.constituency === null ? null : "Ynys Môn")

describe("what a class of sign-ups is looked for by", () => {
  test("without any condition everybody would fit, and nothing is said", () => {
    expect(asksNothing(NOTHING)).toBe(true)
    expect(wordsOf(NOTHING)).toEqual([])
  })

  test.each(ONE_BY_ONE)("one condition asks something, and is said: %j", (one, words) => {
    const conditions = { ...NOTHING, ...one }
    expect(asksNothing(conditions)).toBe(false)
    expect(wordsOf(conditions)).toEqual([words])
  })

  test("a place is said by its name and not by its code", () => {
    const conditions = { ...NOTHING, constituency: "W07000112" }
    expect(asksNothing(conditions)).toBe(false)
    expect(conditionsInWords(conditions, "Ynys Môn")).toEqual(["in Ynys Môn"])
  })

  test("several stand in one order, whichever they are", () => {
    const all: Conditions = Object.assign({ ...NOTHING }, ...ONE_BY_ONE.map(([one]) => one))
    expect(wordsOf(all)).toEqual(ONE_BY_ONE.map(([, words]) => words))
  })

  test("each condition that is given is said once, and something is asked exactly if something is said", () => {
    fc.assert(
      fc.property(anyConditions, (conditions) => {
        const given = Object.values(conditions).filter((one) => one !== null && one !== false)
        const words = wordsOf(conditions)
        expect(words).toHaveLength(given.length)
        expect(new Set(words).size).toBe(words.length)
        expect(asksNothing(conditions)).toBe(words.length === 0)
      }),
    )
  })

  test("no list tells which name was looked for", () => {
    fc.assert(
      fc.property(anyConditions, fc.constantFrom("Anna Smith", "Zoë"), (conditions, name) => {
        expect(wordsOf({ ...conditions, name }).join(" ")).not.toContain(name)
      }),
    )
  })
})
