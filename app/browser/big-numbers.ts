/** Whole numbers of any size, as RSA needs them. */

/** Big-endian bytes to a number (OS2IP of RFC 8017). */
export function numberOf(bytes: Uint8Array): bigint {
  let hex = "0x0"
  for (const byte of bytes) hex += byte.toString(16).padStart(2, "0")
  return BigInt(hex)
}

/** A number to exactly `length` big-endian bytes (I2OSP). @throws RangeError if it does not fit */
export function bytesOf(number: bigint, length: number): Uint8Array<ArrayBuffer> {
  const hex = number.toString(16).padStart(length * 2, "0")
  if (hex.length > length * 2) throw new RangeError("The number has more bytes than that")
  return Uint8Array.from({ length }, (_, place) => Number.parseInt(hex.slice(place * 2, place * 2 + 2), 16))
}

/** base^exponent mod modulus; the exponent is small and no secret. */
export function power(base: bigint, exponent: number, modulus: bigint): bigint {
  let result = 1n
  let square = base % modulus
  for (let left = exponent; left > 0; left >>>= 1) {
    if (left & 1) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

/** The number that, times `of`, leaves 1; null where there is none (Euclid's extended algorithm). */
export function inverse(of: bigint, modulus: bigint): bigint | null {
  let [before, now] = [modulus, of % modulus]
  let [factorBefore, factor] = [0n, 1n]
  while (now !== 0n) {
    const times = before / now
    ;[before, now] = [now, before - times * now]
    ;[factorBefore, factor] = [factor, factorBefore - times * factor]
  }
  if (before !== 1n) return null
  return factorBefore < 0n ? factorBefore + modulus : factorBefore
}
