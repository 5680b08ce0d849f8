import { expect, test } from "vitest"
import { ideaMoveFaults, isTakenBack, officeMoves } from "#app/domain/ideas/office-move.ts"

test("the office is offered what the table of moves allows, and no more", () => {
  expect(officeMoves("open")).toEqual(["taken-up", "not-now"])
  expect(officeMoves("taken-up")).toEqual(["open", "done", "not-now"])
  expect(officeMoves("done")).toEqual(["taken-up"])
  expect(officeMoves("waiting")).toEqual([])
})

test("what goes back one step is told from what goes on", () => {
  expect(isTakenBack("done", "taken-up")).toBe(true)
  expect(isTakenBack("taken-up", "open")).toBe(true)
  expect(isTakenBack("not-now", "open")).toBe(true)
  expect(isTakenBack("not-now", "taken-up")).toBe(false)
  expect(isTakenBack("taken-up", "done")).toBe(false)
  // That is a moderator's.
  expect(isTakenBack("waiting", "open")).toBe(false)
})

test("done, not now and going back need words; taking up does not", () => {
  expect(ideaMoveFaults("taken-up", { to: "done", words: "" })).toEqual({
    words: "Say what was done: everybody reads it",
  })
  expect(ideaMoveFaults("open", { to: "not-now", words: "" })).toEqual({ words: "Say why not now: everybody reads it" })
  expect(ideaMoveFaults("taken-up", { to: "open", words: "" })).toEqual({
    words: "Say why it goes back: everybody reads it",
  })
  expect(ideaMoveFaults("open", { to: "taken-up", words: "" })).toEqual({})
  for (const to of ["open", "done", "not-now"] as const)
    expect(ideaMoveFaults("taken-up", { to, words: "Because." })).toEqual({})
})
