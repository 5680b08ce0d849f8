/** What people write and the office reads before anybody else does. */
export const ITEM_KINDS = ["words", "suggestion", "idea", "tip", "comment", "answer"] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** Which of the two questions of a rating its words answer. */
export const WORD_PARTS = ["went-well", "should-change"] as const
export type WordPart = (typeof WORD_PARTS)[number]

/**
 * Where an item stands. "asked": a colleague is asked. "withdrawn": its author took it back, and its text is gone.
 * "taken-down": it was published, and a statement stands in its place.
 */
export const ITEM_STATES = ["waiting", "asked", "approved", "declined", "withdrawn", "taken-down"] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** Which state may follow which, while it is not published. */
export const MOVES = {
  waiting: ["approved", "declined", "asked", "withdrawn"],
  asked: ["approved", "declined", "withdrawn"],
  approved: ["declined", "withdrawn"],
  declined: ["withdrawn"],
  withdrawn: [],
  "taken-down": ["withdrawn"],
} as const satisfies Record<ItemState, readonly ItemState[]>

/** What may still happen to what everybody can read. */
const MOVES_ONCE_PUBLISHED: readonly ItemState[] = ["taken-down", "withdrawn"]

/** Still to be read by somebody. */
export const OPEN_STATES = ["waiting", "asked"] as const satisfies readonly ItemState[]

export type Standing = Readonly<{ state: ItemState; published: boolean }>

export function mayMove({ state, published }: Standing, to: ItemState): boolean {
  const next: readonly ItemState[] = published && state === "approved" ? MOVES_ONCE_PUBLISHED : MOVES[state]
  return next.includes(to)
}

/** A decision can be taken back until everybody can read what it let through. */
export function mayUndo({ state, published }: Standing): boolean {
  return !published && (state === "approved" || state === "declined" || state === "asked")
}

/** Words of a rating may be as long as the form lets them; texts of other kinds keep to it, too. Characters. */
export const MOST_ITEM_CHARACTERS = 1200
