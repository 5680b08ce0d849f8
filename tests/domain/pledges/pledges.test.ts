import { expect, test } from "vitest"
import { pledgeDemands } from "#app/domain/pledges/demands.ts"
import { firstDayFault, isPledgeDemand, PLEDGE_DEMANDS, pledgeState } from "#app/domain/pledges/pledge.ts"
import { type ListedPledge, pledgeTable } from "#app/domain/pledges/table.ts"
import { mayReadFirstMove, READ_FIRST_STATES } from "#app/domain/portal/read-first.ts"

const TODAY = "2026-11-27"
const pledge = (more: Partial<ListedPledge> = {}): ListedPledge => ({
  ...{ provider: "orchard-row", demand: "demand-feedback", words: "We ask.", mark: null, isMarkOlder: false },
  ...more,
})

test("every demand on providers can be pledged, and nothing else of the campaign", () => {
  expect(PLEDGE_DEMANDS).toHaveLength(4)
  expect(pledgeDemands([]).map(({ name }) => name)).toEqual(PLEDGE_DEMANDS)
  expect(["demand-feedback", "demand-contracts", "case", "x"].map(isPledgeDemand)).toEqual([true, false, false, false])
})

test("a pledge may have begun long ago, and may begin within three years", () => {
  expect(firstDayFault(null, TODAY)).toContain("Give the day")
  expect(firstDayFault("2010-12-31", TODAY)).toContain("2011")
  expect(firstDayFault("2011-01-01", TODAY)).toBeNull()
  expect(firstDayFault("2029-11-27", TODAY)).toBeNull()
  expect(firstDayFault("2029-11-28", TODAY)).toContain("three years")
})

test("how a demand stands: a mark of other words is no mark, and what was taken back is no pledge", () => {
  expect(pledgeState(undefined)).toBe("none")
  expect(pledgeState(pledge())).toBe("pledged")
  expect(pledgeState(pledge({ mark: "partly" }))).toBe("partly")
  expect(pledgeState(pledge({ mark: "kept", isMarkOlder: true }))).toBe("pledged")
  expect(pledgeState(pledge({ mark: "not-kept", words: null }))).toBe("taken-back")
})

test("the office decides only on what waits, and the provider may send and take back as it likes", () => {
  const moves = (by: "provider" | "office") =>
    READ_FIRST_STATES.map((from) => READ_FIRST_STATES.filter((to) => mayReadFirstMove(from, to, by)).join(" "))
  expect(moves("office")).toEqual(["let-through refused", "", "", ""])
  expect(moves("provider")).toEqual(["waiting taken-back", "waiting taken-back", "waiting taken-back", "waiting"])
  expect(mayReadFirstMove(null, "waiting", "provider")).toBe(true)
  expect(mayReadFirstMove(null, "let-through", "office")).toBe(false)
})

const providers = [
  { slug: "bramblepath", name: "Bramblepath" },
  { slug: "orchard-row", name: "Orchard Row" },
]

test("the table has every provider by every demand, those with a pledge first", () => {
  const rows = pledgeTable(providers, [pledge({ mark: "kept" })], { demand: null, state: null })
  expect(rows.map(({ slug }) => slug)).toEqual(["orchard-row", "bramblepath"])
  expect(rows[0]?.cells.map(({ state }) => state)).toEqual(["none", "kept", "none", "none"])
  expect(rows[1]?.cells.every(({ state }) => state === "none")).toBe(true)
})

test("the table is narrowed to a demand, and to how it stands", () => {
  const asked = (demand: ListedPledge["demand"] | null, state: "kept" | "none") =>
    pledgeTable(providers, [pledge({ mark: "kept" })], { demand, state }).map(({ slug }) => slug)
  expect(asked("demand-feedback", "kept")).toEqual(["orchard-row"])
  expect(asked("demand-feedback", "none")).toEqual(["bramblepath"])
  expect(asked("demand-three-stars", "kept")).toEqual([])
  expect(asked(null, "none")).toEqual(["orchard-row", "bramblepath"])
})
