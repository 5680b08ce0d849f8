import { HASH_BYTES, MODULUS_BYTES, PUBLIC_EXPONENT } from "#app/domain/ballot-encoding.ts"
import { bytesOf, inverse, numberOf, power } from "./big-numbers.ts"

/**
 * The asking half of RFC 9474, RSABSSA-SHA384-PSS-Deterministic. Salt and blinding come from the ballot code, so that
 * whoever lost the answer can ask for the same again; to the signer both are as good as drawn by lot.
 */

/** A public key that is fit for ballots. */
export type PublicKey = Readonly<{ n: bigint }>

/** Reads a modulus. @throws Error for a key of another size; `e` is refused unless it is 65537 */
export function readKey(modulus: Uint8Array, e: number = PUBLIC_EXPONENT): PublicKey {
  if (e !== PUBLIC_EXPONENT) throw new Error("This key has an exponent that is not 65537")
  if (modulus.length !== MODULUS_BYTES || (modulus[0] ?? 0) < 128) throw new Error("This key has not 2,048 bits")
  const n = numberOf(modulus)
  if (n % 2n === 0n) throw new Error("This key is no product of two primes")
  return { n }
}

/** What is sent, and what must be remembered (it can be made again from the ballot code) to open the answer. */
export type Blinded = Readonly<{ message: Uint8Array<ArrayBuffer>; encoded: bigint; inverse: bigint }>

/**
 * Blind. `salt` has 48 bytes, `blinding` 272.
 * @throws Error in the case, which never happens, that the blinding shares a factor with the key
 */
export async function blind(
  key: PublicKey,
  message: Uint8Array<ArrayBuffer>,
  chance: { salt: Uint8Array; blinding: Uint8Array },
): Promise<Blinded> {
  const encoded = numberOf(await encodePss(message, chance.salt))
  // From 1 to n−1, evenly but for 2^-128.
  const factor = (numberOf(chance.blinding) % (key.n - 1n)) + 1n
  const back = inverse(factor, key.n)
  if (back === null) throw new Error("This blinding cannot be undone")
  const blinded = (encoded * power(factor, PUBLIC_EXPONENT, key.n)) % key.n
  return { message: bytesOf(blinded, MODULUS_BYTES), encoded, inverse: back }
}

/** Finalize: takes the blinding off, and checks what is left. Null if it is no signature of this key for this message. */
export function finalize(key: PublicKey, answer: Uint8Array, asked: Blinded): Uint8Array<ArrayBuffer> | null {
  if (answer.length !== MODULUS_BYTES) return null
  const signature = (numberOf(answer) * asked.inverse) % key.n
  return power(signature, PUBLIC_EXPONENT, key.n) === asked.encoded ? bytesOf(signature, MODULUS_BYTES) : null
}

/** EMSA-PSS-ENCODE of RFC 8017, 9.1.1, for SHA-384, a salt as long and 2,047 bits. */
export async function encodePss(message: Uint8Array<ArrayBuffer>, salt: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const hashed = new Uint8Array(8 + HASH_BYTES + salt.length)
  hashed.set(await sha384(message), 8)
  hashed.set(salt, 8 + HASH_BYTES)
  const hash = await sha384(hashed)
  const block = new Uint8Array(MODULUS_BYTES - HASH_BYTES - 1)
  block[block.length - salt.length - 1] = 1
  block.set(salt, block.length - salt.length)
  const mask = await stretched(hash, block.length)
  const encoded = new Uint8Array(MODULUS_BYTES)
  for (const [place, byte] of block.entries()) encoded[place] = byte ^ (mask[place] ?? 0)
  encoded[0] = (encoded[0] ?? 0) & 0x7f
  encoded.set(hash, block.length)
  encoded[MODULUS_BYTES - 1] = 0xbc
  return encoded
}

/** MGF1 with SHA-384. */
async function stretched(seed: Uint8Array, length: number): Promise<Uint8Array> {
  const mask = new Uint8Array(Math.ceil(length / HASH_BYTES) * HASH_BYTES)
  for (let count = 0; count * HASH_BYTES < length; count += 1) {
    const numbered = new Uint8Array(seed.length + 4)
    numbered.set(seed)
    numbered[seed.length + 3] = count
    mask.set(await sha384(numbered), count * HASH_BYTES)
  }
  return mask.subarray(0, length)
}

async function sha384(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-384", bytes))
}
