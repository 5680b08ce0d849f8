import { createHmac } from "node:crypto"
import argon2 from "argon2"
import { normaliseAddress } from "#app/domain/address.ts"

/** OWASP's parameters: 19 MiB, two passes, one lane. An address is guessable, so a guess must cost. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/**
 * The only form in which an address is kept: HMAC-SHA-256(pepper, argon2id(normalised address, salt)).
 * It finds an account from an address; from the database alone it leads back to none.
 */
export async function lookupFor(address: string, keys: { pepper: Buffer; salt: Buffer }): Promise<Buffer> {
  const slow = await argon2.hash(normaliseAddress(address), {
    type: argon2.argon2id,
    salt: keys.salt,
    raw: true,
    ...COST,
  })
  return createHmac("sha256", keys.pepper).update(slow).digest()
}

/** What a deleted account leaves until the year closes; its key is a file that is destroyed then. */
export function departedMark(lookup: Buffer, yearKey: Buffer): Buffer {
  return createHmac("sha256", yearKey).update(lookup).digest()
}
