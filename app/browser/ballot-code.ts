import {
  type BallotTerms,
  ballotMessage,
  DERIVED_BYTES,
  derivationInfo,
  PARTS,
  RECEIPT_TAG,
  SPENT_TAG,
  tagged,
} from "#app/domain/ballot-encoding.ts"
import { BALLOT_CODE_LENGTH, encodeCode, encodeReceipt } from "#app/domain/code.ts"

/** Draws a ballot code: 26 signs, 130 bits. It is kept in this browser, and nothing ever sends it. */
export function newBallotCode(): string {
  return encodeCode(crypto.getRandomValues(new Uint8Array(17)), BALLOT_CODE_LENGTH)
}

/** All that one ballot of a code is made of. */
export type BallotParts = Readonly<{
  secret: Uint8Array<ArrayBuffer>
  salt: Uint8Array<ArrayBuffer>
  blinding: Uint8Array<ArrayBuffer>
}>

/** HKDF-SHA-384 of the code, another for each ballot: the same code always makes the same ballots. */
export async function partsOf(code: string, terms: BallotTerms): Promise<BallotParts> {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(code), "HKDF", false, ["deriveBits"])
  const how = { name: "HKDF", hash: "SHA-384", salt: new Uint8Array(), info: derivationInfo(terms) }
  const bits = new Uint8Array(await crypto.subtle.deriveBits(how, key, DERIVED_BYTES * 8))
  return {
    secret: bits.slice(...PARTS.secret),
    salt: bits.slice(...PARTS.salt),
    blinding: bits.slice(...PARTS.blinding),
  }
}

/** What is to be signed of a ballot. */
export async function messageOf(secret: Uint8Array<ArrayBuffer>, terms: BallotTerms) {
  return ballotMessage(terms, await sha256(tagged(SPENT_TAG, secret)))
}

/** The receipt that a rating with this ballot has: as the server makes it, so that a lost answer loses nothing. */
export async function receiptOf(secret: Uint8Array<ArrayBuffer>): Promise<string> {
  return encodeReceipt(await sha256(tagged(RECEIPT_TAG, secret)))
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
}
