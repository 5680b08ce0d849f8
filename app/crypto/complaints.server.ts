import { createHmac, randomBytes } from "node:crypto"
import { encodeCode, encodeComplaintReceipt } from "#app/domain/code.ts"
import type { Narrative } from "#app/domain/complaints/complaint.ts"
import { openText, sealText } from "./sealed-text.server.ts"

/** 80 random bits behind the letter C. */
export function newComplaintReceipt(): string {
  return encodeComplaintReceipt(randomBytes(10))
}

/** What the database keeps of a receipt: without the key it recognises nothing. */
export function complaintMark(receipt: string, spendKey: Buffer): Buffer {
  return createHmac("sha256", spendKey).update("threestar complaint 1\0").update(receipt).digest()
}

/** Signs of a reference: enough that none is met by guessing, few enough to be read out on the telephone. */
const REFERENCE_SIGNS = 8

/** The name of a case, for everybody: `7K2M-Q4ZR`. Drawn at random, so that it says neither when nor how many. */
export function newReference(): string {
  const code = encodeCode(randomBytes(REFERENCE_SIGNS), REFERENCE_SIGNS)
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** A complaint's texts, sealed with a key outside the database. */
export function sealNarrative({ happened, effect, remedy }: Narrative, caseworkKey: Buffer): Buffer {
  return sealText(JSON.stringify([happened, effect, remedy]), caseworkKey)
}

/** @throws if it was sealed with another key, or altered */
export function openNarrative(sealed: Buffer, caseworkKey: Buffer): Narrative {
  const read: unknown = JSON.parse(openText(sealed, caseworkKey))
  const [happened = "", effect = "", remedy = ""] = Array.isArray(read) ? read.map(String) : []
  return { happened, effect, remedy }
}
