import { createHmac } from "node:crypto"
import argon2 from "argon2"
import { normaliseAddress } from "#app/domain/account/address.ts"

/** OWASP's parameters: 19 MiB, two passes, one lane. An address is guessable, so a guess must cost. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

type Keys = Readonly<{ peppers: readonly Buffer[]; salt: Buffer }>

/**
 * The only form in which an address is kept: HMAC-SHA-256(pepper, argon2id(normalised address, salt)), and after each
 * rotation HMAC-SHA-256(next pepper, what it was before). It finds an account from an address; from the database alone it
 * leads back to none.
 */
export async function lookupFor(address: string, keys: Keys): Promise<Buffer> {
  const slow = await argon2.hash(normaliseAddress(address), {
    type: argon2.argon2id,
    salt: keys.salt,
    raw: true,
    ...COST,
  })
  return keys.peppers.reduce(foldPepper, slow)
}

/** The forms in which the address was kept before each rotation, oldest first; none before the first. */
export async function olderLookupsFor(address: string, { peppers, salt }: Keys): Promise<Buffer[]> {
  const [first, ...later] = peppers.slice(0, -1)
  if (!first) return []
  const lookups = [await lookupFor(address, { peppers: [first], salt })]
  for (const pepper of later) lookups.push(...lookups.slice(-1).map((lookup) => foldPepper(lookup, pepper)))
  return lookups
}

/** One step of the chain: what a rotation makes of a lookup, without knowing its address. */
export function foldPepper(lookup: Buffer, pepper: Buffer): Buffer {
  return createHmac("sha256", pepper).update(lookup).digest()
}

/** What a deleted account leaves until the year closes; its key is a file that is destroyed then. */
export function departedMark(lookup: Buffer, yearKey: Buffer): Buffer {
  return createHmac("sha256", yearKey).update(lookup).digest()
}
