import { randomBytes } from "node:crypto"
import { Secret, TOTP } from "otpauth"
import { encode } from "uqr"
import { APP_DIGITS, APP_STEP_SECONDS, APP_STEPS_AROUND } from "#app/domain/office/second-factor.ts"

/** RFC 4226 asks for 160 bits. */
const SECRET_BYTES = 20

/** What an authenticator app and we share, in base 32. */
export function newAppSecret(): string {
  return new Secret({ buffer: new Uint8Array(randomBytes(SECRET_BYTES)).buffer }).base32
}

/** The address that an app reads off a screen: whose codes these are, and the secret. */
export function appAddress(secret: string, { account, site }: { account: string; site: string }): string {
  return totpOf(secret, { account, site }).toString()
}

/**
 * The step, counted from 1970, to which a code belongs at a moment; null if it belongs to none nearby. A step that was
 * accepted before must be refused by whoever asks: codes are good for a minute and a half and can be looked at.
 */
export function stepOfAppCode(code: string, secret: string, now: Date): number | null {
  const timestamp = now.getTime()
  const distance = totpOf(secret).validate({ token: code, timestamp, window: APP_STEPS_AROUND })
  return distance === null ? null : Math.floor(timestamp / 1000 / APP_STEP_SECONDS) + distance
}

/** The code of a moment, as the app shows it. */
export function appCodeAt(secret: string, now: Date): string {
  return totpOf(secret).generate({ timestamp: now.getTime() })
}

function totpOf(secret: string, { account, site }: { account?: string; site?: string } = {}): TOTP {
  return new TOTP({
    ...(site ? { issuer: site } : {}),
    ...(account ? { label: account } : {}),
    algorithm: "SHA1",
    digits: APP_DIGITS,
    period: APP_STEP_SECONDS,
    secret: Secret.fromBase32(secret),
  })
}

/** A text as the cells of a QR code, dark or not, row by row, without a border. */
export function qrCells(text: string): boolean[][] {
  return encode(text, { border: 0 }).data
}
