/** Where an idea for the campaign stands. From "open" on everybody can read it, but for what was taken down or erased. */
export const IDEA_STATES = ["waiting", "not-published", "open", "taken-up", "done", "not-now", "erased"] as const
export type IdeaState = (typeof IDEA_STATES)[number]

/** States that everybody can see, in the order in which a list offers them. */
export const PUBLIC_IDEA_STATES = ["open", "taken-up", "done", "not-now"] as const satisfies readonly IdeaState[]
export type PublicIdeaState = (typeof PUBLIC_IDEA_STATES)[number]

/** Who moves an idea: whoever sent it, by its receipt; the moderators, who read its words; the campaign's office. */
export const IDEA_MOVERS = ["author", "moderator", "campaigner"] as const
export type IdeaMover = (typeof IDEA_MOVERS)[number]

type Moves = Readonly<Partial<Record<IdeaState, IdeaMover>>>

/** Its author may have it erased at any time, and a moderator may take down what should not be there. */
const ERASABLE = { erased: "author" } as const satisfies Moves
const ONCE_PUBLIC = { "not-published": "moderator", ...ERASABLE } as const satisfies Moves

/**
 * Every move there is, and whose it is. What the campaign's office decided it can take back, one step: the page keeps
 * both. "Not now" is no "never", so such an idea can be taken up later.
 */
export const MOVES: Readonly<Record<IdeaState, Moves>> = {
  waiting: { open: "moderator", ...ONCE_PUBLIC },
  // An undone decision brings it back before the moderators.
  "not-published": { waiting: "moderator", open: "moderator", ...ERASABLE },
  open: { "taken-up": "campaigner", "not-now": "campaigner", waiting: "moderator", ...ONCE_PUBLIC },
  "taken-up": { open: "campaigner", done: "campaigner", "not-now": "campaigner", ...ONCE_PUBLIC },
  done: { "taken-up": "campaigner", ...ONCE_PUBLIC },
  "not-now": { open: "campaigner", "taken-up": "campaigner", ...ONCE_PUBLIC },
  erased: {},
}

export type IdeaMoveOutcome = { ok: true } | { ok: false; reason: "no-such-move" | "not-yours" }

/** Whether an idea may go from one state to another by this hand. */
export function mayMoveIdea(from: IdeaState, to: IdeaState, by: IdeaMover): IdeaMoveOutcome {
  const mover = MOVES[from][to]
  if (mover === undefined) return { ok: false, reason: "no-such-move" }
  return mover === by ? { ok: true } : { ok: false, reason: "not-yours" }
}

/** What this hand can make of an idea now, in the order of the states. */
export function nextIdeaStates(from: IdeaState, by: IdeaMover): IdeaState[] {
  return IDEA_STATES.filter((to) => mayMoveIdea(from, to, by).ok)
}

export function isPublicIdea(state: IdeaState): state is PublicIdeaState {
  return PUBLIC_IDEA_STATES.some((one) => one === state)
}

/** Whether somebody can still give it support: what is done or put off has been decided. */
export function isSupportable(state: PublicIdeaState): boolean {
  return state === "open" || state === "taken-up"
}

/** How pages call each state. */
export const IDEA_STATE_WORDS: Readonly<Record<IdeaState, string>> = {
  waiting: "Waits to be read",
  "not-published": "Not published",
  open: "Open",
  "taken-up": "Taken up",
  done: "Done",
  "not-now": "Not now",
  erased: "Erased",
}
