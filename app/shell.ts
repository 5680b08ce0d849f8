/** What is around a page: its menu and its way out, and whether it may run a script of ours. */
export type Shell = "public" | "participant" | "office"

/**
 * Which shell a route asks for with `export const handle = { shell: "participant" }`. The participant's has the way out
 * first and no menu to wander off by; the office's has a menu of its own, which its pages draw. Both may run our script.
 */
export function shellOf(handle: unknown): Shell {
  if (typeof handle !== "object" || handle === null || !("shell" in handle)) return "public"
  return handle.shell === "participant" || handle.shell === "office" ? handle.shell : "public"
}
