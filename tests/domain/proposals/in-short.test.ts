import { expect, test } from "vitest"
import { inShort } from "#app/domain/proposals/in-short.ts"

test("a short text stays whole, on one line", () => {
  expect(inShort("Pay the fare\non the day.", 40)).toBe("Pay the fare on the day.")
})

test("a long one ends with a whole word, and a word without end is cut", () => {
  expect(inShort("Pay the fare on the day, and not weeks later.", 20)).toBe("Pay the fare on the …")
  expect(inShort("x".repeat(300), 100)).toBe(`${"x".repeat(60)} …`)
})
