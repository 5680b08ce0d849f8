import { describe, expect, test } from "vitest"
import { countQuarter, type QuarterWork, type ReadItem } from "#app/domain/moderation-figures/count-quarter.ts"
import { figureInWords, type Measure } from "#app/domain/moderation-figures/measure.ts"
import { closedQuarters, daysOfQuarter, quarterInWords } from "#app/domain/moderation-figures/quarter.ts"

const NONE: QuarterWork = { items: [], reports: [], notices: [], challenges: [] }

function items(count: number, own: Partial<ReadItem> = {}): ReadItem[] {
  const one: ReadItem = {
    state: "approved",
    declineCode: null,
    waitingSince: "2026-08-01",
    decidedOn: "2026-08-03",
    ...own,
  }
  return Array.from({ length: count }, () => one)
}

const amount = (work: Partial<QuarterWork>, measure: Measure, key = "", quarter = "2026-Q3") =>
  countQuarter(quarter, { ...NONE, ...work }).find((line) => line.measure === measure && line.key === key)?.amount

describe("a quarter", () => {
  test("has its first and last day", () => {
    expect(daysOfQuarter("2026-Q1")).toEqual({ first: "2026-01-01", last: "2026-03-31" })
    expect(daysOfQuarter("2026-Q4")).toEqual({ first: "2026-10-01", last: "2026-12-31" })
    expect(quarterInWords("2026-Q3")).toBe("July to September 2026")
  })

  test("is published when it is over, and not on its last day", () => {
    expect(closedQuarters("2026-02-03", "2026-09-30")).toEqual(["2026-Q1", "2026-Q2"])
    expect(closedQuarters("2026-02-03", "2026-10-01")).toEqual(["2026-Q1", "2026-Q2", "2026-Q3"])
    expect(closedQuarters("2025-12-31", "2026-01-01")).toEqual(["2025-Q4"])
    expect(closedQuarters("2026-11-01", "2026-12-31")).toEqual([])
  })
})

describe("what people wrote", () => {
  test("is counted in whole tens, rounded down", () => {
    expect(amount({ items: items(9) }, "received")).toBe(0)
    expect(amount({ items: items(10) }, "received")).toBe(10)
    expect(amount({ items: items(29) }, "let-through")).toBe(20)
  })

  test("is received on the day it began to wait, and decided on the day of the decision", () => {
    const late = items(10, { waitingSince: "2026-09-30", decidedOn: "2026-10-01" })
    expect([amount({ items: late }, "received"), amount({ items: late }, "let-through")]).toEqual([10, 0])
    expect(amount({ items: late }, "received", "", "2026-Q4")).toBe(0)
    expect(amount({ items: late }, "let-through", "", "2026-Q4")).toBe(10)
  })

  test("is let through also where it was taken down later", () => {
    const through = [...items(7), ...items(3, { state: "taken-down" })]
    expect(amount({ items: through }, "let-through")).toBe(10)
    expect(amount({ items: items(10, { state: "waiting", decidedOn: null }) }, "let-through")).toBe(0)
  })

  test("is declined by reason, each in tens of its own", () => {
    const declined = [...items(12, { state: "declined", declineCode: "names" }), ...items(3, { state: "declined" })]
    expect(amount({ items: declined }, "declined", "names")).toBe(10)
    expect(amount({ items: declined }, "declined", "other")).toBe(0)
    expect(amount({ items: declined }, "declined", "abuse")).toBeUndefined()
  })

  test("waits a median of days, from ten decisions on", () => {
    const slow = items(5, { decidedOn: "2026-08-11" })
    expect(amount({ items: [...items(4), ...slow] }, "median-wait")).toBeNull()
    expect(amount({ items: [...items(5), ...slow] }, "median-wait")).toBe(10)
    expect(amount({ items: [...items(6), ...slow] }, "median-wait")).toBe(2)
    expect(amount({ items: items(10, { state: "withdrawn" }) }, "median-wait")).toBeNull()
  })
})

test("reports, notices and challenges are exact, by reason and by how they ended", () => {
  const work = {
    reports: [
      { reason: "private", day: "2026-07-01" },
      { reason: "private", day: "2026-09-30" },
      { reason: "private", day: "2026-10-01" },
    ],
    notices: [{ outcome: "taken-down", closedOn: "2026-09-30" }],
    challenges: [{ outcome: "stands", closedOn: "2026-06-30" }],
  }
  expect(amount(work, "reports", "private")).toBe(2)
  expect(amount(work, "notices", "taken-down")).toBe(1)
  expect(amount(work, "challenges", "stands")).toBeUndefined()
})

test("figures are said as they were counted", () => {
  const said = (measure: Measure, figure: number | null) => figureInWords({ measure, amount: figure })
  expect(said("received", 0)).toBe("fewer than 10")
  expect(said("received", 1230)).toBe("1,230 or more")
  expect(said("median-wait", 1)).toBe("1 day")
  expect(said("median-wait", null)).toBe("too few to say")
  expect(said("reports", 0)).toBe("0")
})
