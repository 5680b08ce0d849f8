import { hashPassword } from "#app/crypto/passwords.server.ts"
import { monthOf } from "#app/domain/calendar.ts"
import { findAccountByLookup, recordPassword, recordUse } from "#db/queries/door/accounts.ts"
import { type Confirmation, deleteConfirmation } from "#db/queries/door/confirmations.ts"
import { noAccount } from "#emails/no-account.tsx"
import { resetPassword } from "#emails/reset-password.tsx"
import { letterSite } from "#emails/send.server.ts"
import { type Asked, askMailbox } from "./confirm-mailbox.server.ts"

/** Sends the letter of somebody who forgot the password; the same work whether or not an account exists. */
export async function askForReset(form: { address: string; lookup: Buffer }, now: Date): Promise<Asked> {
  const decoy = (await findAccountByLookup(form.lookup)) === null
  const site = letterSite()
  const letterFor = (code: { digits: string; linkToken: string }) =>
    decoy ? noAccount(site) : resetPassword(site, code)
  const matter = { purpose: "reset", lookup: form.lookup, passwordHash: null, heldUntil: null, decoy } as const
  return askMailbox(form.address, matter, letterFor, now)
}

/** A new letter in place of the one that the open page waits for, whose digits and link end with it. */
export async function askForResetAgain(address: string, waiting: Confirmation, now: Date): Promise<Asked> {
  const asked = await askForReset({ address, lookup: waiting.lookup }, now)
  if (asked.ok) await deleteConfirmation(waiting.pageHash)
  return asked
}

/** Sets the new password, which ends every session; the account's id, or null if it was deleted meanwhile. */
export async function finishReset(lookup: Buffer, password: string, now: Date): Promise<string | null> {
  const account = await recordPassword(lookup, await hashPassword(password))
  if (account !== null) await recordUse(account, monthOf(now.toISOString().slice(0, 10)))
  return account
}
