import { createHmac, timingSafeEqual } from "node:crypto"

/** Bytes of the signature that stand in a link: 128 bits, beyond any guessing. */
const SIGNATURE_BYTES = 16
const ID_BYTES = 16

/** The end of a link's address: the name of what was sent to a provider, and our signature of it. It is stored nowhere. */
export function answerLink(name: string, key: Buffer): string {
  const id = Buffer.from(name.replaceAll("-", ""), "hex")
  return Buffer.concat([id, signatureOf(id, key)]).toString("base64url")
}

/** The name that a link leads to; null where we did not sign it. */
export function readAnswerLink(link: string, key: Buffer): string | null {
  const bytes = Buffer.from(link, "base64url")
  if (bytes.length !== ID_BYTES + SIGNATURE_BYTES || bytes.toString("base64url") !== link) return null
  const [id, signature] = [bytes.subarray(0, ID_BYTES), bytes.subarray(ID_BYTES)]
  if (!timingSafeEqual(signature, signatureOf(id, key))) return null
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
}

function signatureOf(id: Buffer, key: Buffer): Buffer {
  return createHmac("sha256", key).update("threestar answer link 1\0").update(id).digest().subarray(0, SIGNATURE_BYTES)
}
