/** Where an idea for the campaign stands. From "open" to "not-now" everybody can read it. */
export const IDEA_STATES = ["waiting", "not-published", "open", "taken-up", "done", "not-now", "erased"] as const
export type IdeaState = (typeof IDEA_STATES)[number]

/** States that everybody can see, in the order in which a list offers them. */
export const PUBLIC_IDEA_STATES = ["open", "taken-up", "done", "not-now"] as const satisfies readonly IdeaState[]
export type PublicIdeaState = (typeof PUBLIC_IDEA_STATES)[number]

/** Who moves an idea: whoever sent it, by its receipt, or the office. */
export const IDEA_MOVERS = ["author", "office"] as const
export type IdeaMover = (typeof IDEA_MOVERS)[number]

type Moves = Readonly<Partial<Record<IdeaState, IdeaMover>>>

/** Its author may have it erased at any time, and the office may take down what should not be there. */
const ERASABLE = { erased: "author" } as const satisfies Moves
const ONCE_PUBLIC = { "not-published": "office", ...ERASABLE } as const satisfies Moves

/** Every move there is, and whose it is. What is not for now may be taken up later; what is done stays done. */
export const IDEA_MOVES: Readonly<Record<IdeaState, Moves>> = {
  waiting: { open: "office", "not-published": "office", ...ERASABLE },
  // An undone decision brings it back before the moderators.
  "not-published": { waiting: "office", open: "office", ...ERASABLE },
  open: { waiting: "office", "taken-up": "office", "not-now": "office", ...ONCE_PUBLIC },
  "taken-up": { done: "office", "not-now": "office", ...ONCE_PUBLIC },
  done: ONCE_PUBLIC,
  "not-now": { "taken-up": "office", ...ONCE_PUBLIC },
  erased: {},
}

export function mayMoveIdea(from: IdeaState, to: IdeaState, by: IdeaMover): boolean {
  return IDEA_MOVES[from][to] === by
}

/** Whether the office has to say why: whoever supported it wants to know. */
export function needsReason(to: IdeaState): boolean {
  return to === "not-now"
}
