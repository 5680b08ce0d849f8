import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"

const CIPHER = "aes-256-gcm"
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** A text as it may lie in the database: nonce, tag and AES-256-GCM under a key of 32 bytes that lies elsewhere. */
export function sealText(text: string, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce)
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** @throws if the text was sealed with another key, was altered or cut short */
export function openText(sealed: Buffer, key: Buffer): string {
  const start = NONCE_BYTES + TAG_BYTES
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, start))
  return Buffer.concat([decipher.update(sealed.subarray(start)), decipher.final()]).toString("utf8")
}
