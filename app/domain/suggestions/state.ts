/** Where a suggestion stands. From "open" on everybody can read it, but for what was merged, taken down or erased. */
export const SUGGESTION_STATES = [
  "waiting",
  "not-published",
  "open",
  "seen",
  "planned",
  "claimed-done",
  "done",
  "declined",
  "merged",
  "erased",
] as const
export type SuggestionState = (typeof SUGGESTION_STATES)[number]

/** States that everybody can see, in the order in which a list offers them. */
export const PUBLIC_STATES = [
  "open",
  "seen",
  "planned",
  "claimed-done",
  "done",
  "declined",
] as const satisfies readonly SuggestionState[]
export type PublicState = (typeof PUBLIC_STATES)[number]

/** Who moves a suggestion: whoever sent it, by its receipt; the office; or the provider it is for. */
export const SUGGESTION_MOVERS = ["author", "office", "provider"] as const
export type SuggestionMover = (typeof SUGGESTION_MOVERS)[number]

type Moves = Readonly<Partial<Record<SuggestionState, readonly SuggestionMover[]>>>

/** Its author may have it erased at any time, and the office may take down what should not be there. */
const ERASABLE = { erased: ["author"] } as const satisfies Moves
const ONCE_PUBLIC = { "not-published": ["office"], ...ERASABLE } as const satisfies Moves
const EITHER = ["office", "provider"] as const

/**
 * Every move there is, and who may make it. A provider can say that it is done; only the office, which has looked at the
 * evidence, makes it so. A plan may be given another date, and what was declined may be thought about again.
 */
export const MOVES: Readonly<Record<SuggestionState, Moves>> = {
  waiting: { open: ["office"], "not-published": ["office"], ...ERASABLE },
  // An undone decision brings it back before the moderators.
  "not-published": { waiting: ["office"], open: ["office"], ...ERASABLE },
  open: {
    waiting: ["office"],
    seen: EITHER,
    planned: EITHER,
    "claimed-done": EITHER,
    declined: EITHER,
    merged: ["office"],
    ...ONCE_PUBLIC,
  },
  seen: { planned: EITHER, "claimed-done": EITHER, declined: EITHER, merged: ["office"], ...ONCE_PUBLIC },
  planned: { planned: EITHER, "claimed-done": EITHER, declined: EITHER, merged: ["office"], ...ONCE_PUBLIC },
  // Not found to be done, it goes back to the plan, or to what was merely seen.
  "claimed-done": { done: ["office"], planned: ["office"], seen: ["office"], merged: ["office"], ...ONCE_PUBLIC },
  done: ONCE_PUBLIC,
  declined: { seen: EITHER, planned: EITHER, merged: ["office"], ...ONCE_PUBLIC },
  // Should the one in which it goes on be taken away, it is by itself again.
  merged: { open: ["office"], ...ONCE_PUBLIC },
  erased: {},
}

export type SuggestionMoveOutcome = { ok: true } | { ok: false; reason: "no-such-move" | "not-yours" }

/** Whether a suggestion may go from one state to another by this hand. */
export function mayMoveSuggestion(
  from: SuggestionState,
  to: SuggestionState,
  by: SuggestionMover,
): SuggestionMoveOutcome {
  const movers = MOVES[from][to]
  if (movers === undefined) return { ok: false, reason: "no-such-move" }
  return movers.includes(by) ? { ok: true } : { ok: false, reason: "not-yours" }
}

/** What this hand can make of a suggestion now, in the order of the states. */
export function nextSuggestionStates(from: SuggestionState, by: SuggestionMover): SuggestionState[] {
  return SUGGESTION_STATES.filter((to) => mayMoveSuggestion(from, to, by).ok)
}

export function isPublicState(state: SuggestionState): state is PublicState {
  return PUBLIC_STATES.some((one) => one === state)
}

/** How pages call each state. */
export const STATE_WORDS: Readonly<Record<SuggestionState, string>> = {
  waiting: "Waits to be read",
  "not-published": "Not published",
  open: "Open",
  seen: "Seen by the provider",
  planned: "Planned",
  "claimed-done": "Said to be done: we are checking",
  done: "Done, and checked by us",
  declined: "Declined",
  merged: "Joined with another",
  erased: "Erased",
}
