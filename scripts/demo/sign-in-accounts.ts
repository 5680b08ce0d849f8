import { hashPassword, passwordFits } from "#app/crypto/passwords.server.ts"
import { finishJoining, lookupOf } from "#app/tasks/join.server.ts"
import { finishReset } from "#app/tasks/reset-password.server.ts"
import { findAccountByLookup } from "#db/queries/door/accounts.ts"
import { SIGN_INS, type SignIn } from "./sign-ins.ts"

/** Makes the accounts that the terminal shows, as if their letters had come, and gives them back the passwords it shows. */
export async function prepareSignIns(now: Date): Promise<void> {
  for (const signIn of SIGN_INS) await prepareParticipant(signIn, now)
}

async function prepareParticipant({ address, password }: SignIn, now: Date): Promise<void> {
  const lookup = await lookupOf(address)
  const account = await findAccountByLookup(lookup)
  if (!account) await finishJoining({ lookup, passwordHash: await hashPassword(password), heldUntil: null }, now)
  else if (!(await passwordFits(password, account.passwordHash))) await finishReset(lookup, password, now)
}
