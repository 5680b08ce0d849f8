import {
  constants,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  timingSafeEqual,
  verify,
} from "node:crypto"
import { promisify } from "node:util"
import { HASH_BYTES, MODULUS_BYTES, PUBLIC_EXPONENT } from "#app/domain/ballot-encoding.ts"

/** RFC 9474, RSABSSA-SHA384-PSS-Deterministic: the signer's and the verifier's half. The browser has the other. */
const makeKeyPair = promisify(generateKeyPair)

/** A fresh RSA-2048 pair; about 0.2 s of one of the threads that node keeps for such work. */
export async function newBallotKeyPair(): Promise<{ publicKey: KeyObject; privateKey: KeyObject }> {
  return makeKeyPair("rsa", { modulusLength: MODULUS_BYTES * 8, publicExponent: PUBLIC_EXPONENT })
}

/** The modulus of a key, base64url: with the one exponent, all that a public key is. */
export function modulusOf(key: KeyObject): string {
  return createPublicPart(key).export({ format: "jwk" }).n ?? ""
}

/** @throws if the text is no modulus of 2,048 bits */
export function publicKeyOf(modulus: string): KeyObject {
  const n = Buffer.from(modulus, "base64url")
  if (n.length !== MODULUS_BYTES || (n[0] ?? 0) < 128) throw new RangeError("A ballot key has a modulus of 2,048 bits")
  return createPublicKey({ format: "jwk", key: { kty: "RSA", n: modulus, e: EXPONENT } })
}

/**
 * BlindSign: the raw RSA operation, checked with the public key so that a fault of the machine never leaks the private
 * one. What it signs it cannot know.
 * @returns null if the message is not below the modulus
 */
export function signBlinded(blinded: Buffer, privateKey: KeyObject, publicKey: KeyObject): Buffer | null {
  try {
    const signature = privateDecrypt({ key: privateKey, ...RAW }, blinded)
    const back = publicEncrypt({ key: publicKey, ...RAW }, signature)
    return back.length === blinded.length && timingSafeEqual(back, blinded) ? signature : null
  } catch {
    return null
  }
}

/** Whether the signature is good for the message: RSASSA-PSS with SHA-384 and a salt of 48 bytes. */
export function isSignedBallot(message: Uint8Array, signature: Buffer, publicKey: KeyObject): boolean {
  if (signature.length !== MODULUS_BYTES) return false
  const pss = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: HASH_BYTES }
  return verify("sha384", message, pss, signature)
}

const RAW = { padding: constants.RSA_NO_PADDING } as const
/** 65537 as base64url. */
const EXPONENT = "AQAB"

function createPublicPart(key: KeyObject): KeyObject {
  return key.type === "private" ? createPublicKey(key) : key
}
