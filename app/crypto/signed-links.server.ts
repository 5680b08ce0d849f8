import { createHmac, timingSafeEqual } from "node:crypto"
import type { Day } from "#app/domain/calendar.ts"

/** Bytes of the signature that stand in a link: 128 bits, beyond any guessing. */
const SIGNATURE_BYTES = 16
const ID_BYTES = 16

/** What a link is for: one that was made for one thing opens no other. */
export type LinkPurpose =
  | "answer"
  | "campaign confirm"
  | "campaign leave"
  | "campaign reply"
  | "provider letters"
  | `campaign letter ${Day}`

/** The end of a link's address: the name (a UUID) of what it leads to, and our signature of both. It is stored nowhere. */
export function signedLink(name: string, purpose: LinkPurpose, key: Buffer): string {
  const id = Buffer.from(name.replaceAll("-", ""), "hex")
  return Buffer.concat([id, signatureOf(id, purpose, key)]).toString("base64url")
}

/** The name that a link leads to; null where we did not sign it for this purpose. */
export function readSignedLink(link: string, purpose: LinkPurpose, key: Buffer): string | null {
  const bytes = Buffer.from(link, "base64url")
  if (bytes.length !== ID_BYTES + SIGNATURE_BYTES || bytes.toString("base64url") !== link) return null
  const [id, signature] = [bytes.subarray(0, ID_BYTES), bytes.subarray(ID_BYTES)]
  if (!timingSafeEqual(signature, signatureOf(id, purpose, key))) return null
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
}

/** A link to a provider's representative. */
export function answerLink(name: string, key: Buffer): string {
  return signedLink(name, "answer", key)
}

export function readAnswerLink(link: string, key: Buffer): string | null {
  return readSignedLink(link, "answer", key)
}

function signatureOf(id: Buffer, purpose: LinkPurpose, key: Buffer): Buffer {
  return createHmac("sha256", key)
    .update(`threestar ${purpose} link 1\0`)
    .update(id)
    .digest()
    .subarray(0, SIGNATURE_BYTES)
}
