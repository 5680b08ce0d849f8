import { newAppSecret, stepOfAppCode } from "#app/crypto/app-codes.server.ts"
import { hashPassword } from "#app/crypto/passwords.server.ts"
import { openText, sealText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { newRecoveryCodes, newStaffToken, recoveryCodeHash, staffTokenHash } from "#app/crypto/staff-codes.server.ts"
import { INVITATION_HOURS } from "#app/domain/office/invitation.ts"
import type { StaffRole } from "#app/domain/office/role.ts"
import { recordApp, recordAppStep, recordRecoveryCodes, takeRecoveryCode } from "#db/queries/desk/second-factors.ts"
import type { StaffMember } from "#db/queries/desk/staff.ts"
import { recordInvitation, recordJoining } from "#db/queries/desk/staff-changes.ts"

export type StaffInvitation = Readonly<{
  name: string
  address: string
  roles: readonly StaffRole[]
  /** Who invites; null at the machine's own terminal. */
  by: string | null
}>

/** Invites somebody into the office, or lets them begin again. @returns the path of the link, which is kept nowhere */
export async function inviteStaff(invitation: StaffInvitation, now: Date): Promise<{ id: string; path: string }> {
  const token = newStaffToken()
  const expiresAt = new Date(now.getTime() + INVITATION_HOURS * 3_600_000)
  const id = await recordInvitation({ ...invitation, tokenHash: staffTokenHash(token), expiresAt })
  return { id, path: `/office/join/${token}` }
}

/** The holder of a link chooses a password. @returns who that is; null if the link was used meanwhile */
export async function joinStaff(token: string, password: string): Promise<string | null> {
  return recordJoining(staffTokenHash(token), {
    passwordHash: await hashPassword(password),
    totpSecret: sealAppSecret(newAppSecret()),
  })
}

/** The secret of an app's codes as the database may hold it, and back. */
export function sealAppSecret(secret: string): Buffer {
  return sealText(secret, siteSecrets().code)
}

export function openAppSecret(sealed: Buffer): string {
  return openText(sealed, siteSecrets().code)
}

/** Whether a second factor is right; an app's code works once, and a recovery code, too. */
export async function secondFactorFits(
  { id, totpSecret, totpProved }: Pick<StaffMember, "id" | "totpSecret" | "totpProved">,
  { kind, code }: { kind: "app" | "recovery"; code: string },
  now: Date,
): Promise<boolean> {
  if (kind === "recovery") return takeRecoveryCode(id, recoveryCodeHash(code, id))
  if (!totpProved || totpSecret === null) return false
  const step = stepOfAppCode(code, openAppSecret(totpSecret), now)
  return step !== null && (await recordAppStep(id, step))
}

/** The first code of an app proves that it is set up; false if the code is wrong. */
export async function proveApp(id: string, { secret, code, now }: { secret: string; code: string; now: Date }) {
  const step = stepOfAppCode(code, secret, now)
  if (step === null) return false
  await recordApp(id, { totpSecret: sealAppSecret(secret), step })
  return true
}

/** New recovery codes, in place of all that somebody had. @returns the codes, which are kept by nobody */
export async function renewRecoveryCodes(id: string): Promise<readonly string[]> {
  const codes = newRecoveryCodes()
  await recordRecoveryCodes(
    id,
    codes.map((one) => recoveryCodeHash(one, id)),
  )
  return codes
}
