import { lookupFor } from "#app/crypto/address-lookup.server.ts"
import { hashPassword } from "#app/crypto/passwords.server.ts"
import { loadSecrets } from "#app/crypto/secrets.server.ts"
import { monthOf } from "#app/domain/calendar.ts"
import { env } from "#app/env.server.ts"
import { findAccountByLookup, insertAccount, recordPassword, recordUse } from "#db/queries/door/accounts.ts"
import { type Confirmation, deleteConfirmation } from "#db/queries/door/confirmations.ts"
import { alreadyJoined } from "#emails/already-joined.tsx"
import { confirmJoining } from "#emails/confirm-joining.tsx"
import { letterSite } from "#emails/send.server.ts"
import { type Asked, askMailbox } from "./confirm-mailbox.server.ts"
import { findHold } from "./held-address.server.ts"

/** The form in which the address just typed is looked up. */
export function lookupOf(address: string): Promise<Buffer> {
  return lookupFor(address, loadSecrets(env().SECRETS_DIR))
}

/** Sends the letter of somebody who joins. What it does and how long it takes tell nobody whether an account exists. */
export async function askToJoin(
  form: { address: string; lookup: Buffer; password: string },
  now: Date,
): Promise<Asked> {
  const passwordHash = await hashPassword(form.password)
  return sendLetter(form.address, { lookup: form.lookup, passwordHash }, now)
}

/** A new letter in place of the one that the open page waits for, whose digits and link end with it. */
export async function askToJoinAgain(address: string, waiting: Confirmation, now: Date): Promise<Asked> {
  const asked = await sendLetter(address, waiting, now)
  if (asked.ok) await deleteConfirmation(waiting.pageHash)
  return asked
}

/**
 * Makes the account whose mailbox is proved, with the password of the page on which the proof was given. Where it was
 * made meanwhile, the mailbox's owner decides like anybody who chooses a new password: it is set, and every session
 * ends. Otherwise whoever asked first, and need not own the mailbox, would choose the password of a stranger.
 * @returns the account's id
 */
export async function finishJoining(
  matter: Pick<Confirmation, "lookup" | "passwordHash" | "heldUntil">,
  now: Date,
): Promise<string> {
  const { lookup, passwordHash, heldUntil } = matter
  if (passwordHash === null) throw new Error("A joining without a password was proved")
  const month = monthOf(now.toISOString().slice(0, 10))
  const made = await insertAccount({ lookup, passwordHash, heldUntil, month })
  if (made !== null) return made
  const account = await recordPassword(lookup, passwordHash)
  if (account === null) throw new Error("An account was deleted while it was joined again")
  await recordUse(account, month)
  return account
}

/**
 * The same, by the letter's link: with the password typed on the link's own page. The one that waits beside the link
 * was chosen by whoever typed the address, who may be somebody else, and is thrown away.
 */
export async function finishJoiningByLink(
  matter: Pick<Confirmation, "lookup" | "heldUntil">,
  password: string,
  now: Date,
): Promise<string> {
  const { lookup, heldUntil } = matter
  return finishJoining({ lookup, heldUntil, passwordHash: await hashPassword(password) }, now)
}

async function sendLetter(
  to: string,
  { lookup, passwordHash }: { lookup: Buffer; passwordHash: string | null },
  now: Date,
): Promise<Asked> {
  const heldUntil = await findHold(to, now.toISOString().slice(0, 10))
  const decoy = (await findAccountByLookup(lookup)) !== null
  const site = letterSite()
  const letterFor = (code: { digits: string; linkToken: string }) =>
    decoy ? alreadyJoined(site) : confirmJoining(site, code)
  return askMailbox(to, { purpose: "join", lookup, passwordHash, heldUntil, decoy }, letterFor, now)
}
