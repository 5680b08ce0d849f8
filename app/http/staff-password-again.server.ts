import { passwordFits } from "#app/crypto/passwords.server.ts"
import { findStaffMember } from "#db/queries/desk/staff.ts"
import { knownBrowserOf } from "./known-browser.server.ts"
import { forgetStaffPasswordTries, limitStaffPasswords } from "./staff-limits.server.ts"

/**
 * Asks for the password before what would let somebody in later: a desk may have been left open.
 * @returns what is wrong, in the person's words; null if the password is right
 */
export async function staffPasswordProblem(
  request: Request,
  { staff, typed, visitorKey }: { staff: string; typed: unknown; visitorKey: string },
): Promise<string | null> {
  if (typeof typed !== "string" || typed === "") return "Enter your password"
  const member = await findStaffMember(staff)
  const attempt = { address: member?.address ?? staff, visitorKey, knownBrowser: knownBrowserOf(request, staff) }
  const minutes = await limitStaffPasswords(attempt)
  if (minutes !== null) return `There were too many wrong passwords. Try again in ${minutes} minutes`
  if (!(await passwordFits(typed, member?.passwordHash ?? null))) {
    return "That is not your password. Nothing has been changed"
  }
  await forgetStaffPasswordTries(attempt)
  return null
}
