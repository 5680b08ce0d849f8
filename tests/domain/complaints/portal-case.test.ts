import { describe, expect, test } from "vitest"
import {
  isStillShown,
  PORTAL_STANDINGS,
  portalCases,
  portalClock,
  portalStanding,
} from "#app/domain/complaints/portal-case.ts"
import { COMPLAINT_STATES, type ComplaintState } from "#app/domain/complaints/state.ts"

/** Sent on a Monday: the answer is due on the Monday two weeks later. */
const one = {
  reference: "7K2M-Q4ZR",
  state: "sent",
  jurisdiction: "england-and-wales",
  sentOn: "2026-11-02",
  answeredOn: null,
} as const

describe("where a complaint stands for its provider", () => {
  test("what never came to it, and what is erased, is not there; everything else is in one of four parts", () => {
    const at = (state: ComplaintState) => portalStanding({ state, answeredOn: "2026-11-10" }, "2026-11-27")
    const absent = COMPLAINT_STATES.filter((state) => at(state) === null)
    expect(absent).toEqual(["received", "acknowledged", "accepted", "declined", "kept", "erased"])
    expect(at("sent")).toBe("to-answer")
    expect(at("disputed")).toBe("disputed")
    expect(at("withdrawn")).toBe("closed")
    expect(at("escalated")).toBe("closed")
  })

  test("what the person says of an answer does not show: eight weeks after it all look closed, and before none", () => {
    for (const state of ["answered", "resolved", "closed-not-resolved", "unconfirmed"] as const) {
      const at = (day: string) => portalStanding({ state, answeredOn: "2026-10-02" }, day)
      expect(at("2026-11-26"), state).toBe("answered")
      expect(at("2026-11-27"), state).toBe("closed")
    }
  })

  test("what the person allowed is shown until it is closed", () => {
    expect(PORTAL_STANDINGS.filter(isStillShown)).toEqual(["to-answer", "answered", "disputed"])
  })
})

describe("the clock", () => {
  test("is in time on the day itself and late on the next", () => {
    expect(portalClock(one, "2026-11-16")).toEqual({ due: "2026-11-16", isLate: false })
    expect(portalClock(one, "2026-11-17")).toEqual({ due: "2026-11-16", isLate: true })
  })

  test("stands still where nothing is asked", () => {
    expect(portalClock({ ...one, state: "answered", answeredOn: "2026-11-10" }, "2026-11-27")).toBeNull()
    expect(portalClock({ ...one, state: "withdrawn" }, "2026-11-27")).toBeNull()
  })
})

test("the order is that of the days, and among those of one day that of the references, whoever was first", () => {
  const cases = [
    { ...one, reference: "ZZZZ-0001" },
    { ...one, reference: "AAAA-0002", sentOn: "2026-11-03" },
    { ...one, reference: "MMMM-0003" },
    { ...one, reference: "BBBB-0004", state: "answered", answeredOn: "2026-11-20" },
  ] as const
  const listed = portalCases(cases, "to-answer", "2026-11-27").map(({ reference }) => reference)
  expect(listed).toEqual(["MMMM-0003", "ZZZZ-0001", "AAAA-0002"])
})
