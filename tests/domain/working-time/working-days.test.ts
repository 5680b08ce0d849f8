import { describe, expect, test } from "vitest"
import { dayKind, workingDaysAfter } from "#app/domain/working-time/working-days.ts"

describe("what a day is", () => {
  test("Scotland keeps 2 January, and in 2027 the Monday after in its place", () => {
    expect(dayKind("2026-01-02", "scotland")).toBe("holiday")
    expect(dayKind("2026-01-02", "england-and-wales")).toBe("working")
    expect(dayKind("2027-01-02", "scotland")).toBe("weekend")
    expect(dayKind("2027-01-04", "scotland")).toBe("holiday")
    expect(dayKind("2027-01-04", "northern-ireland")).toBe("working")
  })

  test("Northern Ireland keeps 12 July, and in 2026 the Monday after in its place", () => {
    expect(dayKind("2027-07-12", "northern-ireland")).toBe("holiday")
    expect(dayKind("2026-07-12", "northern-ireland")).toBe("weekend")
    expect(dayKind("2026-07-13", "northern-ireland")).toBe("holiday")
    expect(dayKind("2026-07-13", "scotland")).toBe("working")
  })

  test("Scotland works on Easter Monday", () => {
    expect(dayKind("2027-03-29", "scotland")).toBe("working")
    expect(dayKind("2027-03-29", "england-and-wales")).toBe("holiday")
  })

  test("past the lists a weekday is not known, on both sides", () => {
    expect(dayKind("2027-12-31", "england-and-wales")).toBe("working")
    expect(dayKind("2028-01-01", "england-and-wales")).toBe("weekend")
    expect(dayKind("2028-01-03", "england-and-wales")).toBe("not-known")
    expect(dayKind("2024-12-31", "england-and-wales")).toBe("not-known")
    expect(dayKind("2025-01-02", "england-and-wales")).toBe("working")
  })
})

describe("working days after a day", () => {
  const counted = (day: string, count: number) => workingDaysAfter(day, count, "england-and-wales")

  test("the day itself does not count", () => {
    expect(counted("2026-11-26", 1)).toEqual({ ok: true, day: "2026-11-27" })
    expect(counted("2026-11-27", 1)).toEqual({ ok: true, day: "2026-11-30" })
    expect(counted("2026-11-28", 1)).toEqual({ ok: true, day: "2026-11-30" })
  })

  test("ten working days are two weeks, and longer over a holiday", () => {
    expect(counted("2026-11-26", 10)).toEqual({ ok: true, day: "2026-12-10" })
    expect(counted("2026-12-11", 10)).toEqual({ ok: true, day: "2026-12-29" })
    expect(workingDaysAfter("2026-11-26", 10, "scotland")).toEqual({ ok: true, day: "2026-12-11" })
  })

  test("none after means the first from the day on", () => {
    expect(counted("2026-12-24", 0)).toEqual({ ok: true, day: "2026-12-24" })
    expect(counted("2026-12-25", 0)).toEqual({ ok: true, day: "2026-12-29" })
  })

  test("a day past the lists is not guessed", () => {
    expect(counted("2027-12-17", 8)).toEqual({ ok: true, day: "2027-12-31" })
    expect(counted("2027-12-17", 9)).toEqual({ ok: false, reason: "holidays-not-known", after: "2027-12-31" })
  })
})
