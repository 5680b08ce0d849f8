import { expect, test } from "vitest"
import { menuFor, OFFICE_PAGES } from "#app/domain/office/place.ts"
import { mayDo, PERMISSIONS, ROLE_DUTIES, STAFF_ROLES } from "#app/domain/office/role.ts"

test("a role opens what the table says, and several roles open what each of them does", () => {
  expect(mayDo(["moderator"], "moderation")).toBe(true)
  expect(mayDo(["moderator"], "people")).toBe(false)
  expect(mayDo(["moderator", "administrator"], "people")).toBe(true)
  expect(mayDo([], "office")).toBe(false)
})

test("every permission is somebody's, and the office itself is everybody's", () => {
  for (const roles of Object.values(PERMISSIONS)) expect(roles.length).toBeGreaterThan(0)
  for (const role of STAFF_ROLES) expect(mayDo([role], "office")).toBe(true)
})

test("an administrator does not read people's words by being one", () => {
  expect(mayDo(["administrator"], "moderation")).toBe(false)
})

test("every role's duty is said in a sentence", () => {
  for (const role of STAFF_ROLES) expect(ROLE_DUTIES[role]).toMatch(/^[A-Z].*\.$/)
})

test("the menu leads to pages of the table alone, and only to those that open", () => {
  const everything = menuFor(STAFF_ROLES)
  for (const { href } of everything) expect(Object.keys(OFFICE_PAGES)).toContain(href)
  expect(menuFor(["campaigner"]).map(({ href }) => href)).not.toContain("/office/people")
  expect(menuFor([])).toEqual([])
})
