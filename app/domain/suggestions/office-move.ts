import type { Day } from "../calendar.ts"
import { planFault } from "./provider-say.ts"
import type { PublicState } from "./state.ts"

/** States to which the office moves a suggestion by its form; "open" comes with a moderator's decision. */
export const OFFICE_MOVES = [
  "seen",
  "planned",
  "claimed-done",
  "done",
  "declined",
] as const satisfies readonly PublicState[]
export type OfficeMove = (typeof OFFICE_MOVES)[number]

type Typed = Readonly<{ to: OfficeMove; words: string; plannedFor: Day | null }>

/** What is missing before the office can move it so, by field; a plan keeps its date until another is given. */
export function officeMoveFaults(
  { to, words, plannedFor }: Typed,
  before: Day | null,
  today: Day,
): Record<string, string> {
  if (to === "declined" && words === "") return { words: "Say why it is declined: everybody reads it" }
  if (to === "done" && words === "") return { words: "Say how you know that it is done: everybody reads it" }
  if (to !== "planned" || (plannedFor === null && before !== null)) return {}
  const fault = planFault(plannedFor, today)
  return fault === null ? {} : { plannedFor: fault }
}
