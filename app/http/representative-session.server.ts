import { data, redirect } from "@remix-run/node"
import { isSessionOver, isUseToRecord } from "#app/domain/office/staff-session.ts"
import { hasRight, type PortalRight, type PortalRole } from "#app/domain/portal/role.ts"
import { findRepresented } from "#db/queries/desk/portal/representatives.ts"
import { findStaffSession, recordSessionUse, type StaffSession } from "#db/queries/desk/staff-sessions.ts"
import { keepForm, staffSessionHash } from "./staff-session.server.ts"

/** Somebody who is signed in with both factors to speak for a provider. */
export type Representative = Readonly<{
  id: string
  name: string
  /** Names the session on the page where it can be ended. */
  session: string
  role: PortalRole
  /** Whose page is open. */
  provider: Readonly<{ slug: string; name: string }>
}>

type Asked = Readonly<{ slug: string | undefined; right: PortalRight; now: Date }>

/**
 * Who asks for a provider's page, if they may: the first line of every loader and action of the portal. A form that comes
 * when its session is over is kept for its sender, as the office's are.
 * @throws a 303 to the portal's sign-in without a session; a 404 for a provider that is not theirs, as for one that is
 * not there; a 403 where their role does not go so far
 */
export async function requireRepresentative(request: Request, { slug, right, now }: Asked): Promise<Representative> {
  const { session, person } = await requirePortalSession(request, now)
  const represented = await findRepresented(person.id, slug ?? "")
  if (!represented) throw data(null, { status: 404 })
  const { role, ...provider } = represented
  if (!hasRight(role, right)) throw data(null, { status: 403 })
  return { ...person, session, role, provider }
}

/** Somebody of a provider, whichever. @throws a 303 to the portal's sign-in where there is no such session */
export async function requirePortalSession(
  request: Request,
  now: Date,
): Promise<{ session: string; person: Readonly<{ id: string; name: string }> }> {
  const hash = staffSessionHash(request)
  const session = hash ? await findStaffSession(hash) : null
  if (!hash || !session || !isPortalSession(session, now)) {
    if (hash && session?.stage === "whole" && session.kind === "provider" && request.method === "POST")
      await keepForm(request, hash)
    throw signInFirst(request)
  }
  if (isUseToRecord(session, now)) await recordSessionUse(hash, now)
  return { session: session.id, person: { id: session.staff, name: session.name } }
}

/** What pages show of whoever is signed in: the name in the corner, and the menu of their provider. */
export function shownRepresentative({ name, role, provider }: Representative) {
  return { name, role, provider }
}

function isPortalSession(session: StaffSession, now: Date): boolean {
  return session.kind === "provider" && session.stage === "whole" && !isSessionOver(session, now)
}

function signInFirst(request: Request): Response {
  const { pathname, search } = new URL(request.url)
  return redirect(`/portal/sign-in?next=${encodeURIComponent(pathname.replace(/\.data$/, "") + search)}`, 303)
}
