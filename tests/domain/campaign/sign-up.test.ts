import { expect, test } from "vitest"
import { linkShape } from "#app/domain/campaign/link.ts"
import { type KnownSignUp, planSignUp } from "#app/domain/campaign/sign-up.ts"
import { statesBefore } from "#app/domain/campaign/supporter.ts"

const known = (over: Partial<KnownSignUp>): KnownSignUp => ({
  ...{ id: "a", place: 1, state: "confirmed", sameName: false, signedAt: new Date("2026-11-01T10:00:00Z") },
  ...over,
})

test("an address that nobody knows takes the first place", () => {
  expect(planSignUp([])).toEqual({ do: "insert", place: 1 })
})

test("the same name again is told by letter, whatever became of the first, unless nobody confirmed it", () => {
  for (const state of ["confirmed", "quarantined", "invalidated"] as const) {
    expect(planSignUp([known({ state, sameName: true })])).toEqual({ do: "tell", id: "a", post: "signed-already" })
  }
  expect(planSignUp([known({ state: "unconfirmed", sameName: true })])).toEqual({ do: "renew", id: "a" })
})

test("a second name takes the place that is free", () => {
  expect(planSignUp([known({ place: 1 })])).toEqual({ do: "insert", place: 2 })
  expect(planSignUp([known({ place: 2 })])).toEqual({ do: "insert", place: 1 })
})

test("a third name gets a letter, or the place of the oldest that nobody confirmed", () => {
  const two = [known({ id: "a", place: 1 }), known({ id: "b", place: 2 })]
  expect(planSignUp(two)).toEqual({ do: "tell", id: "a", post: "address-full" })
  const younger = known({ id: "c", place: 1, state: "unconfirmed", signedAt: new Date("2026-11-03T10:00:00Z") })
  const older = known({ id: "d", place: 2, state: "unconfirmed", signedAt: new Date("2026-11-02T10:00:00Z") })
  expect(planSignUp([younger, older])).toEqual({ do: "renew", id: "d" })
})

test("a sign-up is taken out once it was confirmed or held, and can come back", () => {
  expect(statesBefore("invalidated")).toEqual(["confirmed", "quarantined"])
  expect(statesBefore("confirmed")).toEqual(["unconfirmed", "quarantined", "invalidated"])
  expect(statesBefore("unconfirmed")).toEqual([])
})

test("a link that a mail program cut is told from one that is none", () => {
  expect(linkShape("A".repeat(43))).toBe("whole")
  expect(linkShape("A".repeat(42))).toBe("cut")
  expect(linkShape("A".repeat(44))).toBe("strange")
  expect(linkShape("A b")).toBe("strange")
  expect(linkShape("")).toBe("strange")
})
