import { createHash, randomBytes } from "node:crypto"
import { data, redirect } from "@remix-run/node"
import { openText, sealText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { mayDo, type Permission, type StaffRole } from "#app/domain/office/role.ts"
import { isSessionOver, isUseToRecord, LONGEST_HOURS, type SessionStage } from "#app/domain/office/staff-session.ts"
import {
  deleteKeptForm,
  deleteStaffSession,
  findKeptForm,
  findStaffSession,
  recordKeptForm,
  recordSessionUse,
  replaceStaffSession,
  type StaffSession,
} from "#db/queries/desk/staff-sessions.ts"
import { browserInWords } from "./browser-in-words.server.ts"
import { cookieNamed, STAFF_COOKIE } from "./cookie.server.ts"

const ATTRIBUTES = "Path=/; HttpOnly; Secure; SameSite=Lax"

/** Somebody of the office who is signed in with both factors. */
export type Staff = Readonly<{ id: string; name: string; roles: readonly StaffRole[]; session: string }>

/**
 * Who of the office asks, if they may. A form that comes when its session is over is kept, sealed, until the same person
 * is signed in again in the same browser: nothing that was written is lost.
 * @throws a 303 to the office's sign-in, which leads back here, where there is no session; a 403 for a wrong role
 */
export async function requireStaff(request: Request, permission: Permission, now: Date): Promise<Staff> {
  const hash = staffSessionHash(request)
  if (!hash) throw signInFirst(request)
  const session = await findStaffSession(hash)
  if (session?.stage !== "whole" || isSessionOver(session, now)) {
    if (session?.stage === "whole" && request.method === "POST") await keepForm(request, hash)
    throw signInFirst(request)
  }
  if (session.kind !== "office" || !mayDo(session.roles, permission)) throw data(null, { status: 403 })
  if (isUseToRecord(session, now)) await recordSessionUse(hash, now)
  return { id: session.staff, name: session.name, roles: session.roles, session: session.id }
}

/** What pages show of whoever is signed in: the name in the corner, and the menu of the roles. */
export function shownStaff({ name, roles }: Staff): { name: string; roles: readonly StaffRole[] } {
  return { name, roles }
}

/** A session that is not over, of the stage that is asked for; null otherwise. */
export async function findSessionAt(request: Request, stage: SessionStage, now: Date): Promise<StaffSession | null> {
  const hash = staffSessionHash(request)
  const session = hash ? await findStaffSession(hash) : null
  return session && session.stage === stage && !isSessionOver(session, now) ? session : null
}

/** Begins a session under a new name in place of the one that the request came with. */
export async function beginStaffSession(
  request: Request,
  { staff, stage, now }: { staff: string; stage: SessionStage; now: Date },
): Promise<Headers> {
  const token = randomBytes(32).toString("base64url")
  const browser = browserInWords(request.headers.get("User-Agent") ?? "")
  await replaceStaffSession(staffSessionHash(request), { tokenHash: hashOf(token), staff, stage, browser, now })
  return new Headers({ "Set-Cookie": `${STAFF_COOKIE}=${token}; ${ATTRIBUTES}; Max-Age=${LONGEST_HOURS * 3600}` })
}

/** Ends the session of a request, and what this browser kept of the office's pages. */
export async function endStaffSession(request: Request): Promise<Headers> {
  const hash = staffSessionHash(request)
  if (hash) await deleteStaffSession(hash)
  return new Headers({
    "Set-Cookie": `${STAFF_COOKIE}=; ${ATTRIBUTES}; Max-Age=0`,
    "Clear-Site-Data": '"cache"',
  })
}

export function staffSessionHash(request: Request): Buffer | null {
  const token = cookieNamed(request, STAFF_COOKIE)
  return token ? hashOf(token) : null
}

/** A form that came too late, for its sender: where it was going, and its fields in order. */
export type LateForm = Readonly<{ path: string; fields: readonly (readonly [string, string])[] }>

export async function findLateForm(request: Request): Promise<LateForm | null> {
  const hash = staffSessionHash(request)
  const kept = hash ? await findKeptForm(hash) : null
  if (!kept) return null
  return { path: kept.path, fields: [...new URLSearchParams(openText(kept.form, siteSecrets().casework))] }
}

export async function forgetLateForm(request: Request): Promise<void> {
  const hash = staffSessionHash(request)
  if (hash) await deleteKeptForm(hash)
}

/** Keeps a form that came when its session was over, sealed, for the same person in the same browser. */
export async function keepForm(request: Request, hash: Buffer) {
  const { pathname } = new URL(request.url)
  const form = new URLSearchParams()
  for (const [name, value] of await request.formData()) if (typeof value === "string") form.append(name, value)
  await recordKeptForm(hash, {
    path: pathname.replace(/\.data$/, ""),
    form: sealText(form.toString(), siteSecrets().casework),
  })
}

function signInFirst(request: Request): Response {
  const { pathname, search } = new URL(request.url)
  return redirect(`/office/sign-in?next=${encodeURIComponent(pathname.replace(/\.data$/, "") + search)}`, 303)
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest()
}
