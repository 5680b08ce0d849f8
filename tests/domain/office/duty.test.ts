import { expect, test } from "vitest"
import {
  DUTIES,
  type Duty,
  dutiesForLetter,
  dutiesOf,
  dutyInWords,
  isLate,
  missedRelease,
} from "#app/domain/office/duty.ts"

const THURSDAY = "2026-11-26"
const MONDAY = "2026-11-30"
const duty = (name: Duty["name"], more: Partial<Duty> = {}): Duty => ({
  ...{ name, waiting: 1, oldest: null, due: null },
  ...more,
})

test("a pause is late when it has lasted for longer than a day, and not before", () => {
  expect(isLate(duty("paused-switches", { oldest: "2026-11-25" }), THURSDAY)).toBe(false)
  expect(isLate(duty("paused-switches", { oldest: "2026-11-24" }), THURSDAY)).toBe(true)
  expect(isLate(duty("paused-switches", { oldest: "2026-11-24", waiting: 0 }), THURSDAY)).toBe(false)
})

test("a clock runs out on its day", () => {
  expect(isLate(duty("release", { due: "2026-11-27" }), THURSDAY)).toBe(false)
  expect(isLate(duty("release", { due: THURSDAY }), THURSDAY)).toBe(true)
})

test("each sees what their roles may deal with and what waits, late things first", () => {
  const all = [
    duty("missing-providers", { waiting: 3 }),
    duty("pressure", { waiting: 0 }),
    duty("paused-switches", { oldest: "2026-11-01" }),
    duty("held-accounts"),
  ]
  const names = (roles: Parameters<typeof dutiesOf>[0]) => dutiesOf(roles, all, THURSDAY).map(({ name }) => name)
  expect(names(["administrator"])).toEqual(["paused-switches", "missing-providers", "held-accounts"])
  expect(names(["evaluator"])).toEqual(["held-accounts"])
  expect(names(["moderator", "caseworker"])).toEqual([])
})

test("a letter speaks of late things, and on Mondays also of those that have no day", () => {
  const all = [duty("missing-providers"), duty("flags"), duty("paused-switches", { oldest: "2026-11-01" })]
  const names = (today: string) => dutiesForLetter(["administrator"], all, today).map(({ name }) => name)
  expect(names(THURSDAY)).toEqual(["paused-switches"])
  expect(names(MONDAY)).toEqual(["paused-switches", "missing-providers"])
})

test("a duty says how many in words", () => {
  expect(dutyInWords(duty("release"))).toBe("1 release is late")
  expect(dutyInWords(duty("pressure", { waiting: 4 }))).toBe("4 reports of pressure on participants")
  for (const { href } of Object.values(DUTIES)) expect(href).toMatch(/^\/office\//)
})

test("a release is missed two days after its day, and never before the first of all", () => {
  expect(missedRelease(null, "2026-11-26", 1)).toBeNull()
  expect(missedRelease("2026-11-01", "2026-11-26", 1)).toBeNull()
  expect(missedRelease("2026-10-01", "2026-11-02", 1)).toBeNull()
  expect(missedRelease("2026-10-01", "2026-11-03", 1)).toBe("2026-11-01")
  expect(missedRelease("2026-11-15", "2027-01-14", 15)).toBe("2026-12-15")
  expect(missedRelease("2026-12-15", "2027-01-14", 15)).toBeNull()
  // One that somebody made by hand after its day counts for it.
  expect(missedRelease("2026-11-20", "2026-11-26", 1)).toBeNull()
})
