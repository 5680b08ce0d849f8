/**
 * Which shell a route asks for: with `export const handle = { shell: "participant" }` the way out stands first, there is
 * no menu to wander off by, and the page may run our script.
 */
export function isParticipantShell(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "shell" in handle && handle.shell === "participant"
}
