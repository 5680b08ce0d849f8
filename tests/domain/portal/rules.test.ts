import { expect, test } from "vitest"
import { entranceAt } from "#app/domain/office/entrance.ts"
import { PORTAL_DUTIES, type PortalDuty, portalDutyHref, portalDutyInWords } from "#app/domain/portal/duty.ts"
import { dutiesToRemind, inPortalOrder, isWorthALetter } from "#app/domain/portal/letter.ts"
import { lowestRated } from "#app/domain/portal/lowest-rated.ts"
import { portalMenu } from "#app/domain/portal/place.ts"
import { hasRight, PORTAL_ROLES } from "#app/domain/portal/role.ts"
import { mayBecome, mayLeaveTeam } from "#app/domain/portal/team.ts"

test("everybody of a team reads, owners and responders answer, owners alone look after the team", () => {
  expect(PORTAL_ROLES.map((role) => hasRight(role, "read"))).toEqual([true, true, true])
  expect(PORTAL_ROLES.map((role) => hasRight(role, "answer"))).toEqual([true, true, false])
  expect(PORTAL_ROLES.map((role) => hasRight(role, "team"))).toEqual([true, false, false])
})

test("the last owner stays one, unless the office decides otherwise", () => {
  const last = { role: "owner", otherOwners: 0, by: "owner" } as const
  expect(mayBecome("reader", last).ok).toBe(false)
  expect(mayLeaveTeam(last).ok).toBe(false)
  expect(mayBecome("owner", last).ok).toBe(true)
  for (const other of [
    { ...last, otherOwners: 1 },
    { ...last, by: "office" },
    { ...last, role: "responder" },
  ] as const) {
    expect(mayBecome("reader", other).ok).toBe(true)
    expect(mayLeaveTeam(other).ok).toBe(true)
  }
})

test("an address leads to the portal only at the portal", () => {
  expect(["/portal", "/portal/ingeus", "/office", "/portals"].map((path) => entranceAt(path).home)).toEqual([
    ...["/portal", "/portal", "/office", "/office"],
  ])
})

test("the menu leads to pages of the provider alone", () => {
  for (const { href } of portalMenu("ingeus", "reader"))
    expect(href.startsWith("/portal/ingeus") || href.startsWith("/providers/ingeus")).toBe(true)
})

test("what people rated lowest goes by half stars, names what is level, and is silent where all stand level", () => {
  expect(lowestRated([8, 4, 6, 5, 7]).map(({ question }) => question)).toEqual(["say", "help"])
  expect(lowestRated([8, 4, 5, 5, 7]).map(({ question }) => question)).toEqual(["say", "fit", "help"])
  expect(lowestRated([6, 6, 6, 6, 6])).toEqual([])
  expect(lowestRated([null, 4, null, 6, null]).map(({ question }) => question)).toEqual(["say"])
  expect(lowestRated([null, null, null, null, null])).toEqual([])
})

const duty = (due: string | null, waiting = 1): PortalDuty => ({ name: "complaint", waiting, due })

test("a letter reminds three days before a clock runs out, on its last day, and of late things on Mondays", () => {
  const due = (day: string, today: string) => dutiesToRemind([duty(day)], today).length
  expect(due("2026-11-30", "2026-11-26")).toBe(0)
  expect(due("2026-11-30", "2026-11-27")).toBe(1)
  expect(due("2026-11-30", "2026-11-28")).toBe(0)
  expect(due("2026-11-30", "2026-11-30")).toBe(1)
  expect(due("2026-11-29", "2026-12-01"), "late, on a Tuesday").toBe(0)
  expect(due("2026-11-29", "2026-11-30"), "late, on a Monday").toBe(1)
  expect(dutiesToRemind([duty(null), duty("2026-11-30", 0)], "2026-11-30")).toEqual([])
})

test("there is a letter for an update, a case or a reminder, and for nothing else", () => {
  const nothing = { release: null, newCases: 0, reminders: [] }
  expect(isWorthALetter(nothing)).toBe(false)
  expect(isWorthALetter({ ...nothing, newCases: 1 })).toBe(true)
  expect(isWorthALetter({ ...nothing, reminders: [duty("2026-11-30")] })).toBe(true)
  expect(isWorthALetter({ ...nothing, release: { number: 1, releasedOn: "2026-11-01", texts: 0 } })).toBe(true)
})

test("what needs an answer stands in the order of its clocks, and what has none comes last", () => {
  const duties = [duty(null), duty("2026-12-01"), duty("2026-11-30"), duty("2026-11-29", 0)]
  expect(inPortalOrder(duties).map(({ due }) => due)).toEqual(["2026-11-30", "2026-12-01", null])
})

test("every duty says one and several, and leads to a page below the provider's own", () => {
  for (const { one, several, below } of Object.values(PORTAL_DUTIES)) {
    expect(one).not.toBe(several)
    expect(below).toMatch(/^\/[a-z]+/)
  }
  expect(portalDutyInWords(duty(null, 1))).toBe("1 complaint to answer")
  expect(portalDutyInWords(duty(null, 2))).toBe("2 complaints to answer")
  expect(portalDutyHref("ingeus", duty(null))).toBe("/portal/ingeus/complaints")
})
