import { entranceAt } from "./domain/office/entrance.ts"

/** What is around a page: its menu and its way out, and whether it may run a script of ours. */
export type Shell = "public" | "participant" | "office" | "portal"

/**
 * Which shell a route asks for with `export const handle = { shell: "participant" }`. The participant's has the way out
 * first and no menu to wander off by; the office's and the portal's have menus of their own, which their pages draw. All
 * three may run a script of ours. "entry" asks for the shell of the house that the address leads into.
 */
export function shellOf(handle: unknown, path: string): Shell {
  if (typeof handle !== "object" || handle === null || !("shell" in handle)) return "public"
  const { shell } = handle
  if (shell === "entry") return entranceAt(path).kind === "office" ? "office" : "portal"
  return shell === "participant" || shell === "office" || shell === "portal" ? shell : "public"
}
