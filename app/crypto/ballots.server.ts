import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from "node:crypto"
import { type BallotTerms, RECEIPT_TAG, SPENT_TAG } from "#app/domain/ballot-encoding.ts"
import { encodeReceipt } from "#app/domain/code.ts"

/** The secret of one ballot: 32 bytes, from which everything else of the ballot follows one way. */
export type BallotSecret = Buffer

/** The road without JavaScript: HMAC(key, code, year, unit, purpose). A thief of the table cannot make it. */
export function secretOfPassCode(code: string, terms: BallotTerms, spendKey: Buffer): BallotSecret {
  return createHmac("sha256", spendKey)
    .update(["ballot", code, terms.year, terms.unit, terms.purpose].join("\0"))
    .digest()
}

/** A printed pass: HMAC(key, code, year, purpose). Without the unit, so that it is spent once and not once for each. */
export function secretOfPaperPass(
  code: string,
  { year, purpose }: Pick<BallotTerms, "year" | "purpose">,
  spendKey: Buffer,
): BallotSecret {
  return createHmac("sha256", spendKey).update(["paper", code, year, purpose].join("\0")).digest()
}

/** N, the row of the spent list. */
export function spentMark(secret: BallotSecret): Buffer {
  return tagged(SPENT_TAG, secret)
}

/** The receipt of a rating: one way from the secret, so that it leads back to no ballot. */
export function receiptOf(secret: BallotSecret): string {
  return encodeReceipt(tagged(RECEIPT_TAG, secret))
}

/** Five names of one rating. Whoever lacks the receipt or our key cannot tell that two of them belong together. */
export type ReceiptMarks = Readonly<{
  receiptMark: Buffer
  handle: Buffer
  wordsHandle: Buffer
  withdrawalMark: Buffer
  changeMark: Buffer
}>

/** Keyed, so that a receipt in the hands of somebody who has the database, and not our keys, finds nothing in it. */
export function marksOf(receipt: string, spendKey: Buffer): ReceiptMarks {
  const mark = (tag: string) => createHmac("sha256", spendKey).update(`${tag}\0`).update(receipt).digest()
  return {
    receiptMark: mark("threestar waiting 1"),
    handle: mark("threestar rating 1"),
    wordsHandle: mark("threestar words 1"),
    withdrawalMark: mark("threestar withdrawal 1"),
    changeMark: mark("threestar change 1"),
  }
}

/** Milliseconds in some thirty years: the spread of the offsets below, which stay whole numbers with any clock of ours. */
const OFFSET_BYTES = 5

/**
 * Orders the boxes of one rating among themselves and tells nothing else: the clock, moved by an offset of the receipt.
 * Whoever should once open boxes that wait learns which came later of one person's, and not when.
 */
export function orderOf(receipt: string, now: Date): number {
  return now.getTime() + tagged("threestar order 1", Buffer.from(receipt)).readUIntBE(0, OFFSET_BYTES)
}

/** Which unit and year a receipt is for: readable with the receipt and our key. Every slip has the same length. */
export type Slip = Readonly<{ unit: string; area: string; programme: string; year: number }>

const SLIP_LENGTH = 384

/** AES-256-GCM under a key of the receipt and ours; it seals one slip only, so a fixed nonce is safe. */
export function sealSlip(slip: Slip, receipt: string, spendKey: Buffer): Buffer {
  const text = Buffer.alloc(SLIP_LENGTH, " ")
  if (text.write(JSON.stringify(slip)) < Buffer.byteLength(JSON.stringify(slip)))
    throw new RangeError("A slip is too long")
  const cipher = createCipheriv("aes-256-gcm", slipKey(receipt, spendKey), NONCE)
  return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

/** @throws if the slip belongs to another receipt. */
export function openSlip(sealed: Buffer, receipt: string, spendKey: Buffer): Slip {
  const decipher = createDecipheriv("aes-256-gcm", slipKey(receipt, spendKey), NONCE)
  decipher.setAuthTag(sealed.subarray(SLIP_LENGTH))
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(0, SLIP_LENGTH)), decipher.final()]).toString())
}

const NONCE = Buffer.alloc(12)

function slipKey(receipt: string, spendKey: Buffer): Buffer {
  return Buffer.from(hkdfSync("sha256", receipt, spendKey, "threestar slip 1", 32))
}

function tagged(tag: string, bytes: Buffer): Buffer {
  return createHash("sha256").update(`${tag}\0`).update(bytes).digest()
}
