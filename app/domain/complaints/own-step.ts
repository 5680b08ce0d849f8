import type { ComplaintState } from "./state.ts"

/** What a complainant does to their own complaint that moves it, by the name of the button. */
export const OWN_MOVES = {
  resolve: "resolved",
  dispute: "disputed",
  close: "closed-not-resolved",
  escalate: "escalated",
  withdraw: "withdrawn",
} as const satisfies Record<string, ComplaintState>
export type OwnMove = keyof typeof OWN_MOVES

/** All that a complainant does, moves and the rest; "ask-…" only asks once more. */
export const OWN_STEPS = [
  "message",
  "own-name",
  "final-response",
  "held",
  "erase",
  "resolve",
  "dispute",
  "close",
  "escalate",
  "withdraw",
] as const
export type OwnStep = (typeof OWN_STEPS)[number]

export function ownStepNamed(name: unknown): OwnStep | null {
  return OWN_STEPS.find((step) => step === name) ?? null
}

export function isOwnMove(step: OwnStep): step is OwnMove {
  return step in OWN_MOVES
}
