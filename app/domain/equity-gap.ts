import { FEWEST_IN_A_GROUP, mayRemain } from "./publishable.ts"
import type { Summary } from "./summary.ts"
import { Z } from "./unit-score.ts"

export const GAPS = ["not-published", "no-clear-gap", "flagged-near-higher", "flagged-far-higher"] as const
export type Gap = (typeof GAPS)[number]

/** A smaller difference, though certain, is not worth a flag. In stars. */
export const FLAGGED_FROM = 0.3

/** How close to work people said they were told they are, by year. Those not asked or not told count as not stated. */
export type Groups = { readonly near: Summary; readonly far: Summary; readonly notStated: Summary }

export type EquityGap =
  | { gap: "not-published" }
  | { gap: Exclude<Gap, "not-published">; d: number; se: number; lower: number; upper: number }

const TINY = 1e-9

/**
 * Near minus far from work, in stars, with its 90% interval: creaming and parking, as experienced. Suppressed where a
 * group has fewer than 20, or where 1 to 9 did not state theirs, who could be computed from the unit's own figure.
 */
export function equityGap({ near, far, notStated }: Groups): EquityGap {
  if (near.n < FEWEST_IN_A_GROUP || far.n < FEWEST_IN_A_GROUP || !mayRemain(notStated.n))
    return { gap: "not-published" }
  const d = near.mean - far.mean
  const se = Math.sqrt(near.ss / (near.n - 1) / near.n + far.ss / (far.n - 1) / far.n)
  const [lower, upper] = [d - Z * se, d + Z * se]
  const isFlagged = (lower > 0 || upper < 0) && Math.abs(d) >= FLAGGED_FROM - TINY
  return {
    gap: isFlagged ? (d > 0 ? "flagged-near-higher" : "flagged-far-higher") : "no-clear-gap",
    d,
    se,
    lower,
    upper,
  }
}
