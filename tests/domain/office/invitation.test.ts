import { expect, test } from "vitest"
import { mayHaveRoles, mayLeave, rolesAmong } from "#app/domain/office/invitation.ts"

test("somebody of the office has at least one role", () => {
  expect(mayHaveRoles([], { before: ["moderator"], otherAdministrators: 3 })).toEqual({ ok: false, reason: "no-role" })
})

test("the last administrator stays one", () => {
  const alone = { before: ["administrator"], otherAdministrators: 0 } as const
  expect(mayHaveRoles(["moderator"], alone)).toEqual({ ok: false, reason: "last-administrator" })
  expect(mayHaveRoles(["administrator", "moderator"], alone)).toEqual({ ok: true })
  expect(mayHaveRoles(["moderator"], { ...alone, otherAdministrators: 1 })).toEqual({ ok: true })
  expect(mayHaveRoles(["caseworker"], { before: ["moderator"], otherAdministrators: 0 })).toEqual({ ok: true })
})

test("the last administrator does not leave; anybody else may", () => {
  expect(mayLeave(["administrator"], 0)).toBe(false)
  expect(mayLeave(["administrator"], 1)).toBe(true)
  expect(mayLeave(["moderator"], 0)).toBe(true)
})

test("words that are roles are taken in the order of the table, each once", () => {
  expect(rolesAmong(["administrator", "queen", "moderator", "moderator"])).toEqual(["moderator", "administrator"])
})
