import { describe, expect, test } from "vitest"
import { addMonths } from "#app/domain/calendar.ts"
import {
  acknowledgeBy,
  answerBy,
  answeredInTime,
  isOverdue,
  type OurDays,
  unconfirmedFrom,
} from "#app/domain/complaints/clocks.ts"
import { askedAgainOn, nextLook } from "#app/domain/complaints/look-day.ts"
import { examinerDoor, ombudsmanBy } from "#app/domain/complaints/official-route.ts"
import { reconsiderationDays } from "#app/domain/complaints/reconsideration.ts"
import { erasedOn, isNoticeTime } from "#app/domain/complaints/retention.ts"

/** Filed on Thursday 26 November 2026, in England. */
const FILED: OurDays = {
  state: "received",
  filedOn: "2026-11-26",
  acknowledgedOn: null,
  sentOn: null,
  answeredOn: null,
  jurisdiction: "england-and-wales",
}

describe("our clock", () => {
  test("two working days to acknowledge, over a weekend, and one more over St Andrew’s Day in Scotland", () => {
    expect(acknowledgeBy(FILED)).toBe("2026-11-30")
    expect(acknowledgeBy({ ...FILED, jurisdiction: "scotland" })).toBe("2026-12-01")
  })

  test("the last day is in time, the next is not", () => {
    expect(isOverdue(FILED, "2026-11-30")).toBeNull()
    expect(isOverdue(FILED, "2026-12-01")).toBe("acknowledgement")
    expect(isOverdue({ ...FILED, state: "acknowledged" }, "2026-12-01")).toBeNull()
  })

  test("ten working days to answer, Christmas left out", () => {
    const sent: OurDays = { ...FILED, state: "sent", sentOn: "2026-12-15" }
    expect(answerBy(sent)).toBe("2026-12-31")
    expect(answerBy({ ...sent, jurisdiction: "scotland" })).toBe("2026-12-31")
    expect(isOverdue(sent, "2026-12-31")).toBeNull()
    expect(isOverdue(sent, "2027-01-01")).toBe("answer")
    expect(answeredInTime({ ...sent, answeredOn: "2026-12-31" })).toBe(true)
    expect(answeredInTime({ ...sent, answeredOn: "2027-01-01" })).toBe(false)
    expect(answeredInTime(sent)).toBeNull()
  })

  test("past what is known of bank holidays a day is not guessed, and nothing is late", () => {
    const late: OurDays = { ...FILED, state: "sent", sentOn: "2027-12-30" }
    expect(answerBy(late)).toBeNull()
    expect(isOverdue(late, "2028-06-01")).toBeNull()
  })

  test("eight weeks of silence", () => {
    expect(unconfirmedFrom("2026-11-26")).toBe("2027-01-21")
  })
})

describe("the official clock", () => {
  const door = (days: Partial<Parameters<typeof examinerDoor>[0]>, today: string) =>
    examinerDoor({ ownNameOn: null, finalResponseOn: null, knownSince: null, ...days }, today)

  test("has not started until they say they sent it in their own name", () => {
    expect(door({}, "2027-12-31")).toEqual({ state: "not-started" })
  })

  test("eight weeks without a final response open the examiner on the day itself, and not the day before", () => {
    expect(door({ ownNameOn: "2026-11-26" }, "2027-01-20")).toEqual({ state: "waiting", opensOn: "2027-01-21" })
    expect(door({ ownNameOn: "2026-11-26" }, "2027-01-21")).toEqual({
      state: "open",
      why: "silence",
      since: "2027-01-21",
    })
  })

  test("a final response opens at once, for six months, the last day included", () => {
    const days = { ownNameOn: "2026-11-26", finalResponseOn: "2026-12-10" }
    expect(door(days, "2026-12-10")).toMatchObject({ state: "open", lastDay: "2027-06-10" })
    expect(door(days, "2027-06-10")).toMatchObject({ state: "open" })
    expect(door(days, "2027-06-11")).toEqual({ state: "past", lastDay: "2027-06-10" })
  })

  test("the ombudsman: twelve months from knowing", () => {
    expect(ombudsmanBy({ knownSince: "2026-10-01" })).toBe("2027-10-01")
    expect(ombudsmanBy({ knownSince: null })).toBeNull()
  })
})

describe("months end where months end", () => {
  test.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2026-12-31", 1, "2027-01-31"],
    ["2026-03-31", 13, "2027-04-30"],
  ])("%s and %i months is %s", (day, count, later) => {
    expect(addMonths(day, count)).toBe(later)
  })

  test("a mandatory reconsideration: a month, thirteen with a good reason, both days included", () => {
    expect(reconsiderationDays("2026-10-26", "2026-11-26")).toEqual({
      lastDay: "2026-11-26",
      lastDayWithReason: "2027-11-26",
      stands: "in-time",
    })
    expect(reconsiderationDays("2026-10-26", "2026-11-27").stands).toBe("late")
    expect(reconsiderationDays("2026-10-26", "2027-11-26").stands).toBe("late")
    expect(reconsiderationDays("2026-10-26", "2027-11-27").stands).toBe("too-late")
  })
})

describe("looking again", () => {
  const days = { ...FILED, resolvedOn: null, lastMoveOn: FILED.filedOn, heldSaid: false }

  test("the working day after ours is due", () => {
    expect(nextLook(days, "2026-11-26")).toBe("2026-12-01")
    expect(nextLook({ ...days, jurisdiction: "scotland" }, "2026-11-26")).toBe("2026-12-02")
    expect(nextLook({ ...days, state: "sent", sentOn: "2026-12-15" }, "2026-12-16")).toBe("2027-01-04")
  })

  test("what is overdue, or waits for the complainant, is worth a look today", () => {
    expect(nextLook(days, "2026-12-24")).toBe("2026-12-24")
    expect(nextLook({ ...days, state: "answered", answeredOn: "2026-12-01" }, "2026-12-03")).toBe("2026-12-03")
  })

  test("four weeks after “resolved” it asks once whether it held", () => {
    const resolved = { ...days, state: "resolved" as const, resolvedOn: "2026-11-26" }
    expect(askedAgainOn("2026-11-26")).toBe("2026-12-24")
    expect(nextLook(resolved, "2026-11-27")).toBe("2026-12-24")
    expect(nextLook({ ...resolved, heldSaid: true }, "2026-11-27")).toBeNull()
  })

  test("nothing more is to come of what is closed", () => {
    expect(nextLook({ ...days, state: "withdrawn" }, "2026-11-27")).toBeNull()
    expect(nextLook({ ...days, state: "kept" }, "2026-11-27")).toBeNull()
  })
})

test("twelve months after the last message, said thirty days before", () => {
  expect(erasedOn("2026-11-26")).toBe("2027-11-26")
  expect(isNoticeTime("2026-11-26", "2027-10-26")).toBe(false)
  expect(isNoticeTime("2026-11-26", "2027-10-27")).toBe(true)
})
