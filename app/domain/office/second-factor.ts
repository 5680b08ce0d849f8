/** The codes of an authenticator app (RFC 6238): six digits, another every thirty seconds. */
export const APP_DIGITS = 6
export const APP_STEP_SECONDS = 30

/** Clocks of phones are wrong: a code of the step before or after is accepted, too. */
export const APP_STEPS_AROUND = 1

/** Codes on paper that stand in for a lost phone. */
export const RECOVERY_CODES = 10

/** Crockford signs of one: 60 bits, far beyond the tries of a session. */
export const RECOVERY_CODE_LENGTH = 12

export type TypedSecondFactor =
  | Readonly<{ ok: true; kind: "app" | "recovery"; code: string }>
  | Readonly<{ ok: false; reason: "empty" | "neither" }>

/** Six digits are an app's, twelve signs are a recovery code; spaces, dashes, I, L and O are forgiven. */
export function readSecondFactor(typed: string): TypedSecondFactor {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-–—.]/g, "")
  if (code === "") return { ok: false, reason: "empty" }
  if (new RegExp(`^[0-9]{${APP_DIGITS}}$`).test(code)) return { ok: true, kind: "app", code }
  const signs = code.replace(/[IL]/g, "1").replace(/O/g, "0")
  if (new RegExp(`^[0-9A-HJKMNP-TV-Z]{${RECOVERY_CODE_LENGTH}}$`).test(signs)) {
    return { ok: true, kind: "recovery", code: signs }
  }
  return { ok: false, reason: "neither" }
}
