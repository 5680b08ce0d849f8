/**
 * Where something stands that a provider publishes here (a pledge, a survey of its own): our office reads every word
 * before anybody else does. What was public before stays so while a change waits.
 */
export const READ_FIRST_STATES = ["waiting", "let-through", "refused", "taken-back"] as const
export type ReadFirstState = (typeof READ_FIRST_STATES)[number]

/** What either side may do with it: the provider sends it (again) and takes it back, the office decides. */
const MOVES = {
  waiting: { provider: ["waiting", "taken-back"], office: ["let-through", "refused"] },
  "let-through": { provider: ["waiting", "taken-back"], office: [] },
  refused: { provider: ["waiting", "taken-back"], office: [] },
  "taken-back": { provider: ["waiting"], office: [] },
} as const satisfies Record<ReadFirstState, Record<"provider" | "office", readonly ReadFirstState[]>>

/** Whether one side may move it so. Null: there is nothing yet, and only the provider can begin. */
export function mayReadFirstMove(from: ReadFirstState | null, to: ReadFirstState, by: "provider" | "office"): boolean {
  if (from === null) return by === "provider" && to === "waiting"
  const next: readonly ReadFirstState[] = MOVES[from][by]
  return next.includes(to)
}

/** How it stands, as its provider reads it. */
export const READ_FIRST_WORDS: Readonly<Record<ReadFirstState, string>> = {
  waiting: "Our office has still to read it",
  "let-through": "Published",
  refused: "Our office sent it back",
  "taken-back": "Taken back",
}

/** Days that a provider's words may wait for the office before it is late: as other texts. */
export const READ_WITHIN_DAYS = 7

/** Letters and signs of a reason why the office sends something back. */
export const LONGEST_REFUSAL = 1000
