import { createHmac, randomBytes } from "node:crypto"
import { encodeIdeaReceipt } from "#app/domain/code.ts"

/** 80 random bits behind the letter D. */
export function newIdeaReceipt(): string {
  return encodeIdeaReceipt(randomBytes(10))
}

/** What the database keeps of a receipt: without the key it recognises nothing. */
export function ideaMark(receipt: string, spendKey: Buffer): Buffer {
  return createHmac("sha256", spendKey).update("threestar idea 1\0").update(receipt).digest()
}
