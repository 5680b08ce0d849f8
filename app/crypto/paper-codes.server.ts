import { createHmac, randomBytes } from "node:crypto"
import { encodePaperCode } from "#app/domain/code.ts"

/** Bytes from which the 85 bits of a code are taken. */
const CODE_BYTES = 11

/** Fresh codes for printed passes. They exist in memory and on paper, and are stored nowhere. */
export function newPaperCodes(count: number): string[] {
  return Array.from({ length: count }, () => encodePaperCode(randomBytes(CODE_BYTES)))
}

/** What the database keeps of a printed pass: without the key it recognises nothing. */
export function paperPassMark(code: string, codeKey: Buffer): Buffer {
  return createHmac("sha256", codeKey).update("paper-pass\0").update(code).digest()
}
