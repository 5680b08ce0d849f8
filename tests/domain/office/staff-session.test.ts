import { expect, test } from "vitest"
import {
  HALF_WAY_MINUTES,
  IDLE_MINUTES,
  isSessionOver,
  isUseToRecord,
  LONGEST_HOURS,
  sessionEnds,
} from "#app/domain/office/staff-session.ts"

const began = new Date("2026-11-26T08:00:00Z")
const after = (minutes: number, ms = 0) => new Date(began.getTime() + minutes * 60_000 + ms)

test("a session ends half an hour after its last page, and not a moment sooner", () => {
  const session = { stage: "whole", beganAt: began, usedAt: after(60) } as const
  expect(isSessionOver(session, after(60 + IDLE_MINUTES, -1))).toBe(false)
  expect(isSessionOver(session, after(60 + IDLE_MINUTES))).toBe(true)
})

test("a session ends after a day's work, however busy", () => {
  const session = { stage: "whole", beganAt: began, usedAt: after(LONGEST_HOURS * 60 - 1) } as const
  expect(sessionEnds(session)).toEqual(after(LONGEST_HOURS * 60))
  expect(isSessionOver(session, after(LONGEST_HOURS * 60, -1))).toBe(false)
  expect(isSessionOver(session, after(LONGEST_HOURS * 60))).toBe(true)
})

test("a session without its second factor ends a quarter of an hour after the password, used or not", () => {
  for (const stage of ["second-factor", "set-up"] as const) {
    const session = { stage, beganAt: began, usedAt: after(14) }
    expect(isSessionOver(session, after(HALF_WAY_MINUTES, -1))).toBe(false)
    expect(isSessionOver(session, after(HALF_WAY_MINUTES))).toBe(true)
  }
})

test("the last page's time is written down once a minute", () => {
  expect(isUseToRecord({ usedAt: began }, after(1, -1))).toBe(false)
  expect(isUseToRecord({ usedAt: began }, after(1))).toBe(true)
})
