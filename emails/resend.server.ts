import { Resend } from "resend"
import type { Env } from "#app/env.server.ts"
import { type Carried, PATIENCE_MS, PATIENCE_TOGETHER_MS, TAKEN_NAMELESS } from "./carrier.server.ts"
import type { KeptLetter } from "./outbox.server.ts"

/** Most letters of one call, as Resend's documentation of its batch endpoint says. */
export const MOST_IN_ONE_CALL = 100

type Settings = Pick<Env, "RESEND_BASE_URL" | "MAIL_FROM">

export async function carryByResend(letter: KeptLetter, key: string, settings: Settings): Promise<boolean> {
  const { error } = await clientOf(key, settings).emails.send(
    { from: settings.MAIL_FROM, ...letter },
    { signal: AbortSignal.timeout(PATIENCE_MS) },
  )
  return error === null
}

/**
 * Letters in one call. Resend remembers `name` for a day: the same letters under the same name leave once, however often
 * they are handed over, and other letters under it are told that it was used.
 */
export async function carryTogetherByResend(
  letters: readonly KeptLetter[],
  name: string,
  { key, settings }: Readonly<{ key: string; settings: Settings }>,
): Promise<Carried> {
  const answer = await clientOf(key, settings).batch.send(
    letters.map((letter) => ({ from: settings.MAIL_FROM, ...letter })),
    // One address that Resend cannot read would hold up ninety-nine others.
    { batchValidation: "permissive", idempotencyKey: name, signal: AbortSignal.timeout(PATIENCE_TOGETHER_MS) },
  )
  if (answer.error === null) return takenOf(answer.data, letters) ?? NOBODY_KNOWS
  return notTaken(answer.error, answer.headers, letters)
}

function clientOf(key: string, { RESEND_BASE_URL }: Settings): Resend {
  // With this set, Resend's library writes errors, and so addresses, to the log.
  delete process.env.RESEND_DEBUG
  return new Resend(key, RESEND_BASE_URL ? { baseUrl: RESEND_BASE_URL.replace(/\/$/, "") } : {})
}

const NOBODY_KNOWS: Carried = { state: "later", afterSeconds: null, mayHaveLeft: true }

/** Null for an answer that makes no sense of so many letters. */
function takenOf(answer: unknown, letters: readonly KeptLetter[]): Carried | null {
  const [named, faults] = [listIn(answer, "data"), listIn(answer, "errors") ?? []]
  const refused = faults.map((fault) => Number(fieldOf(fault, "index")))
  const strange = refused.some((place) => !Number.isInteger(place) || place < 0 || place >= letters.length)
  if (named === null || strange || named.length + new Set(refused).size !== letters.length) return null
  if (named.length === 0) return { state: "refused" }
  const names = named.values()
  const ids = letters.map((_, place) => (refused.includes(place) ? null : idOf(names.next().value)))
  return { state: "taken", ids, refused }
}

/** Statuses and names as in Resend's list of errors. What it says in words is not read: it repeats addresses. */
function notTaken(error: unknown, headers: Record<string, string> | null, letters: readonly KeptLetter[]): Carried {
  const status = fieldOf(error, "statusCode")
  if (status === 409 && fieldOf(error, "name") === "invalid_idempotent_request") return TAKEN_NAMELESS(letters)
  if (status === 400 || status === 413 || status === 422) return { state: "refused" }
  const isOurFault = typeof status === "number" && status >= 400 && status < 500 && status !== 408 && status !== 409
  return { state: "later", afterSeconds: secondsOf(headers?.["retry-after"]), mayHaveLeft: !isOurFault }
}

function secondsOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : null
}

function idOf(named: unknown): string | null {
  const id = fieldOf(named, "id")
  return typeof id === "string" ? id : null
}

function listIn(value: unknown, name: string): readonly unknown[] | null {
  const list = fieldOf(value, name)
  return Array.isArray(list) ? list : null
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined
}
