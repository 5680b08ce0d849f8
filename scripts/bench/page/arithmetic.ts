import { fromBase64url } from "#app/browser/base64url.ts"
import { fetchKeys } from "./keys.ts"

/**
 * Milliseconds for what RFC 9474 asks of the browser's arithmetic for each ballot, and nothing else: a blinding factor is
 * raised and inverted, multiplied in and out, and the signature raised. No code, hash, byte or storage. Written out here
 * as plainly as can be, so that it stays what it is when the site's own changes. On BigInt as that is, and not on
 * WebCrypto, which works in threads that a slowed-down page does not slow down.
 */
export async function measureArithmetic(area: string): Promise<number> {
  const moduli = (await fetchKeys(area)).map(({ n }) => numberFrom(fromBase64url(n)))
  const numbers = moduli.map((n) => ({ n, message: drawBelow(n), factor: drawBelow(n), answer: drawBelow(n) }))
  const begin = performance.now()
  const done = numbers.map(({ n, message, factor, answer }) => {
    const blinded = (message * raised(factor, n)) % n
    const signature = (answer * inverted(factor, n)) % n
    return blinded ^ raised(signature, n)
  })
  const end = performance.now()
  if (done.some((one) => one < 0n)) throw new Error("This cannot be")
  return end - begin
}

/** To the power of 65537: sixteen squares and one product. */
function raised(base: bigint, n: bigint): bigint {
  let square = base
  for (let count = 0; count < 16; count++) square = (square * square) % n
  return (square * base) % n
}

function inverted(of: bigint, n: bigint): bigint {
  let [a, b, x, y] = [n, of, 0n, 1n]
  while (b > 0n) {
    const times = a / b
    ;[a, b, x, y] = [b, a - times * b, y, x - times * y]
  }
  return x < 0n ? x + n : x
}

function drawBelow(n: bigint): bigint {
  return numberFrom(crypto.getRandomValues(new Uint8Array(256))) % n
}

function numberFrom(bytes: Uint8Array): bigint {
  return BigInt(`0x${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`)
}
