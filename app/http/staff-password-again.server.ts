import { passwordFits } from "#app/crypto/passwords.server.ts"
import { findStaffMember } from "#db/queries/desk/staff.ts"
import { knownBrowserOf } from "./known-browser.server.ts"
import type { PasswordAgain } from "./password-again.server.ts"
import { forgetStaffPasswordTries, limitStaffPasswords } from "./staff-limits.server.ts"

/** Asks somebody of the office for the password before what would let anybody in later: a desk may have been left open. */
export async function askStaffPasswordAgain(
  request: Request,
  { staff, typed, visitorKey }: { staff: string; typed: unknown; visitorKey: string },
): Promise<PasswordAgain> {
  if (typeof typed !== "string" || typed === "") return { ok: false, minutes: null }
  const member = await findStaffMember(staff)
  const attempt = { address: member?.address ?? staff, visitorKey, knownBrowser: knownBrowserOf(request, staff) }
  const minutes = await limitStaffPasswords(attempt)
  if (minutes !== null) return { ok: false, minutes }
  if (!(await passwordFits(typed, member?.passwordHash ?? null))) return { ok: false, minutes: null }
  await forgetStaffPasswordTries(attempt)
  return { ok: true }
}
