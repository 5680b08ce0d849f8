import { expect, test } from "vitest"
import { redact } from "#app/domain/complaints/redaction.ts"

const words = { happened: "Ann Reed shouted at me.", effect: "I could not sleep.", remedy: "" }

test("what is taken out leaves a gap, and the rest stands sign by sign", () => {
  const outcome = redact(words, { ...words, happened: "shouted at me." })
  expect(outcome).toEqual({
    ok: true,
    changed: true,
    narrative: { ...words, happened: "[removed] shouted at me." },
  })
})

test("the same words change nothing", () => {
  expect(redact(words, words)).toEqual({ ok: true, changed: false, narrative: words })
})

test("a part that is emptied shows as a gap, an empty one stays empty", () => {
  const outcome = redact(words, { ...words, effect: "" })
  expect(outcome.ok && outcome.narrative.effect).toBe("[removed]")
  expect(outcome.ok && outcome.narrative.remedy).toBe("")
})

test("a word that is new is refused by name, in its own part, also in a part that was empty", () => {
  expect(redact(words, { happened: "Ann Reed spoke at me.", effect: words.effect, remedy: "An apology" })).toEqual({
    ok: false,
    added: { happened: ["spoke"], remedy: ["An", "apology"] },
  })
})

test("words do not move from one part to another", () => {
  const moved = redact(words, { ...words, effect: "shouted at me." })
  expect(moved.ok).toBe(false)
})
