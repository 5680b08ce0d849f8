import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  mayHandOver,
  pauseBetween,
  percentDone,
  REMEMBERED_MS,
  UPDATE_MOVES,
  UPDATE_STATES,
  updateSlug,
} from "#app/domain/campaign/update.ts"

const NOW = new Date("2026-11-27T12:00:00Z")
const ago = (ms: number) => new Date(NOW.getTime() - ms)

describe("a batch may be handed over", () => {
  test("that never was", () => {
    expect(mayHandOver({ unsureSince: null, remembers: false, now: NOW })).toBe(true)
    expect(mayHandOver({ unsureSince: null, remembers: true, now: NOW })).toBe(true)
  })
  test("that may have left, to a carrier that knows it again, for as long as it does", () => {
    expect(mayHandOver({ unsureSince: ago(REMEMBERED_MS - 1), remembers: true, now: NOW })).toBe(true)
    expect(mayHandOver({ unsureSince: ago(REMEMBERED_MS), remembers: true, now: NOW })).toBe(false)
  })
  test("and never again to one that forgets", () => {
    expect(mayHandOver({ unsureSince: ago(1), remembers: false, now: NOW })).toBe(false)
  })
})

test("no more letters leave than so many a second, and a slow carrier is not waited for twice", () => {
  expect(pauseBetween(100, 20, 0)).toBe(5000)
  expect(pauseBetween(100, 20, 1200)).toBe(3800)
  expect(pauseBetween(100, 20, 9000)).toBe(0)
  expect(pauseBetween(0, 20, 10)).toBe(0)
})

test("an update's address is its day and its words", () => {
  expect(updateSlug("We met the minister!", "2026-11-27")).toBe("2026-11-27-we-met-the-minister")
  expect(updateSlug("Café’s “new” – plan", "2026-11-27")).toBe("2026-11-27-cafes-new-plan")
  expect(updateSlug("??", "2026-11-27")).toBe("2026-11-27")
  expect(updateSlug("a ".repeat(100), "2026-11-27")).not.toMatch(/-$/)
})

test("an address of any title is one that needs no escaping, and at most 60 signs", () => {
  fc.assert(
    fc.property(fc.string(), (title) => {
      expect(updateSlug(title, "2026-11-27")).toMatch(/^2026-11-27(-[a-z0-9]+)*$/)
      expect(updateSlug(title, "2026-11-27").length).toBeLessThanOrEqual(60)
    }),
  )
})

test("it is done to the last per cent only when nothing waits", () => {
  const results = { recipients: 1000, taken: 990, refused: 4, unknown: 3, leftOut: 2 }
  expect(percentDone(results)).toBe(99)
  expect(percentDone({ ...results, leftOut: 3 })).toBe(100)
  expect(percentDone({ recipients: 0, taken: 0, refused: 0, unknown: 0, leftOut: 0 })).toBe(100)
})

test("what has begun to leave is never a draft again, and what is sent stays so", () => {
  for (const state of UPDATE_STATES) expect(UPDATE_MOVES[state]).not.toContain("draft")
  expect(UPDATE_MOVES.sent).toEqual([])
})
