import { createCipheriv, createDecipheriv, createHmac, randomBytes, randomInt } from "node:crypto"
import { CODES_IN_A_POOL } from "#app/domain/ballot.ts"
import { encodeCode, PASS_CODE_LENGTH } from "#app/domain/code.ts"

/** What the database keeps of a code: without the key it recognises nothing. */
export function passCodeMark(code: string, codeKey: Buffer): Buffer {
  return createHmac("sha256", codeKey).update("pass-code\0").update(code).digest()
}

/** A fresh pool of codes of 80 random bits each. */
export function newPool(): string[] {
  return Array.from({ length: CODES_IN_A_POOL }, () => encodeCode(randomBytes(10), PASS_CODE_LENGTH))
}

/** Takes one code at random, so that the order of making says nothing about the order of giving. */
export function takeOne(codes: readonly string[]): { code: string; left: string[] } {
  const chosen = randomInt(codes.length)
  const code = codes[chosen]
  if (code === undefined) throw new RangeError("A pool without codes cannot give one")
  return { code, left: codes.filter((_, index) => index !== chosen) }
}

/** The codes not yet given out, sealed (AES-256-GCM) with a key that lies outside the database. */
export function sealPool(codes: readonly string[], poolKey: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", poolKey, nonce)
  const body = Buffer.concat([cipher.update(codes.join(""), "latin1"), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** @throws if the pool was sealed with another key or was altered. */
export function openPool(sealedCodes: Buffer, poolKey: Buffer): string[] {
  const decipher = createDecipheriv("aes-256-gcm", poolKey, sealedCodes.subarray(0, 12))
  decipher.setAuthTag(sealedCodes.subarray(12, 28))
  const text = Buffer.concat([decipher.update(sealedCodes.subarray(28)), decipher.final()]).toString("latin1")
  return text.match(new RegExp(`.{${PASS_CODE_LENGTH}}`, "g")) ?? []
}
