import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import { encodeCode } from "#app/domain/code.ts"
import { RECOVERY_CODE_LENGTH, RECOVERY_CODES } from "#app/domain/office/second-factor.ts"
import { LETTER_CODE_LENGTH } from "#app/domain/portal/claim.ts"

/** The token of a link into the office; the database keeps its hash alone. */
export function newStaffToken(): string {
  return randomBytes(32).toString("base64url")
}

export function staffTokenHash(token: string): Buffer {
  return createHash("sha256").update("staff link\0").update(token).digest()
}

/** Fresh recovery codes: shown once and kept by nobody but their owner. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => encodeCode(randomBytes(8), RECOVERY_CODE_LENGTH))
}

/** Another for each person: one's code opens nobody else's door. */
export function recoveryCodeHash(code: string, staff: string): Buffer {
  return createHash("sha256").update(`recovery\0${staff}\0`).update(code).digest()
}

/** The code of a printed letter to a provider: it is on the paper alone. */
export function newClaimCode(): string {
  return encodeCode(randomBytes(8), LETTER_CODE_LENGTH)
}

/** What stands for a mailbox while letters to it are counted. */
export function claimLookup(address: string): Buffer {
  return createHash("sha256").update("claim letters\0").update(address).digest()
}

/** Another for each claim: a letter proves the claim that it was printed for. */
export function claimCodeHash(code: string, claim: string): Buffer {
  return createHash("sha256").update(`claim\0${claim}\0`).update(code).digest()
}

/**
 * What a browser keeps once somebody has signed in with it: that it is theirs. It opens nothing; wrong passwords that
 * come from elsewhere are counted apart, so that nobody can shut its owner out.
 */
export function knownBrowserMark(staff: string, key: Buffer): string {
  const of = `${staff}.${randomBytes(12).toString("base64url")}`
  return `${of}.${markOf(of, key)}`
}

/** Whether a browser's mark was given to this person by us. */
export function isKnownBrowser(mark: string, staff: string, key: Buffer): boolean {
  const [owner = "", chance = "", signature = ""] = mark.split(".")
  const [given, right] = [Buffer.from(signature), Buffer.from(markOf(`${owner}.${chance}`, key))]
  return owner === staff && given.length === right.length && timingSafeEqual(given, right)
}

function markOf(text: string, key: Buffer): string {
  return createHmac("sha256", key).update("known browser\0").update(text).digest("base64url")
}
