import { createHmac, randomBytes } from "node:crypto"
import { encodeSuggestionReceipt } from "#app/domain/code.ts"

/** 80 random bits behind the letter S. */
export function newSuggestionReceipt(): string {
  return encodeSuggestionReceipt(randomBytes(10))
}

/** What the database keeps of a receipt: without the key it recognises nothing. */
export function suggestionMark(receipt: string, spendKey: Buffer): Buffer {
  return createHmac("sha256", spendKey).update("threestar suggestion 1\0").update(receipt).digest()
}
