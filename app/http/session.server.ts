import { createHash, randomBytes } from "node:crypto"
import { redirect } from "@remix-run/node"
import type { Day } from "#app/domain/calendar.ts"
import { deleteSession, findSession, insertSession } from "#db/queries/door/sessions.ts"
import { cookieNamed, STAFF_COOKIE } from "./cookie.server.ts"

/** `__Host-`: this host alone, over a safe connection alone, for every path. */
const COOKIE = "__Host-threestar"
const ATTRIBUTES = "Path=/; HttpOnly; Secure; SameSite=Lax"

/** Long enough to read a letter and take a pass; short enough for a borrowed phone. */
const SESSION_MINUTES = 60

export type Participant = Readonly<{ accountId: string; heldUntil: Day | null; lookup: Buffer; passwordHash: string }>

/** Makes a session, always under a new name, and answers with the cookie that carries it. */
export async function startSession(accountId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url")
  const expiresAt = new Date(now.getTime() + SESSION_MINUTES * 60_000)
  await insertSession({ tokenHash: hashOf(token), accountId, expiresAt })
  return `${COOKIE}=${token}; ${ATTRIBUTES}; Max-Age=${SESSION_MINUTES * 60}`
}

/** Ends the session the request came with, if any, and makes a new one: signing in never goes on with an old name. */
export async function renewSession(request: Request, accountId: string, now: Date): Promise<Headers> {
  const old = sessionHash(request)
  if (old) await deleteSession(old)
  return new Headers({ "Set-Cookie": await startSession(accountId, now) })
}

/** Ends the session of a request and answers with headers that clear what this browser kept; never its storage. */
export async function endSession(request: Request): Promise<Headers> {
  const token = tokenOf(request)
  if (token) await deleteSession(hashOf(token))
  const headers = new Headers({ "Clear-Site-Data": '"cache", "cookies"' })
  headers.append("Set-Cookie", `${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`)
  return headers
}

/**
 * Whether a request carries a session at all, good or not, a participant's or one of the office: enough to refuse it
 * where a session must not be.
 */
export function carriesSession(request: Request): boolean {
  return tokenOf(request) !== null || cookieNamed(request, STAFF_COOKIE) !== null
}

/** The hash under which a session is kept: names it to code that must not hold the token. */
export function sessionHash(request: Request): Buffer | null {
  const token = tokenOf(request)
  return token ? hashOf(token) : null
}

export async function findParticipant(request: Request, now: Date): Promise<Participant | null> {
  const hash = sessionHash(request)
  return hash ? findSession(hash, now) : null
}

/** @throws a 303 to sign-in, which leads back here, where there is no session. */
export async function requireParticipant(request: Request, now: Date): Promise<Participant> {
  const participant = await findParticipant(request, now)
  if (participant) return participant
  const { pathname, search } = new URL(request.url)
  throw redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`, 303)
}

/**
 * The wall between who somebody is and what they say: spending and receipts answer no request with a session.
 * Call it before anything of the request's body is read.
 * @throws a 303 to "sign out first", which leads back here
 */
export function refuseSession(request: Request): void {
  if (!carriesSession(request)) return
  const { pathname, search } = new URL(request.url)
  throw redirect(`/sign-out?next=${encodeURIComponent(pathname + search)}`, 303)
}

/** Where to go on to: a path of this site, or the given one. */
export function safeNext(next: unknown, otherwise: string): string {
  return typeof next === "string" && /^\/(?![/\\])[\x21-\x7e]*$/.test(next) ? next : otherwise
}

function tokenOf(request: Request): string | null {
  return cookieNamed(request, COOKIE)
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest()
}
