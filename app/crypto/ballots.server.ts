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

/** Five names of one rating. Whoever lacks the receipt cannot tell that two of them belong together. */
export type ReceiptMarks = Readonly<{
  receiptMark: Buffer
  handle: Buffer
  wordsHandle: Buffer
  withdrawalMark: Buffer
  changeMark: Buffer
}>

export function marksOf(receipt: string): ReceiptMarks {
  const bytes = Buffer.from(receipt, "latin1")
  return {
    receiptMark: tagged("threestar waiting 1", bytes),
    handle: tagged("threestar rating 1", bytes),
    wordsHandle: tagged("threestar words 1", bytes),
    withdrawalMark: tagged("threestar withdrawal 1", bytes),
    changeMark: tagged("threestar change 1", bytes),
  }
}

/** Which unit and year a receipt is for: readable with the receipt alone. Every slip has the same length. */
export type Slip = Readonly<{ unit: string; area: string; programme: string; year: number }>

const SLIP_LENGTH = 384

/** AES-256-GCM under a key of the receipt; the key seals one slip only, so a fixed nonce is safe. */
export function sealSlip(slip: Slip, receipt: string): Buffer {
  const text = Buffer.alloc(SLIP_LENGTH, " ")
  if (text.write(JSON.stringify(slip)) < Buffer.byteLength(JSON.stringify(slip)))
    throw new RangeError("A slip is too long")
  const cipher = createCipheriv("aes-256-gcm", slipKey(receipt), NONCE)
  return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

/** @throws if the slip belongs to another receipt. */
export function openSlip(sealed: Buffer, receipt: string): Slip {
  const decipher = createDecipheriv("aes-256-gcm", slipKey(receipt), NONCE)
  decipher.setAuthTag(sealed.subarray(SLIP_LENGTH))
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(0, SLIP_LENGTH)), decipher.final()]).toString())
}

const NONCE = Buffer.alloc(12)

function slipKey(receipt: string): Buffer {
  return Buffer.from(hkdfSync("sha256", receipt, "", "threestar slip 1", 32))
}

function tagged(tag: string, bytes: Buffer): Buffer {
  return createHash("sha256").update(`${tag}\0`).update(bytes).digest()
}
