import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto"
import { CONFIRMATION_DIGITS, CONFIRMATION_MINUTES } from "#app/domain/account/confirmation.ts"

/** Names a confirmation to the page that waits for the digits, or to the link in the letter; says when it ends. */
export function newToken(now: Date): string {
  const expiresAt = now.getTime() + CONFIRMATION_MINUTES * 60_000
  return `${randomBytes(24).toString("base64url")}.${Math.floor(expiresAt / 1000).toString(36)}`
}

/** The end written in a token, in milliseconds; for words only, because anyone can write a token. 0 if there is none. */
export function endWrittenIn(token: string): number {
  const written = /^[\w-]{32}\.([0-9a-z]{1,8})$/.exec(token)?.[1]
  return written === undefined ? 0 : Number.parseInt(written, 36) * 1000
}

/** What the database keeps of a token: it opens nothing. */
export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest()
}

export function newDigits(): string {
  return String(randomInt(10 ** CONFIRMATION_DIGITS)).padStart(CONFIRMATION_DIGITS, "0")
}

/** Digits are few: without the key their hash could be tried out, and it is another for each page. */
export function digitsHash(digits: string, pageHash: Buffer, codeKey: Buffer): Buffer {
  return createHmac("sha256", codeKey).update("digits\0").update(pageHash).update(digits).digest()
}

/** Stands where digits would, and no digits fit it. */
export function decoyHash(): Buffer {
  return randomBytes(32)
}

export function sameHash(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}
