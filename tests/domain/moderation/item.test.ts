import { expect, test } from "vitest"
import { claimEnds, isClaimedByOther } from "#app/domain/moderation/claim.ts"
import { DECLINE_REASONS, declineReason } from "#app/domain/moderation/decline-reasons.ts"
import { ITEM_STATES, type ItemState, mayMove, mayUndo } from "#app/domain/moderation/item.ts"
import { likenessInWords } from "#app/domain/moderation/likeness.ts"
import { REPORT_REASONS, reportReasonInWords } from "#app/domain/moderation/report.ts"
import { type StandingCount, wordsToHandOver, wordsToPublish } from "#app/domain/moderation/together.ts"

const nextOf = (state: ItemState, published = false) => ITEM_STATES.filter((to) => mayMove({ state, published }, to))

test("the table of states says what may follow, and what may follow once everybody can read it", () => {
  expect(nextOf("waiting")).toEqual(["asked", "approved", "declined", "withdrawn"])
  expect(nextOf("asked")).toEqual(["approved", "declined", "withdrawn"])
  expect(nextOf("approved")).toEqual(["declined", "withdrawn"])
  expect(nextOf("approved", true)).toEqual(["withdrawn", "taken-down"])
  expect(nextOf("declined")).toEqual(["withdrawn"])
  expect(nextOf("withdrawn")).toEqual([])
  expect(nextOf("taken-down", true)).toEqual(["withdrawn"])
})

test("a decision can be undone until it is published, and only where there is one", () => {
  const undoable = (published: boolean) => ITEM_STATES.filter((state) => mayUndo({ state, published }))
  expect(undoable(false)).toEqual(["asked", "approved", "declined"])
  expect(undoable(true)).toEqual([])
})

test("a claim holds for ten minutes, for others only, and not at its end", () => {
  const now = new Date("2026-11-26T09:00:00Z")
  const claim = { by: "mina", until: claimEnds(now) }
  expect(claim.until.toISOString()).toBe("2026-11-26T09:10:00.000Z")
  expect(isClaimedByOther(claim, "sam", new Date("2026-11-26T09:09:59.999Z"))).toBe(true)
  expect(isClaimedByOther(claim, "sam", claim.until)).toBe(false)
  expect(isClaimedByOther(claim, "mina", now)).toBe(false)
  expect(isClaimedByOther(null, "sam", now)).toBe(false)
})

test("every reason has its own code, and words for both who read it", () => {
  expect(new Set(DECLINE_REASONS.map(({ code }) => code)).size).toBe(DECLINE_REASONS.length)
  for (const { code, forAuthor, forModerator } of DECLINE_REASONS) {
    expect(declineReason(code)).toMatchObject({ code, forAuthor, forModerator })
    expect(forAuthor).toMatch(/\.$/)
  }
  expect(declineReason("invented")).toBeNull()
  expect(declineReason(null)).toBeNull()
  expect(reportReasonInWords("untrue")).toBe("It says something that is not true")
  expect(reportReasonInWords("of-old")).toBe("of-old")
  expect(new Set(REPORT_REASONS.map(({ code }) => code)).size).toBe(REPORT_REASONS.length)
})

test("likeness has two thresholds and a word for each", () => {
  expect([0.39, 0.4, 0.89, 0.9, 1].map(likenessInWords)).toEqual([null, "alike", "alike", "copy-paste", "copy-paste"])
})

const texts = (unit: string | null, year: number, count: number) =>
  Array.from({ length: count }, (_, number) => ({ unit, year, number }))
const counts: StandingCount[] = [
  { unit: "ten", year: 2026, standing: 10 },
  { unit: "nine", year: 2026, standing: 9 },
  { unit: "ten", year: 2025, standing: 12 },
]

test("words go to the office by five, of units that ten rate in their year", () => {
  expect(wordsToHandOver(texts("ten", 2026, 5), counts)).toHaveLength(5)
  expect(wordsToHandOver(texts("ten", 2026, 4), counts)).toEqual([])
  expect(wordsToHandOver(texts("nine", 2026, 50), counts)).toEqual([])
  expect(wordsToHandOver(texts(null, 2026, 50), counts)).toEqual([])
  expect(wordsToHandOver(texts("ten", 2024, 50), counts)).toEqual([])
  expect(wordsToHandOver([...texts("ten", 2026, 3), ...texts("ten", 2025, 2)], counts)).toHaveLength(5)
  expect(wordsToHandOver([...texts("ten", 2026, 4), ...texts("nine", 2026, 1)], counts)).toEqual([])
})

test("approved words come out by five, of units that the release shows", () => {
  const shown = new Set(["a"])
  expect(wordsToPublish([...texts("a", 2026, 5), ...texts("b", 2026, 9)], shown)).toEqual(texts("a", 2026, 5))
  expect(wordsToPublish(texts("a", 2026, 4), shown)).toEqual([])
  expect(wordsToPublish(texts(null, 2026, 9), shown)).toEqual([])
})
