import type { Purpose } from "./ballot.ts"

/**
 * The encodings of the blind-signed ballot (RFC 9474, RSABSSA-SHA384-PSS-Deterministic), which browser and server
 * share. All that is secret of a ballot follows from one ballot code that never leaves its browser; nothing leads back.
 */

/** What a ballot is for. Every road binds it, so that a ballot is worth nothing elsewhere. */
export type BallotTerms = Readonly<{ year: number; unit: string; purpose: Purpose }>

/** Bytes of an RSA-2048 modulus, and so of a blinded message and of a signature. */
export const MODULUS_BYTES = 256
/** The one public exponent that is accepted (F4); small others are a known way to cheat. */
export const PUBLIC_EXPONENT = 65_537
/** Length of SHA-384, and of the salt: RFC 9474 takes the hash's length for both. */
export const HASH_BYTES = 48
/** The ballot's own secret `s`. */
export const SECRET_BYTES = 32
/** 128 bits more than the modulus, so that the remainder is as good as evenly drawn below it. */
export const BLINDING_BYTES = MODULUS_BYTES + 16

/** Where each part of a ballot stands in what HKDF makes of the ballot code. */
export const PARTS = {
  secret: [0, SECRET_BYTES],
  salt: [SECRET_BYTES, SECRET_BYTES + HASH_BYTES],
  blinding: [SECRET_BYTES + HASH_BYTES, SECRET_BYTES + HASH_BYTES + BLINDING_BYTES],
} as const
export const DERIVED_BYTES = SECRET_BYTES + HASH_BYTES + BLINDING_BYTES

/** Before the secret: N, the row of the spent list, is SHA-256 of both. A zero byte ends every tag. */
export const SPENT_TAG = "threestar spent 1"
/** Before the secret: the receipt is made of SHA-256 of both. */
export const RECEIPT_TAG = "threestar receipt 1"

/** HKDF's `info`: another one for each ballot, so that the ballots of a code have nothing in common. */
export function derivationInfo(terms: BallotTerms): Uint8Array<ArrayBuffer> {
  return encoded(["threestar ballot secrets 1", ...partsOf(terms)])
}

/** What is signed: the ballot's terms and N (`mark`, 32 bytes). No two ballots have the same. */
export function ballotMessage(terms: BallotTerms, mark: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = encoded(["threestar ballot 1", ...partsOf(terms)])
  const message = new Uint8Array(head.length + mark.length)
  message.set(head)
  message.set(mark, head.length)
  return message
}

/** A tag and a zero byte before the bytes that are hashed. */
export function tagged(tag: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = encoded([tag])
  const whole = new Uint8Array(head.length + bytes.length)
  whole.set(head)
  whole.set(bytes, head.length)
  return whole
}

function partsOf({ year, unit, purpose }: BallotTerms): string[] {
  return [String(year), unit, purpose]
}

/** Every part ends with a zero byte, which no part holds, so that no two lists read alike. */
function encoded(parts: readonly string[]): Uint8Array<ArrayBuffer> {
  if (parts.some((part) => part.includes("\0"))) throw new RangeError("A part of a ballot holds a zero byte")
  return new TextEncoder().encode(parts.map((part) => `${part}\0`).join(""))
}
