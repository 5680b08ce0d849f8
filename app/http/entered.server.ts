import { type Entrance, entranceAt } from "#app/domain/office/entrance.ts"
import { requirePortalSession } from "./representative-session.server.ts"
import { requireStaff, shownStaff } from "./staff-session.server.ts"

/** Somebody who has passed an entrance, whatever they may do behind it. */
export type Entered = Readonly<{
  id: string
  name: string
  session: string
  at: Entrance
  /** What the header of the page shows of them. */
  shown: Readonly<{ staff: ReturnType<typeof shownStaff> } | { representative: Readonly<{ name: string }> }>
}>

/** Where a request asks to go in or out. */
export function entranceTo(request: Request): Entrance {
  return entranceAt(new URL(request.url).pathname)
}

/** Whoever is signed in behind the entrance of this address. @throws a 303 to its sign-in; a 403 for the other's people */
export async function requireEntered(request: Request, now: Date): Promise<Entered> {
  const at = entranceTo(request)
  if (at.kind === "office") {
    const staff = await requireStaff(request, "office", now)
    return { id: staff.id, name: staff.name, session: staff.session, at, shown: { staff: shownStaff(staff) } }
  }
  const { person, session } = await requirePortalSession(request, now)
  return { ...person, session, at, shown: { representative: { name: person.name } } }
}
