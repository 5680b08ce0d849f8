/** Where a complaint stands. */
export const COMPLAINT_STATES = [
  "received",
  "acknowledged",
  "accepted",
  "declined",
  "sent",
  "kept",
  "answered",
  "resolved",
  "disputed",
  "closed-not-resolved",
  "unconfirmed",
  "escalated",
  "withdrawn",
  "erased",
] as const
export type ComplaintState = (typeof COMPLAINT_STATES)[number]

/** Who moves a complaint: the person who filed it, the office, the provider (also by a letter that the office enters), or time. */
export const MOVERS = ["complainant", "office", "provider", "clock"] as const
export type Mover = (typeof MOVERS)[number]

type Moves = Readonly<Partial<Record<ComplaintState, readonly Mover[]>>>

/** A complainant can go, or have everything erased, at any time; the clock erases what is kept for long enough. */
const ALWAYS = { withdrawn: ["complainant"], erased: ["complainant", "clock"] } as const satisfies Moves

/**
 * Every move there is, and who may make it. Only the complainant says "resolved" or "closed, not resolved". Silence for
 * eight weeks makes an answer "unconfirmed", and whoever comes back later can still say what came of it.
 */
export const MOVES: Readonly<Record<ComplaintState, Moves>> = {
  received: { acknowledged: ["office"], ...ALWAYS },
  acknowledged: { accepted: ["office"], declined: ["office"], ...ALWAYS },
  accepted: { sent: ["office"], kept: ["office"], ...ALWAYS },
  declined: ALWAYS,
  sent: { answered: ["provider", "office"], ...ALWAYS },
  kept: ALWAYS,
  answered: {
    resolved: ["complainant"],
    disputed: ["complainant"],
    "closed-not-resolved": ["complainant"],
    unconfirmed: ["clock"],
    ...ALWAYS,
  },
  resolved: { disputed: ["complainant"], ...ALWAYS },
  disputed: { sent: ["office"], escalated: ["complainant", "office"], ...ALWAYS },
  "closed-not-resolved": ALWAYS,
  unconfirmed: {
    resolved: ["complainant"],
    disputed: ["complainant"],
    "closed-not-resolved": ["complainant"],
    ...ALWAYS,
  },
  escalated: ALWAYS,
  withdrawn: { erased: ["complainant", "clock"] },
  erased: {},
}

export type MoveOutcome = { ok: true } | { ok: false; reason: "no-such-move" | "not-yours" }

/** Whether a complaint may go from one state to another by this hand. */
export function mayMove(from: ComplaintState, to: ComplaintState, by: Mover): MoveOutcome {
  const movers = MOVES[from][to]
  if (movers === undefined) return { ok: false, reason: "no-such-move" }
  return movers.includes(by) ? { ok: true } : { ok: false, reason: "not-yours" }
}

/** What this hand can make of a complaint now, in the order of the states. */
export function nextStates(from: ComplaintState, by: Mover): ComplaintState[] {
  return COMPLAINT_STATES.filter((to) => mayMove(from, to, by).ok)
}

/** States in which nobody works on it any more; the complainant alone may bring some of them back. */
export const CLOSED_STATES: readonly ComplaintState[] = [
  "declined",
  "kept",
  "resolved",
  "closed-not-resolved",
  "unconfirmed",
  "escalated",
  "withdrawn",
  "erased",
]

/** How pages call each state. */
export const STATE_WORDS: Readonly<Record<ComplaintState, string>> = {
  received: "Received",
  acknowledged: "Being read",
  accepted: "Accepted",
  declined: "Not taken on",
  sent: "With the provider",
  kept: "Kept by us, not sent",
  answered: "Answered",
  resolved: "Resolved",
  disputed: "Answer disputed",
  "closed-not-resolved": "Closed, not resolved",
  unconfirmed: "Answered, not confirmed",
  escalated: "Taken further",
  withdrawn: "Withdrawn",
  erased: "Erased",
}
