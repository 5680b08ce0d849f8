import { describe, expect, test } from "vitest"
import {
  isPublicState,
  MOVES,
  mayMoveSuggestion,
  nextSuggestionStates,
  SUGGESTION_MOVERS,
  SUGGESTION_STATES,
  type SuggestionMover,
  type SuggestionState,
} from "#app/domain/suggestions/state.ts"

/** Every move there is, written out a second time: a = author, o = office, p = provider. */
const WALKED: Readonly<Record<SuggestionState, Readonly<Partial<Record<SuggestionState, string>>>>> = {
  waiting: { open: "o", "not-published": "o", erased: "a" },
  "not-published": { waiting: "o", open: "o", erased: "a" },
  open: {
    ...{ waiting: "o", seen: "op", planned: "op", "claimed-done": "op", declined: "op" },
    ...{ merged: "o", "not-published": "o", erased: "a" },
  },
  seen: { planned: "op", "claimed-done": "op", declined: "op", merged: "o", "not-published": "o", erased: "a" },
  planned: { planned: "op", "claimed-done": "op", declined: "op", merged: "o", "not-published": "o", erased: "a" },
  "claimed-done": { done: "o", planned: "o", seen: "o", merged: "o", "not-published": "o", erased: "a" },
  done: { "not-published": "o", erased: "a" },
  declined: { seen: "op", planned: "op", merged: "o", "not-published": "o", erased: "a" },
  merged: { open: "o", "not-published": "o", erased: "a" },
  erased: {},
}

const letterOf = (mover: SuggestionMover) => mover.charAt(0)

describe("the table of moves, walked whole", () => {
  for (const from of SUGGESTION_STATES) {
    test(`from ${from}`, () => {
      for (const to of SUGGESTION_STATES) {
        for (const by of SUGGESTION_MOVERS) {
          const may = WALKED[from][to]?.includes(letterOf(by)) ?? false
          expect(mayMoveSuggestion(from, to, by).ok, `${from} → ${to} by ${by}`).toBe(may)
        }
      }
    })
  }
})

test("a move that is somebody else's is told from one that is nobody's", () => {
  expect(mayMoveSuggestion("claimed-done", "done", "provider")).toEqual({ ok: false, reason: "not-yours" })
  expect(mayMoveSuggestion("open", "done", "office")).toEqual({ ok: false, reason: "no-such-move" })
})

test("nothing becomes done but what a provider, or a letter of theirs, said was done and the office checked", () => {
  const before = SUGGESTION_STATES.filter((from) => MOVES[from].done !== undefined)
  expect(before).toEqual(["claimed-done"])
  expect(MOVES["claimed-done"].done).toEqual(["office"])
})

test("everything can be reached, and an author can erase from everywhere", () => {
  const reached = new Set<SuggestionState>(["waiting"])
  for (const at of reached) for (const to of SUGGESTION_STATES) if (MOVES[at][to]) reached.add(to)
  expect([...reached].sort()).toEqual([...SUGGESTION_STATES].sort())
  for (const from of SUGGESTION_STATES.filter((state) => state !== "erased"))
    expect(mayMoveSuggestion(from, "erased", "author").ok, from).toBe(true)
})

test("a provider can do four things to what is open, and none to what is done", () => {
  expect(nextSuggestionStates("open", "provider")).toEqual(["seen", "planned", "claimed-done", "declined"])
  expect(nextSuggestionStates("done", "provider")).toEqual([])
})

test("what waits, was merged or erased is not public", () => {
  expect(SUGGESTION_STATES.filter((state) => !isPublicState(state))).toEqual([
    "waiting",
    "not-published",
    "merged",
    "erased",
  ])
})
