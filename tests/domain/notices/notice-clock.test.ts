import { expect, test } from "vitest"
import { challengeClock, comesDownAt, isToComeDown, noticeClock } from "#app/domain/notices/notice-clock.ts"
import { aChallenge, aNotice } from "../../support/notices.ts"

const at = (text: string) => new Date(text)
const urgency = (now: string, own = {}) => noticeClock(aNotice(own), at(now)).urgency

test("a complete notice is due 48 hours after it was whole, without the weekend", () => {
  const friday = aNotice({ completeAt: at("2026-11-27T17:00:00Z") })
  expect(noticeClock(friday, at("2026-11-28T00:00:00Z")).due).toEqual(at("2026-12-01T17:00:00Z"))
})

test("it is due today on its day, and overdue from its minute", () => {
  expect(urgency("2026-11-25T23:59:59Z")).toBe("later")
  expect(urgency("2026-11-26T00:00:00Z")).toBe("today")
  expect(urgency("2026-11-26T08:59:59Z")).toBe("today")
  expect(urgency("2026-11-26T09:00:00Z")).toBe("overdue")
})

test("what ends at midnight is due on the day before", () => {
  const saturday = { completeAt: at("2026-11-28T10:00:00Z") }
  expect(urgency("2026-11-30T23:59:59Z", saturday)).toBe("later")
  expect(urgency("2026-12-01T00:00:00Z", saturday)).toBe("today")
  expect(urgency("2026-12-01T23:59:59Z", saturday)).toBe("today")
  expect(urgency("2026-12-02T00:00:00Z", saturday)).toBe("overdue")
})

test("an incomplete one has as long for our asking, and then its clock stands", () => {
  expect(noticeClock(aNotice({ state: "received", completeAt: null }), at("2026-11-25T00:00:00Z")).due).toEqual(
    at("2026-11-26T09:00:00Z"),
  )
  for (const state of ["asked", "taken-down", "kept", "closed-kept", "withdrawn", "lapsed"] as const)
    expect(urgency("2027-01-04T00:00:00Z", { state })).toBe("stopped")
})

test("past the known holidays somebody has to count by hand, and no words come down by a guess", () => {
  const notice = aNotice({ completeAt: at("2027-12-31T09:00:00Z") })
  expect(noticeClock(notice, at("2028-01-10T00:00:00Z"))).toEqual({ urgency: "by-hand", due: null })
  expect(isToComeDown(notice, at("2028-01-10T00:00:00Z"))).toBe(false)
})

test("words come down an hour before the end, to the minute, unless they were kept or the notice lacks something", () => {
  const [before, from] = [at("2026-11-26T07:59:59Z"), at("2026-11-26T08:00:00Z")]
  expect(comesDownAt(aNotice(), before)).toEqual(from)
  expect(isToComeDown(aNotice(), before)).toBe(false)
  expect(isToComeDown(aNotice(), from)).toBe(true)
  for (const state of ["received", "asked", "kept", "taken-down", "withdrawn"] as const)
    expect(isToComeDown(aNotice({ state }), from), state).toBe(false)
})

test("a page of ours does not come down by itself", () => {
  const page = aNotice({ subject: { kind: "page", key: "/providers/meridian-skills" } })
  expect(isToComeDown(page, at("2026-12-24T00:00:00Z"))).toBe(false)
})

test("a challenge has ten working days, the last of them whole by British clocks", () => {
  const urgent = (now: string, receivedOn = "2026-11-26") => challengeClock(aChallenge({ receivedOn }), at(now)).urgency
  expect(challengeClock(aChallenge(), at("2026-11-26T00:00:00Z")).due).toEqual(at("2026-12-10T12:00:00Z"))
  expect(urgent("2026-12-09T23:59:59Z")).toBe("later")
  expect(urgent("2026-12-10T00:00:00Z")).toBe("today")
  expect(urgent("2026-12-10T23:59:59Z")).toBe("today")
  expect(urgent("2026-12-11T00:00:00Z")).toBe("overdue")
  // Ten working days from 18 June are 2 July; by British clocks that day ends at 23:00 UTC.
  expect(urgent("2026-07-02T22:59:59Z", "2026-06-18")).toBe("today")
  expect(urgent("2026-07-02T23:00:00Z", "2026-06-18")).toBe("overdue")
  expect(challengeClock(aChallenge({ receivedOn: "2027-12-20" }), at("2027-12-21T00:00:00Z")).urgency).toBe("by-hand")
  expect(challengeClock(aChallenge({ state: "answered" }), at("2027-12-21T00:00:00Z")).urgency).toBe("stopped")
})
