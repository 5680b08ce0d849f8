/** What a provider says in a recovery plan. The office reads all of it before anybody else does. */
export const SAY_KINDS = ["action", "progress", "new-day", "prime-step"] as const
export type SayKind = (typeof SAY_KINDS)[number]

export const SAY_KIND_WORDS: Readonly<Record<SayKind, string>> = {
  action: "A new action",
  progress: "A report of progress",
  "new-day": "Another day for an action",
  "prime-step": "What the prime contractor does",
}

export const RECOVERY_SAY_STATES = ["waiting", "let-through", "refused"] as const
export type RecoverySayState = (typeof RECOVERY_SAY_STATES)[number]
