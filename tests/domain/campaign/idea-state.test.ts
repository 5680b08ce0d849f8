import { expect, test } from "vitest"
import { IDEA_STATES, mayMoveIdea, needsReason } from "#app/domain/campaign/idea-state.ts"

const officeMoves = (from: (typeof IDEA_STATES)[number]) => IDEA_STATES.filter((to) => mayMoveIdea(from, to, "office"))

test("the office takes an idea up, and then it is done, or not for now", () => {
  expect(officeMoves("open")).toEqual(["waiting", "not-published", "taken-up", "not-now"])
  expect(officeMoves("taken-up")).toEqual(["not-published", "done", "not-now"])
})

test("what is not for now may be taken up later, and what is done stays done", () => {
  expect(officeMoves("not-now")).toEqual(["not-published", "taken-up"])
  expect(officeMoves("done")).toEqual(["not-published"])
})

test("whoever sent it can erase it at any time and do nothing else, and nothing comes back", () => {
  for (const from of IDEA_STATES) {
    const own = IDEA_STATES.filter((to) => mayMoveIdea(from, to, "author"))
    expect(own, from).toEqual(from === "erased" ? [] : ["erased"])
  }
  expect(officeMoves("erased")).toEqual([])
})

test("only “not now” needs a reason", () => {
  expect(IDEA_STATES.filter(needsReason)).toEqual(["not-now"])
})
