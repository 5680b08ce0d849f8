import { STAFF_ROLES, type StaffRole } from "./role.ts"

/** A link into the office dies after a day: whoever was asked is expected. */
export const INVITATION_HOURS = 24

/** Longer than the names of people; a sentence is no name. */
export const LONGEST_STAFF_NAME = 80

export type RolesChange = { ok: true } | { ok: false; reason: "no-role" | "last-administrator" }

/**
 * Whether somebody may be given these roles. The last administrator keeps that role: nobody else could give it back.
 * @param otherAdministrators how many there are besides this person, of those who have not left
 */
export function mayHaveRoles(
  roles: readonly StaffRole[],
  { before, otherAdministrators }: { before: readonly StaffRole[]; otherAdministrators: number },
): RolesChange {
  if (roles.length === 0) return { ok: false, reason: "no-role" }
  const steps = before.includes("administrator") && !roles.includes("administrator")
  return steps && otherAdministrators === 0 ? { ok: false, reason: "last-administrator" } : { ok: true }
}

/** Whether somebody may be taken out of the office. */
export function mayLeave(roles: readonly StaffRole[], otherAdministrators: number): boolean {
  return !roles.includes("administrator") || otherAdministrators > 0
}

/** Roles in the order of the table, each once; words that are none are left out. */
export function rolesAmong(words: readonly string[]): StaffRole[] {
  return STAFF_ROLES.filter((role) => words.includes(role))
}
