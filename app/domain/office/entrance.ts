import type { StaffKind } from "./role.ts"

/** A door that people pass with two factors, and what lies behind it. */
export type Entrance = Readonly<{
  kind: StaffKind
  /** The address of the first page behind it; all others are below. */
  home: "/office" | "/portal"
  /** Ends the titles of its pages. */
  name: string
}>

const OFFICE: Entrance = { kind: "office", home: "/office", name: "Threestar office" }

const PORTAL: Entrance = { kind: "provider", home: "/portal", name: "Threestar for providers" }

/** The office and the portal have the same doors, each with its own people: by which one an address leads. */
export function entranceAt(path: string): Entrance {
  return path === PORTAL.home || path.startsWith(`${PORTAL.home}/`) ? PORTAL : OFFICE
}

/** Where somebody of a kind belongs. */
export function entranceOf(kind: StaffKind): Entrance {
  return kind === "provider" ? PORTAL : OFFICE
}
