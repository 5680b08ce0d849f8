import { type IdeaState, MOVES, nextIdeaStates, PUBLIC_IDEA_STATES, type PublicIdeaState } from "./state.ts"

/** What the campaign's office can make of a published idea, in the order in which a form offers it. */
export function officeMoves(from: IdeaState): PublicIdeaState[] {
  const next = nextIdeaStates(from, "campaigner")
  return PUBLIC_IDEA_STATES.filter((to) => next.includes(to))
}

/** Whether a move takes back what the office decided before, and does not go on from there. */
export function isTakenBack(from: IdeaState, to: PublicIdeaState): boolean {
  if (MOVES[from][to] !== "campaigner") return false
  return to === "open" || (from === "done" && to === "taken-up")
}

/** What is missing before the office can move it so, by field. Whoever had the idea reads the words, and so do all. */
export function ideaMoveFaults(
  from: IdeaState,
  { to, words }: Readonly<{ to: PublicIdeaState; words: string }>,
): Record<string, string> {
  if (words !== "") return {}
  if (to === "done") return { words: "Say what was done: everybody reads it" }
  if (to === "not-now") return { words: "Say why not now: everybody reads it" }
  return isTakenBack(from, to) ? { words: "Say why it goes back: everybody reads it" } : {}
}
