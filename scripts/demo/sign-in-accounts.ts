import { newAppSecret } from "#app/crypto/app-codes.server.ts"
import { hashPassword, passwordFits } from "#app/crypto/passwords.server.ts"
import { finishJoining, lookupOf } from "#app/tasks/join.server.ts"
import { finishReset } from "#app/tasks/reset-password.server.ts"
import { inviteStaff, joinStaff, sealAppSecret } from "#app/tasks/staff-entry.server.ts"
import { recordApp } from "#db/queries/desk/second-factors.ts"
import { findStaffByAddress } from "#db/queries/desk/staff.ts"
import { findAccountByLookup } from "#db/queries/door/accounts.ts"
import { OFFICE_SIGN_INS, type OfficeSignIn, SIGN_INS, type SignIn } from "./sign-ins.ts"

/** Makes the accounts that the terminal shows, as if their letters had come, and gives them back the passwords it shows. */
export async function prepareSignIns(now: Date): Promise<void> {
  for (const signIn of SIGN_INS) await prepareParticipant(signIn, now)
  for (const signIn of OFFICE_SIGN_INS) await prepareStaff(signIn, now)
}

async function prepareParticipant({ address, password }: SignIn, now: Date): Promise<void> {
  const lookup = await lookupOf(address)
  const account = await findAccountByLookup(lookup)
  if (!account) await finishJoining({ lookup, passwordHash: await hashPassword(password), heldUntil: null }, now)
  else if (!(await passwordFits(password, account.passwordHash))) await finishReset(lookup, password, now)
}

/** By an invitation that is followed at once, so that the record of deeds tells it as it would be. */
async function prepareStaff({ name, address, password, roles }: OfficeSignIn, now: Date): Promise<void> {
  const member = await findStaffByAddress(address)
  if (member?.totpProved && (await passwordFits(password, member.passwordHash))) return
  const { id, path } = await inviteStaff({ name, address, roles, by: null }, now)
  await joinStaff(path.slice(path.lastIndexOf("/") + 1), password)
  // A step long past: the first code that somebody types is a later one.
  await recordApp(id, { totpSecret: sealAppSecret(newAppSecret()), step: 0 })
}
