import type { Day } from "../calendar.ts"
import type { Influence } from "../release/influence.ts"
import type { RatingClass } from "../release/left-out.ts"
import type { PreviewedFigure } from "../release/preview.ts"
import type { VerdictChange } from "../release/verdict-changes.ts"
import type { Proposal } from "../standard/proposal.ts"

/** What the office can ask of the sealed room. */
export const ERRAND_KINDS = [
  "preview-release",
  "run-release",
  "preview-class",
  "leave-out",
  "count-again",
  "batch-influence",
  "preview-standard",
] as const
export type ErrandKind = (typeof ERRAND_KINDS)[number]

/** "refused" is an answer: the rules, or something that ran at the same time, did not let it be done. */
export const ERRAND_STATES = ["asked", "running", "done", "refused", "failed"] as const
export type ErrandState = (typeof ERRAND_STATES)[number]

/** What may follow what. */
export const ERRAND_MOVES = {
  asked: ["running", "failed"],
  running: ["done", "refused", "failed"],
  done: [],
  refused: [],
  failed: [],
} as const satisfies Record<ErrandState, readonly ErrandState[]>

export type ErrandAsked =
  | Readonly<{ kind: "preview-release" | "run-release" | "batch-influence" }>
  | Readonly<{ kind: "preview-class"; ratingClass: RatingClass }>
  | Readonly<{ kind: "leave-out" | "count-again"; ratingClass: RatingClass; reason: string }>
  | Readonly<{ kind: "preview-standard"; proposal: Proposal }>

export type ErrandRefusal =
  | "busy"
  | "day-has-one"
  | "before-the-last"
  | "left-out-already"
  | "not-left-out"
  | "no-release"

/** What comes back: states, tens, half stars and verdicts, as the public may see them. */
export type ErrandResult =
  | Readonly<{ kind: "preview-release"; number: number; figures: readonly PreviewedFigure[] }>
  | Readonly<{ kind: "run-release"; number: number; shown: number; moved: number; exact: number }>
  | Readonly<{ kind: "preview-class" | "leave-out" | "count-again"; tens: number }>
  | Readonly<{ kind: "batch-influence"; release: number; batches: readonly Influence[] }>
  | Readonly<{ kind: "preview-standard"; release: number; changes: readonly VerdictChange[]; same: number }>
  | Readonly<{ kind: "refused"; reason: ErrandRefusal; on: Day | null }>

/** The answer to an errand of one kind. */
export type ResultOf<Kind extends ErrandResult["kind"]> = Extract<ErrandResult, { readonly kind: Kind }>

/** Far longer than any errand takes; one that is neither done nor refused by then was killed. */
export const LOST_AFTER_MINUTES = 10

/** The state of an errand as a page shows it: one that was killed has failed, and may be asked for again. */
export function errandStands({ state, askedAt }: { state: ErrandState; askedAt: Date }, now: Date): ErrandState {
  const isOpen = state === "asked" || state === "running"
  const isLost = now.getTime() - askedAt.getTime() > LOST_AFTER_MINUTES * 60_000
  return isOpen && isLost ? "failed" : state
}

/** An errand as a page shows it. */
export type ErrandView = Readonly<{
  /** The name of who asked. */
  by: string
  askedAt: Date
  state: ErrandState
  refusal: Readonly<{ reason: ErrandRefusal; on: Day | null }> | null
}>

export function errandView(
  errand: Readonly<{ by: string; askedAt: Date; state: ErrandState; result: ErrandResult | null }>,
  now: Date,
): ErrandView {
  const { by, askedAt, result } = errand
  const refusal = result?.kind === "refused" ? { reason: result.reason, on: result.on } : null
  return { by, askedAt, state: errandStands(errand, now), refusal }
}

/** The states from which an errand may go to another. */
export function errandStatesBefore(to: ErrandState): ErrandState[] {
  return ERRAND_STATES.filter((from) => {
    const next: readonly ErrandState[] = ERRAND_MOVES[from]
    return next.includes(to)
  })
}
