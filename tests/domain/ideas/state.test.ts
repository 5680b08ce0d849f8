import { describe, expect, test } from "vitest"
import {
  IDEA_MOVERS,
  IDEA_STATES,
  type IdeaState,
  isPublicIdea,
  isSupportable,
  mayMoveIdea,
  nextIdeaStates,
  PUBLIC_IDEA_STATES,
} from "#app/domain/ideas/state.ts"

/** Every move there is, written out a second time: a = author, m = moderator, c = campaigner. */
const WALKED: Readonly<Record<IdeaState, Readonly<Partial<Record<IdeaState, string>>>>> = {
  waiting: { open: "m", "not-published": "m", erased: "a" },
  "not-published": { waiting: "m", open: "m", erased: "a" },
  open: { waiting: "m", "taken-up": "c", "not-now": "c", "not-published": "m", erased: "a" },
  "taken-up": { open: "c", done: "c", "not-now": "c", "not-published": "m", erased: "a" },
  done: { "taken-up": "c", "not-published": "m", erased: "a" },
  "not-now": { open: "c", "taken-up": "c", "not-published": "m", erased: "a" },
  erased: {},
}

describe("the table of moves, walked whole", () => {
  for (const from of IDEA_STATES) {
    test(`from ${from}`, () => {
      for (const to of IDEA_STATES) {
        for (const by of IDEA_MOVERS) {
          expect(mayMoveIdea(from, to, by).ok, `${from} → ${to} by ${by}`).toBe(WALKED[from][to] === by.charAt(0))
        }
      }
    })
  }
})

test("a move that is somebody else's is told from one that is nobody's", () => {
  expect(mayMoveIdea("open", "taken-up", "moderator")).toEqual({ ok: false, reason: "not-yours" })
  expect(mayMoveIdea("open", "done", "campaigner")).toEqual({ ok: false, reason: "no-such-move" })
})

test("nothing is done that was not taken up, and nothing is taken up that no moderator has read", () => {
  expect(IDEA_STATES.filter((from) => nextIdeaStates(from, "campaigner").includes("done"))).toEqual(["taken-up"])
  expect(nextIdeaStates("waiting", "campaigner")).toEqual([])
})

test("an author can erase it wherever it stands, and do nothing else", () => {
  for (const from of IDEA_STATES.filter((state) => state !== "erased"))
    expect(nextIdeaStates(from, "author"), from).toEqual(["erased"])
})

test("four states are public, and two of them ask for support", () => {
  expect(IDEA_STATES.filter(isPublicIdea)).toEqual([...PUBLIC_IDEA_STATES])
  expect(PUBLIC_IDEA_STATES.filter(isSupportable)).toEqual(["open", "taken-up"])
})
