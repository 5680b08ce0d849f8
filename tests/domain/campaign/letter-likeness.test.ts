import { describe, expect, test } from "vitest"
import { draftLetter, LETTER_SUBJECT, mailtoLetter } from "#app/domain/campaign/letter.ts"
import {
  FEWEST_OWN_RUNS,
  fewestShared,
  isTooAlike,
  likeness,
  MOST_PRINTS,
  ownRuns,
  ownWordsMissing,
  sketchOf,
  TOO_ALIKE,
} from "#app/domain/campaign/letter-likeness.ts"

const words = (start: number, count: number) => Array.from({ length: count }, (_, i) => `w${start + i}`).join(" ")
const numbers = (start: number, count: number) => Array.from({ length: count }, (_, i) => BigInt(start + i))

const ANSWERS = { happened: words(1, 20), helped: "", asks: words(101, 30), programme: "" }

describe("a letter to an MP", () => {
  test("the person's own words come before ours, and what was left out leaves no gap", () => {
    const letter = draftLetter(ANSWERS, "Ynys Môn")
    expect(letter.indexOf("w1 w2")).toBeLessThan(letter.indexOf("campaign for three stars"))
    expect(letter).toContain("I live in your constituency, Ynys Môn.")
    expect(letter).not.toContain("programme:")
    expect(letter).not.toContain("\n\n\n")
    expect(draftLetter({ ...ANSWERS, programme: "Restart" }, "Ynys Môn")).toContain("programme: Restart.")
  })

  test("the mail program gets the whole letter, with ends of lines that it knows, and no address", () => {
    const link = mailtoLetter("Dear MP,\n\nHelp & stars")
    expect(link).toBe(
      `mailto:?subject=${encodeURIComponent(LETTER_SUBJECT)}&body=Dear%20MP%2C%0D%0A%0D%0AHelp%20%26%20stars`,
    )
  })
})

describe("own words", () => {
  test("ours do not count, nor does saying the same again and again", () => {
    const empty = draftLetter({ happened: "", helped: "", asks: "", programme: "" }, "")
    expect(ownRuns(empty).size).toBe(0)
    expect(ownRuns(`${words(1, 10)}\n${words(1, 10)}`).size).toBe(7)
    expect(ownRuns("one two three").size).toBe(0)
  })

  test("capitals and commas make no other letter", () => {
    expect(ownRuns("They, told ME: nothing at all")).toEqual(ownRuns("they told me nothing at all"))
  })

  test("thirty runs are enough, and one fewer is one word too few", () => {
    expect(ownWordsMissing(words(1, FEWEST_OWN_RUNS + 3))).toBe(0)
    expect(ownWordsMissing(words(1, FEWEST_OWN_RUNS + 2))).toBe(1)
  })
})

describe("likeness", () => {
  test("a sketch keeps the smallest numbers, each once, in order", () => {
    expect(sketchOf([3n, -1n, 3n, 2n])).toEqual([-1n, 2n, 3n])
    expect(sketchOf(numbers(0, 200).toReversed())).toEqual(numbers(0, MOST_PRINTS))
  })

  test("the same letter is wholly alike, another not at all, and nothing is like nothing", () => {
    expect(likeness(numbers(0, 50), numbers(0, 50))).toBe(1)
    expect(likeness(numbers(0, 50), numbers(50, 50))).toBe(0)
    expect(likeness([], [])).toBe(0)
  })

  test("three tenths in common are too alike, and a little less is not", () => {
    expect(TOO_ALIKE).toBe(0.3)
    expect(isTooAlike(numbers(0, 10), [numbers(100, 10), [...numbers(0, 3)]])).toBe(true)
    expect(isTooAlike(numbers(0, 11), [[...numbers(0, 3)]])).toBe(false)
    expect(isTooAlike(numbers(0, 10), [])).toBe(false)
  })

  test("whoever shares too few numbers to be alike need not be looked at", () => {
    expect(fewestShared(numbers(0, 64))).toBe(19)
    expect(fewestShared(numbers(0, 2))).toBe(1)
  })
})
