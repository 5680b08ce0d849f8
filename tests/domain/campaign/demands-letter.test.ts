import { expect, test } from "vitest"
import { handedLetter, isLetterDrawable } from "#app/domain/campaign/demands-letter.ts"

test("the letter to hand over leaves the day open, asks for four things, and says where to answer", () => {
  const letter = handedLetter("Ingeus", "https://example.org/campaign")
  expect(letter.on).toBeNull()
  expect(letter.to.join(" ")).toContain("Ingeus")
  expect(letter.demands).toHaveLength(4)
  expect(letter.closing.join(" ")).toContain("https://example.org/campaign")
})

test("a letter with a name beyond the typeface of our PDFs is for the page alone", () => {
  const letter = handedLetter("Ingeus", "https://example.org/campaign")
  expect(isLetterDrawable(letter)).toBe(true)
  expect(isLetterDrawable({ ...letter, on: "3 July 2026" })).toBe(true)
  expect(isLetterDrawable(handedLetter("Помощь", "https://example.org/campaign"))).toBe(false)
})
