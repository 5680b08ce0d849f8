import { departedMark } from "#app/crypto/address-lookup.server.ts"
import { tokenHash } from "#app/crypto/confirmation-codes.server.ts"
import { loadYearKey } from "#app/crypto/year-keys.server.ts"
import type { ConfirmationEnd } from "#app/domain/account/confirmation.ts"
import { openYears } from "#app/domain/ballot.ts"
import type { Day } from "#app/domain/calendar.ts"
import { env } from "#app/env.server.ts"
import { findAccountByLookup } from "#db/queries/door/accounts.ts"
import { recordAddressChange } from "#db/queries/door/address-changes.ts"
import { deleteConfirmation } from "#db/queries/door/confirmations.ts"
import { addressTaken } from "#emails/address-taken.tsx"
import { leaveAddress } from "#emails/leave-address.tsx"
import { moveToAddress } from "#emails/move-to-address.tsx"
import { letterSite } from "#emails/send.server.ts"
import { askMailbox, type Proof, tryDigits } from "./confirm-mailbox.server.ts"
import { findHold } from "./held-address.server.ts"

type Addresses = Readonly<{ oldAddress: string; newAddress: string; oldLookup: Buffer; newLookup: Buffer }>

export type AskedBoth = { ok: true; oldToken: string; newToken: string } | { ok: false; reason: "letter-not-sent" }

/**
 * Sends six digits to the old address and six to the new. What it does and how long it takes tell nobody whether the new
 * address has an account: then its letter says so, and no digits fit.
 */
export async function askToChangeAddress(addresses: Addresses, now: Date): Promise<AskedBoth> {
  const { oldAddress, newAddress, oldLookup, newLookup } = addresses
  const site = letterSite()
  const heldUntil = await findHold(newAddress, dayOf(now))
  const decoy = (await findAccountByLookup(newLookup)) !== null
  // First to the new address: it is the one that may be misspelt, and then the other letter need not be sent.
  const moving = await askMailbox(
    newAddress,
    { purpose: "move", lookup: newLookup, passwordHash: null, heldUntil, decoy },
    (code) => (decoy ? addressTaken(site) : moveToAddress(site, code)),
    now,
  )
  if (!moving.ok) return moving
  const leaving = await askMailbox(
    oldAddress,
    { purpose: "leave", lookup: oldLookup, passwordHash: null, heldUntil: null, decoy: false },
    (code) => leaveAddress(site, code),
    now,
  )
  if (leaving.ok) return { ok: true, oldToken: leaving.pageToken, newToken: moving.pageToken }
  await deleteConfirmation(tokenHash(moving.pageToken))
  return leaving
}

export type TypedDigits = Readonly<{ oldDigits: string; newDigits: string; oldToken: string; newToken: string }>

/** Of wrong digits: how many tries are left for each letter, or null where they were right. */
export type ChangeOutcome =
  | { ok: true }
  | { ok: false; reason: "wrong-digits"; left: { old: number | null; new: number | null } }
  | { ok: false; reason: ConfirmationEnd | "taken" }

/** Changes the address if the digits of both letters are right, and only then uses the letters up. */
export async function finishAddressChange(
  account: { accountId: string; lookup: Buffer },
  typed: TypedDigits,
  now: Date,
): Promise<ChangeOutcome> {
  const leave = await tryDigits("leave", { token: typed.oldToken, digits: typed.oldDigits }, now)
  const move = await tryDigits("move", { token: typed.newToken, digits: typed.newDigits }, now)
  for (const proof of [leave, move])
    if (!proof.ok && proof.reason !== "wrong-digits") return { ok: false, reason: proof.reason }
  if (!leave.ok || !move.ok)
    return { ok: false, reason: "wrong-digits", left: { old: leftOf(leave), new: leftOf(move) } }
  // The letter of another account proves nothing here.
  if (!leave.matter.lookup.equals(account.lookup)) return { ok: false, reason: "used" }
  const outcome = await recordAddressChange({
    accountId: account.accountId,
    oldLookup: account.lookup,
    newLookup: move.matter.lookup,
    heldUntil: move.matter.heldUntil,
    pageHashes: [leave.matter.pageHash, move.matter.pageHash],
    marks: marksOf(account.lookup, move.matter.lookup, dayOf(now)),
  })
  return outcome === "changed" ? { ok: true } : { ok: false, reason: outcome }
}

function leftOf(proof: Proof): number | null {
  return !proof.ok && proof.reason === "wrong-digits" ? proof.left : null
}

/** For every year whose passes still work. */
function marksOf(old: Buffer, next: Buffer, today: Day) {
  return openYears(today).map((year) => {
    const key = loadYearKey(env(), year)
    return { year, old: departedMark(old, key), new: departedMark(next, key) }
  })
}

function dayOf(now: Date): Day {
  return now.toISOString().slice(0, 10)
}
