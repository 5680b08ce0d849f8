import { render, toPlainText } from "@react-email/render"
import { createTransport } from "nodemailer"
import { Resend } from "resend"
import { type Env, env } from "#app/env.server.ts"
import type { Letter, LetterSite } from "./layout.tsx"
import { type KeptLetter, keepLetter } from "./outbox.server.ts"

/** A person waits for the answer; a carrier that takes longer has failed. */
const PATIENCE_MS = 10_000

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
 * Sends a letter to the address just typed. It is not queued: it has left when this answers, or it never will.
 * Carriers in this order: Resend, the SMTP server, the outbox of one's own machine.
 */
export async function postLetter(to: string, letter: Letter): Promise<Posted> {
  const html = await render(letter.body)
  const whole = { to, subject: letter.subject, html, text: plainText(html) }
  try {
    return (await carry(whole, env())) ? { ok: true } : { ok: false }
  } catch {
    return { ok: false }
  }
}

/** The letter without its dress, for those who read it so; headings keep their capitals as written. */
export function plainText(html: string): string {
  return toPlainText(html, { selectors: [{ selector: "h1", options: { uppercase: false } }] })
}

async function carry(letter: KeptLetter, settings: Env): Promise<boolean> {
  if (settings.RESEND_API_KEY) return carryByResend(letter, settings.RESEND_API_KEY, settings)
  if (settings.SMTP_URL) return carryBySmtp(letter, settings.SMTP_URL, settings)
  if (!keepsLetters(settings)) return false
  keepLetter(letter)
  return true
}

async function carryByResend(letter: KeptLetter, key: string, { RESEND_BASE_URL, MAIL_FROM }: Env): Promise<boolean> {
  // With this set, Resend's library writes errors, and so addresses, to the log.
  delete process.env.RESEND_DEBUG
  const resend = new Resend(key, RESEND_BASE_URL ? { baseUrl: RESEND_BASE_URL.replace(/\/$/, "") } : {})
  const { error } = await resend.emails.send(
    { from: MAIL_FROM, ...letter },
    { signal: AbortSignal.timeout(PATIENCE_MS) },
  )
  return error === null
}

async function carryBySmtp(letter: KeptLetter, url: string, { MAIL_FROM }: Env): Promise<boolean> {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    const sent = await transport.sendMail({ from: MAIL_FROM, ...letter })
    return sent.accepted.length === 1
  } finally {
    transport.close()
  }
}
