import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  COMPARED_WORDS,
  FEWEST_COMPARED_WORDS,
  FEWEST_IN_SURGE,
  isTrustRule,
  MOST_ALIKE_COMMENTS,
  MOST_OF_ONE_NAME,
  SURGE_TIMES,
  TRUST_RULE_NAMES,
  TRUST_RULES,
} from "#app/domain/campaign/trust-rules.ts"

describe("the rules of trust", () => {
  test("every rule has a name and a reason, and no two have the same", () => {
    expect([...TRUST_RULE_NAMES].toSorted()).toEqual(Object.keys(TRUST_RULES).toSorted())
    const all = Object.values(TRUST_RULES)
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
    for (const { name, why } of all) {
      expect(name).not.toMatch(/\.$/)
      expect(why).toMatch(/\.$/)
    }
  })

  test.each(TRUST_RULE_NAMES)("%s is a rule", (name) => {
    expect(isTrustRule(name)).toBe(true)
  })

  test("nothing else is one: no rule, no word of the language's own, no other spelling", () => {
    for (const text of [null, "", "toString", "constructor", "Burst", "burst ", "throw away"]) {
      expect(isTrustRule(text)).toBe(false)
    }
  })

  test("whatever somebody types is a rule only if it is the name of one", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...TRUST_RULE_NAMES)), (text) => {
        expect(isTrustRule(text)).toBe(TRUST_RULE_NAMES.some((name) => name === text))
      }),
    )
  })
})

describe("the numbers of the rules", () => {
  test("a comment that is compared is longer than what is compared of it, so that a copy may change one end", () => {
    expect(FEWEST_COMPARED_WORDS).toBeGreaterThan(COMPARED_WORDS)
    expect(FEWEST_COMPARED_WORDS).toBeLessThan(2 * COMPARED_WORDS)
  })

  test("a family stays below, whether it shares a name or its words", () => {
    expect(Math.min(MOST_OF_ONE_NAME, MOST_ALIKE_COMMENTS)).toBeGreaterThanOrEqual(5)
  })

  test("a rush is many in one place, and far more than elsewhere", () => {
    expect(FEWEST_IN_SURGE).toBe(60)
    expect(SURGE_TIMES).toBe(20)
  })
})
