/** What a provider says in a recovery plan. The office reads all of it before anybody else does. */
export const SAY_KINDS = ["action", "progress", "new-day", "prime-step"] as const
export type SayKind = (typeof SAY_KINDS)[number]

export const SAY_KIND_WORDS: Readonly<Record<SayKind, string>> = {
  action: "A new action",
  progress: "A report of progress",
  "new-day": "Another day for an action",
  "prime-step": "What the prime contractor does",
}

export const RECOVERY_SAY_STATES = ["waiting", "let-through", "refused", "taken-back"] as const
export type RecoverySayState = (typeof RECOVERY_SAY_STATES)[number]

/** Which state may follow which. A provider takes back, or writes anew, what nobody has let through; the rest is the office's. */
export const SAY_MOVES = {
  waiting: ["let-through", "refused", "taken-back"],
  refused: ["taken-back"],
  "let-through": [],
  "taken-back": [],
} as const satisfies Record<RecoverySayState, readonly RecoverySayState[]>

/** The states from which something can come into another. */
export function saysBefore(to: RecoverySayState): RecoverySayState[] {
  return RECOVERY_SAY_STATES.filter((from) => {
    const next: readonly RecoverySayState[] = SAY_MOVES[from]
    return next.includes(to)
  })
}
