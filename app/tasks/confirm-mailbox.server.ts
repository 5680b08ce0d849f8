import { departedMark, olderLookupsFor } from "#app/crypto/address-lookup.server.ts"
import {
  decoyHash,
  digitsHash,
  endWrittenIn,
  newDigits,
  newToken,
  sameHash,
  tokenHash,
} from "#app/crypto/confirmation-codes.server.ts"
import { loadSecrets } from "#app/crypto/secrets.server.ts"
import { loadYearKey } from "#app/crypto/year-keys.server.ts"
import { CONFIRMATION_MINUTES, type ConfirmationEnd, endOf, MOST_TRIES } from "#app/domain/account/confirmation.ts"
import { openYears } from "#app/domain/ballot.ts"
import type { Day } from "#app/domain/calendar.ts"
import { env } from "#app/env.server.ts"
import {
  type Confirmation,
  deleteConfirmation,
  findConfirmationByLink,
  findConfirmationByPage,
  findTries,
  insertConfirmation,
  type Remark,
  recordTry,
} from "#db/queries/door/confirmations.ts"
import type { Letter } from "#emails/layout.tsx"
import { postLetter } from "#emails/send.server.ts"

/** What is confirmed once the mailbox is proved. */
export type Matter = Readonly<{
  purpose: Confirmation["purpose"]
  lookup: Buffer
  passwordHash: string | null
  /** Where the address is checked by hand: the first day on which it is free by itself. */
  heldUntil: Day | null
  /** A letter without digits: an account exists already, or none does. The page is not to know. */
  decoy: boolean
}>

export type Asked = { ok: true; pageToken: string } | { ok: false; reason: "letter-not-sent" }

/**
 * Stores what waits for the mailbox's proof and sends the letter. Decoy or not, it does the same work: one row, one
 * letter; no digits fit a decoy's row, and nobody is told its link.
 */
export async function askMailbox(
  to: string,
  matter: Matter,
  letterFor: (code: { digits: string; linkToken: string }) => Letter,
  now: Date,
): Promise<Asked> {
  const { decoy, ...stored } = matter
  const pageToken = newToken(now)
  const code = { digits: newDigits(), linkToken: newToken(now) }
  const pageHash = tokenHash(pageToken)
  const hash = digitsHash(code.digits, pageHash, loadSecrets(env().SECRETS_DIR).code)
  await insertConfirmation(
    {
      ...stored,
      pageHash,
      linkHash: tokenHash(code.linkToken),
      digitsHash: decoy ? decoyHash() : hash,
      expiresAt: new Date(now.getTime() + CONFIRMATION_MINUTES * 60_000),
    },
    await listRemarks(to, matter.lookup, now.toISOString().slice(0, 10)),
    now,
  )
  const posted = await postLetter(to, letterFor(code))
  if (posted.ok) return { ok: true, pageToken }
  await deleteConfirmation(pageHash)
  return { ok: false, reason: "letter-not-sent" }
}

/** What the open page waits for, if that is a letter to this very mailbox: only in its place another may be sent. */
export async function findWaiting(
  purpose: Confirmation["purpose"],
  page: { lookup: Buffer; token: string },
  now: Date,
): Promise<Confirmation | null> {
  const row = await findConfirmationByPage(tokenHash(page.token), now)
  return row?.purpose === purpose && row.lookup.equals(page.lookup) ? row : null
}

export type Proof =
  | { ok: true; matter: Confirmation }
  | { ok: false; reason: "wrong-digits"; left: number }
  | { ok: false; reason: ConfirmationEnd }

/** Uses up the confirmation of an open page if the digits are right; otherwise counts a try. */
export async function proveByDigits(
  purpose: Confirmation["purpose"],
  typed: { token: string; digits: string },
  now: Date,
): Promise<Proof> {
  const tried = await tryDigits(purpose, typed, now)
  return tried.ok ? spend(tried.matter) : tried
}

/** Whether the digits are right; counts a try either way, and uses nothing up. */
export async function tryDigits(
  purpose: Confirmation["purpose"],
  typed: { token: string; digits: string },
  now: Date,
): Promise<Proof> {
  const pageHash = tokenHash(typed.token)
  const row = await recordTry(pageHash, now, MOST_TRIES)
  if (!row || row.purpose !== purpose) return { ok: false, reason: await reasonFor(typed.token, now) }
  const hash = digitsHash(typed.digits, pageHash, loadSecrets(env().SECRETS_DIR).code)
  if (sameHash(hash, row.digitsHash)) return { ok: true, matter: row }
  const left = MOST_TRIES - row.tries
  return left > 0 ? { ok: false, reason: "wrong-digits", left } : { ok: false, reason: "too-many-tries" }
}

/** Uses up the confirmation of a letter's link. */
export async function proveByLink(purpose: Confirmation["purpose"], token: string, now: Date): Promise<Proof> {
  const row = await findConfirmationByLink(tokenHash(token), now)
  if (!row || row.purpose !== purpose) return { ok: false, reason: endOf(null, endWrittenIn(token), now.getTime()) }
  return spend(row)
}

/** Whether a letter's link still leads somewhere, without using it: mail scanners open links. */
export async function findLinkEnd(
  purpose: Confirmation["purpose"],
  token: string,
  now: Date,
): Promise<ConfirmationEnd | null> {
  const row = await findConfirmationByLink(tokenHash(token), now)
  return row?.purpose === purpose ? null : endOf(null, endWrittenIn(token), now.getTime())
}

async function spend(row: Confirmation): Promise<Proof> {
  // Of two clicks at once, one deletes the row, and only that one goes on.
  return (await deleteConfirmation(row.pageHash)) ? { ok: true, matter: row } : { ok: false, reason: "used" }
}

async function reasonFor(token: string, now: Date): Promise<ConfirmationEnd> {
  return endOf(await findTries(tokenHash(token)), endWrittenIn(token), now.getTime())
}

/**
 * Marks that a deleted account of this address left before the pepper was rotated: the address must be typed for them to
 * be found, and now it is.
 */
async function listRemarks(address: string, lookup: Buffer, today: Day): Promise<Remark[]> {
  const older = await olderLookupsFor(address, loadSecrets(env().SECRETS_DIR))
  if (older.length === 0) return []
  return openYears(today).flatMap((year) => {
    const key = loadYearKey(env(), year)
    return older.map((one) => ({ year, old: departedMark(one, key), now: departedMark(lookup, key) }))
  })
}
