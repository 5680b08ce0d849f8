import { render, toPlainText } from "@react-email/render"
import { type Env, env } from "#app/env.server.ts"
import { type Carried, TAKEN_NAMELESS } from "./carrier.server.ts"
import type { Letter, LetterSite } from "./layout.tsx"
import { type KeptLetter, keepLetter } from "./outbox.server.ts"
import { carryByResend, carryTogetherByResend, MOST_IN_ONE_CALL } from "./resend.server.ts"
import { carryBySmtp } from "./smtp.server.ts"

/** Why a letter did not leave is not told: carriers repeat the address in their errors, and it must be in no log. */
export type Posted = { ok: true } | { ok: false }

/** How the letters of this site name it. */
export function letterSite(): LetterSite {
  const { ORIGIN, CONTACT_EMAIL } = env()
  return { origin: ORIGIN, contactEmail: CONTACT_EMAIL }
}

/** What the page says of a letter on its way. */
export function letterPost(): { from: string; keptHere: boolean } {
  return { from: env().MAIL_FROM, keptHere: keepsLetters() }
}

/** Whether letters stay on this machine, to be read at /outbox. */
export function keepsLetters(settings: Env = env()): boolean {
  return settings.LOOPBACK && !settings.RESEND_API_KEY && !settings.SMTP_URL
}

/**
 * How many letters leave together, and whether the carrier remembers under which name it was handed them: then the same
 * ones may be handed over again when nobody knows whether they left.
 */
export function carrierHabits(settings: Env = env()): { mostTogether: number; remembers: boolean } {
  return settings.RESEND_API_KEY
    ? { mostTogether: MOST_IN_ONE_CALL, remembers: true }
    : { mostTogether: 1, remembers: false }
}

/**
 * Sends a letter to the address just typed. It is not queued: it has left when this answers, or it never will.
 * Carriers in this order: Resend, the SMTP server, the outbox of one's own machine.
 */
export async function postLetter(
  to: string,
  letter: Letter,
  /** More headers, such as the way to stop such letters with one press. */
  headers: KeptLetter["headers"] = {},
): Promise<Posted> {
  const whole = { to, ...(await dressed(letter)), headers }
  const settings = env()
  try {
    if (settings.RESEND_API_KEY) return { ok: await carryByResend(whole, settings.RESEND_API_KEY, settings) }
    const { state } = await carryOneByOne([whole], settings)
    return { ok: state === "taken" }
  } catch {
    return { ok: false }
  }
}

/**
 * Hands over letters that can be tried again: no more than carrierHabits() says, from a queue that remembers what became
 * of them.
 * @param name of these letters, the same whenever they are tried again, and never that of others; 256 signs at most
 */
export async function postTogether(letters: readonly KeptLetter[], name: string): Promise<Carried> {
  const settings = env()
  try {
    if (!settings.RESEND_API_KEY) return await carryOneByOne(letters, settings)
    return await carryTogetherByResend(letters, name, { key: settings.RESEND_API_KEY, settings })
  } catch {
    return { state: "later", afterSeconds: null, mayHaveLeft: true }
  }
}

/** A letter as it leaves, in both forms, before it is for anybody. */
export async function dressed(letter: Letter): Promise<Omit<KeptLetter, "to">> {
  const html = await render(letter.body)
  return { subject: letter.subject, html, text: plainText(html) }
}

/** The letter without its dress, for those who read it so; headings keep their capitals as written. */
export function plainText(html: string): string {
  return toPlainText(html, { selectors: [{ selector: "h1", options: { uppercase: false } }] })
}

async function carryOneByOne(letters: readonly KeptLetter[], settings: Env): Promise<Carried> {
  if (settings.SMTP_URL) return carryBySmtp(letters, settings.SMTP_URL, settings)
  if (!keepsLetters(settings)) return { state: "later", afterSeconds: null, mayHaveLeft: false }
  for (const letter of letters) keepLetter(letter)
  return TAKEN_NAMELESS(letters)
}
