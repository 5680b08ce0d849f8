import { expect, test } from "vitest"
import {
  ACTION_STATES,
  actionDayFault,
  isActionOverdue,
  isProgressDue,
  isProgressOverdue,
  mayActionMove,
  progressDueOn,
} from "#app/domain/recovery/action.ts"
import { planDue, planTerms, type UnitRelease } from "#app/domain/recovery/plan.ts"
import { saysBefore } from "#app/domain/recovery/say.ts"

/** Releases of 2026, one a month: the verdict of each, moved unless said otherwise. */
function history(...rows: (Partial<UnitRelease> & Pick<UnitRelease, "verdict">)[]): UnitRelease[] {
  return rows.map((row, place) => ({
    release: place + 1,
    releasedOn: `2026-${String(place + 1).padStart(2, "0")}-01`,
    ...{ year: 2026, state: "shown", verdictYear: 2026, movedIn: place + 1 },
    ...row,
  }))
}
const below = { verdict: "below" } as const
const better = { verdict: "near-the-line" } as const
/** When plans opened and closed, by release. */
const terms = (...rows: Parameters<typeof history>) =>
  planTerms(history(...rows)).map(({ opened, closed }) => [opened.release, closed?.release ?? null])

test("below opens a plan, one better release leaves it open, and the second closes it", () => {
  expect(terms(better, { verdict: "meets" })).toEqual([])
  expect(terms(better, below)).toEqual([[2, null]])
  expect(terms(below, better)).toEqual([[1, null]])
  expect(terms(below, better, { verdict: "meets" })).toEqual([[1, 3]])
  expect(terms(below, better, better, below)).toEqual([
    [1, 3],
    [4, null],
  ])
})

test("below in between starts the count anew, also where it only carries over", () => {
  expect(terms(below, better, below, better)).toEqual([[1, null]])
  expect(terms(below, better, { ...below, movedIn: 1 }, better, better)).toEqual([[1, 5]])
})

test("a release in which the unit did not move, or is too few to judge, or hidden, counts as neither", () => {
  expect(terms(below, better, { ...better, movedIn: 2 })).toEqual([[1, null]])
  expect(terms(below, better, { verdict: "too-few" }, better)).toEqual([[1, 4]])
  expect(terms(below, better, { ...better, state: "protected" })).toEqual([[1, null]])
  expect(terms(below, better, { verdict: null, state: "too-few" }, better)).toEqual([[1, 4]])
})

test("January closes none: last year's verdict that still stands is none of this year, better or not", () => {
  const january = { year: 2027, verdictYear: 2026 }
  expect(terms(below, better, { ...better, ...january })).toEqual([[1, null]])
  expect(terms(below, better, { verdict: "too-few", year: 2027, verdictYear: 2027 })).toEqual([[1, null]])
  expect(terms({ ...below, ...january }), "nor does it open one").toEqual([])
  expect(terms(below, better, { ...better, ...january }, { ...better, year: 2027, verdictYear: 2027 })).toEqual([
    [1, 4],
  ])
})

test("a first plan is due twenty working days after its release, bank holidays left out", () => {
  expect(planDue("2026-11-02")).toBe("2026-11-30")
  expect(planDue("2026-12-01")).toBe("2026-12-31")
  expect(planDue("2060-01-01"), "where the holidays are not known").toBe("2060-01-29")
})

const action = { state: "under-way", due: "2026-11-30", addedOn: "2026-10-15", reportedOn: null } as const

test("an action is overdue the day after its day, and never once it is done or stopped", () => {
  expect(isActionOverdue(action, "2026-11-30")).toBe(false)
  expect(isActionOverdue(action, "2026-12-01")).toBe(true)
  for (const state of ["done", "stopped"] as const)
    expect(isActionOverdue({ ...action, state }, "2027-01-01")).toBe(false)
})

test("a report is due in each month after the one of the last, by its last day", () => {
  expect(isProgressDue(action, "2026-10-31")).toBe(false)
  expect(isProgressDue(action, "2026-11-01")).toBe(true)
  expect(isProgressDue({ ...action, reportedOn: "2026-11-02" }, "2026-11-30")).toBe(false)
  expect(isProgressDue({ ...action, state: "done" }, "2026-11-30")).toBe(false)
  expect(progressDueOn({ ...action, addedOn: "2026-01-31" })).toBe("2026-02-28")
  expect(progressDueOn({ ...action, reportedOn: "2026-12-01" })).toBe("2027-01-31")
})

test("a report is overdue once the month in which it was due is over, and stays so until it comes", () => {
  expect(isProgressOverdue(action, "2026-11-30")).toBe(false)
  expect(isProgressOverdue(action, "2026-12-01")).toBe(true)
  expect(isProgressOverdue({ ...action, reportedOn: "2026-11-30" }, "2026-12-31")).toBe(false)
  expect(isProgressOverdue({ ...action, reportedOn: "2026-11-30" }, "2027-01-01")).toBe(true)
  for (const state of ["done", "stopped"] as const)
    expect(isProgressOverdue({ ...action, state }, "2027-01-01")).toBe(false)
})

test("nothing goes back to not begun, and what is done can be taken up again", () => {
  expect(ACTION_STATES.filter((state) => mayActionMove(state, "not-begun"))).toEqual(["not-begun"])
  expect(mayActionMove("done", "under-way")).toBe(true)
  expect(mayActionMove("done", "stopped")).toBe(false)
})

test("an action's day has not come, and lies within two years", () => {
  expect(actionDayFault("2026-11-27", "2026-11-27")).toContain("not come")
  expect(actionDayFault("2026-11-28", "2026-11-27")).toBeNull()
  expect(actionDayFault("2028-11-27", "2026-11-27")).toBeNull()
  expect(actionDayFault("2028-11-28", "2026-11-27")).toContain("24 months")
})

test("only what waits is decided, and only what nobody let through is taken back", () => {
  expect(saysBefore("let-through")).toEqual(["waiting"])
  expect(saysBefore("refused")).toEqual(["waiting"])
  expect(saysBefore("taken-back")).toEqual(["waiting", "refused"])
  expect(saysBefore("waiting")).toEqual([])
})
