import { expect, test } from "vitest"
import {
  COMPLAINT_STATES,
  type ComplaintState,
  MOVERS,
  type Mover,
  mayMove,
  nextStates,
} from "#app/domain/complaints/state.ts"

/** Every move of the design, written out once more by hand: from, to, and who. */
const LEGAL: readonly [ComplaintState, ComplaintState, Mover][] = [
  ["received", "acknowledged", "office"],
  ["acknowledged", "accepted", "office"],
  ["acknowledged", "declined", "office"],
  ["accepted", "sent", "office"],
  ["accepted", "kept", "office"],
  ["sent", "answered", "provider"],
  ["sent", "answered", "office"],
  ["answered", "resolved", "complainant"],
  ["answered", "disputed", "complainant"],
  ["answered", "closed-not-resolved", "complainant"],
  ["answered", "unconfirmed", "clock"],
  ["resolved", "disputed", "complainant"],
  ["disputed", "sent", "office"],
  ["disputed", "escalated", "complainant"],
  ["disputed", "escalated", "office"],
  ["unconfirmed", "resolved", "complainant"],
  ["unconfirmed", "disputed", "complainant"],
  ["unconfirmed", "closed-not-resolved", "complainant"],
]
const ALIVE = COMPLAINT_STATES.filter((state) => state !== "withdrawn" && state !== "erased")
const ENDS: readonly [ComplaintState, ComplaintState, Mover][] = [
  ...ALIVE.map((from): [ComplaintState, ComplaintState, Mover] => [from, "withdrawn", "complainant"]),
  ...[...ALIVE, "withdrawn" as const].flatMap((from): [ComplaintState, ComplaintState, Mover][] => [
    [from, "erased", "complainant"],
    [from, "erased", "clock"],
  ]),
]

const inWords = (...move: readonly string[]) => move.join(" ")
const legal = new Set([...LEGAL, ...ENDS].map((move) => inWords(...move)))

test("of all moves by all hands exactly those of the design are allowed", () => {
  let refused = 0
  for (const from of COMPLAINT_STATES) {
    for (const to of COMPLAINT_STATES) {
      for (const by of MOVERS) {
        const name = inWords(from, to, by)
        const outcome = mayMove(from, to, by)
        expect([name, outcome.ok]).toEqual([name, legal.has(name)])
        if (!outcome.ok) refused += 1
      }
    }
  }
  expect(refused).toBe(COMPLAINT_STATES.length ** 2 * MOVERS.length - legal.size)
  expect(legal.size).toBe(LEGAL.length + ALIVE.length + 2 * (ALIVE.length + 1))
})

test("a refusal says whether the move exists at all", () => {
  expect(mayMove("answered", "resolved", "office")).toEqual({ ok: false, reason: "not-yours" })
  expect(mayMove("answered", "resolved", "provider")).toEqual({ ok: false, reason: "not-yours" })
  expect(mayMove("withdrawn", "answered", "provider")).toEqual({ ok: false, reason: "no-such-move" })
})

test("nothing leads out of erased, and everything alive leads there", () => {
  for (const by of MOVERS) expect(nextStates("erased", by)).toEqual([])
  for (const from of ALIVE) expect(nextStates(from, "complainant")).toContain("erased")
})
