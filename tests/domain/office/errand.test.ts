import { expect, test } from "vitest"
import { errandStands, errandStatesBefore, LOST_AFTER_MINUTES } from "#app/domain/office/errand.ts"

const askedAt = new Date("2026-11-26T09:00:00Z")
const after = (minutes: number, seconds = 0) => new Date(askedAt.getTime() + minutes * 60_000 + seconds * 1000)

test("an errand that was killed is seen as failed after a while, and not before", () => {
  expect(errandStands({ state: "running", askedAt }, after(LOST_AFTER_MINUTES))).toBe("running")
  expect(errandStands({ state: "running", askedAt }, after(LOST_AFTER_MINUTES, 1))).toBe("failed")
  expect(errandStands({ state: "asked", askedAt }, after(LOST_AFTER_MINUTES, 1))).toBe("failed")
})

test("an errand that was answered stays so", () => {
  for (const state of ["done", "refused"] as const) {
    expect(errandStands({ state, askedAt }, after(100_000))).toBe(state)
  }
})

test("nothing is answered before it is taken on", () => {
  for (const answer of ["done", "refused"] as const) expect(errandStatesBefore(answer)).toEqual(["running"])
  expect(errandStatesBefore("running")).toEqual(["asked"])
  expect(errandStatesBefore("failed")).toEqual(["asked", "running"])
  expect(errandStatesBefore("asked")).toEqual([])
})
