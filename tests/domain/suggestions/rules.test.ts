import { describe, expect, test } from "vitest"
import { shownTens, supportInShort, supportInWords } from "#app/domain/proposals/shown-support.ts"
import { isPlanLate, withLateness } from "#app/domain/suggestions/late.ts"
import { suggestionLinkUntil } from "#app/domain/suggestions/link.ts"
import { type Mergeable, mergeFault } from "#app/domain/suggestions/merge.ts"
import { officeMoveFaults } from "#app/domain/suggestions/office-move.ts"
import {
  isEvidence,
  movesAtOnce,
  movesOnceRead,
  planFault,
  sayingsFrom,
  waitsForOffice,
} from "#app/domain/suggestions/provider-say.ts"
import { SUGGESTION_STATES } from "#app/domain/suggestions/state.ts"

describe("shown counts", () => {
  test("are whole tens, rounded down, below fifty as above", () => {
    for (const [supports, tens] of [
      [0, 0],
      [9, 0],
      [10, 10],
      [19, 10],
      [20, 20],
      [49, 40],
      [50, 50],
      [1239, 1230],
    ] as const)
      expect(shownTens(supports), String(supports)).toBe(tens)
  })

  test("say nothing exact below ten, and nothing exact above", () => {
    expect(supportInWords(0)).toBe("Fewer than 10 people support this")
    expect(supportInWords(40)).toBe("40 or more people support this")
    expect(supportInShort(1230)).toBe("1,230 or more")
  })
})

describe("joining two suggestions", () => {
  const one: Mergeable = { id: "1", provider: "orchard-row", state: "open", mergedInto: null }
  const other: Mergeable = { ...one, id: "2", state: "planned" }

  test("is possible within a provider, and into one that is for all", () => {
    expect(mergeFault(one, other)).toBeNull()
    expect(mergeFault(one, { ...other, provider: null })).toBeNull()
  })

  test("is refused with a reason", () => {
    expect(mergeFault(one, null)).toMatch(/no suggestion/)
    expect(mergeFault(one, one)).toMatch(/itself/)
    expect(mergeFault(one, { ...other, mergedInto: "3", state: "merged" })).toMatch(/joined with another/)
    expect(mergeFault(one, { ...other, state: "waiting" })).toMatch(/not published/)
    expect(mergeFault(one, { ...other, provider: "harbour-training" })).toMatch(/another provider/)
    expect(mergeFault({ ...one, provider: null }, other)).toMatch(/another provider/)
    expect(mergeFault({ ...one, state: "done" }, other)).toMatch(/any more/)
  })
})

describe("what a provider says", () => {
  const say = { words: "", plannedFor: null }

  test("moves at once where no words are needed, or where the move only asks the office to check", () => {
    expect(movesAtOnce({ ...say, saying: "seen" })).toBe("seen")
    expect(movesAtOnce({ ...say, saying: "planned", plannedFor: "2027-01-01" })).toBe("planned")
    expect(movesAtOnce({ ...say, saying: "planned", words: "Soon.", plannedFor: "2027-01-01" })).toBeNull()
    expect(movesAtOnce({ ...say, saying: "claimed-done", words: "See our page." })).toBe("claimed-done")
    expect(movesAtOnce({ ...say, saying: "declined", words: "No money." })).toBeNull()
  })

  test("moves once it is read where it did not before; progress moves nowhere", () => {
    expect(movesOnceRead({ ...say, saying: "declined", words: "No money." })).toBe("declined")
    expect(movesOnceRead({ ...say, saying: "planned", words: "Soon.", plannedFor: "2027-01-01" })).toBe("planned")
    expect(movesOnceRead({ ...say, saying: "claimed-done", words: "See our page." })).toBeNull()
    expect(movesAtOnce({ ...say, saying: "progress", words: "Half of it." })).toBeNull()
    expect(movesOnceRead({ ...say, saying: "progress", words: "Half of it." })).toBeNull()
  })

  test("depends on where it stands: progress is told of what was taken up and is not done", () => {
    const told = SUGGESTION_STATES.filter((state) => sayingsFrom(state).includes("progress"))
    expect(told).toEqual(["seen", "planned"])
    expect(sayingsFrom("open")).toEqual(["seen", "planned", "claimed-done", "declined"])
    expect(sayingsFrom("done")).toEqual([])
  })

  test("names a page as evidence only by https, and with nobody’s password in it", () => {
    expect(isEvidence("https://orchard-row.example/fares?page=4")).toBe(true)
    for (const typed of [
      "http://orchard-row.example",
      "javascript:alert(1)",
      "https://localhost",
      "https://me:secret@orchard-row.example",
      "orchard-row.example",
      `https://orchard-row.example/${"x".repeat(300)}`,
    ])
      expect(isEvidence(typed), typed).toBe(false)
  })

  test("is read by the office wherever there are words", () => {
    expect(waitsForOffice({ ...say, saying: "seen" })).toBe(false)
    expect(waitsForOffice({ ...say, saying: "seen", words: "Thank you." })).toBe(true)
  })

  test("plans for a day to come, and not for another age", () => {
    expect(planFault(null, "2026-11-26")).toMatch(/Give the date/)
    expect(planFault("2026-11-26", "2026-11-26")).toMatch(/not come yet/)
    expect(planFault("2026-11-27", "2026-11-26")).toBeNull()
    expect(planFault("2029-11-26", "2026-11-26")).toBeNull()
    expect(planFault("2029-11-27", "2026-11-26")).toMatch(/within 3 years/)
  })
})

test("a plan is late on the day after its day, and only while it is a plan", () => {
  expect(isPlanLate("planned", "2026-11-26", "2026-11-26")).toBe(false)
  expect(isPlanLate("planned", "2026-11-26", "2026-11-27")).toBe(true)
  expect(isPlanLate("done", "2026-11-26", "2026-11-27")).toBe(false)
  expect(isPlanLate("planned", null, "2026-11-27")).toBe(false)
  const one = { state: "planned", plannedFor: "2026-11-26", text: "x" } as const
  expect(withLateness(one, "2026-11-27")).toEqual({ ...one, isLate: true })
})

test("a link works for a year and no longer", () => {
  expect(suggestionLinkUntil("2026-11-26")).toBe("2027-11-26")
})

describe("a move of the office", () => {
  const typed = { to: "seen", words: "", plannedFor: null } as const

  test("needs words where everybody asks why, and a date where something is planned", () => {
    expect(officeMoveFaults(typed, null, "2026-11-26")).toEqual({})
    expect(Object.keys(officeMoveFaults({ ...typed, to: "declined" }, null, "2026-11-26"))).toEqual(["words"])
    expect(Object.keys(officeMoveFaults({ ...typed, to: "done" }, null, "2026-11-26"))).toEqual(["words"])
    expect(Object.keys(officeMoveFaults({ ...typed, to: "planned" }, null, "2026-11-26"))).toEqual(["plannedFor"])
    expect(officeMoveFaults({ ...typed, to: "done", words: "Seen." }, null, "2026-11-26")).toEqual({})
  })

  test("keeps a plan's date where none is given", () => {
    expect(officeMoveFaults({ ...typed, to: "planned" }, "2026-12-01", "2026-11-26")).toEqual({})
  })
})
