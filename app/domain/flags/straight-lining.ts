import { type FlagKind, UNUSUAL } from "./flag-kind.ts"
import { binomialTail } from "./tail-probability.ts"

/** In fewer, two friends would be a wave. */
export const FEWEST_IN_A_BATCH = 10
/** From fewer, nobody knows a unit's usual share. */
export const FEWEST_BEFORE = 30

/** Ratings of a unit, and how many of them gave the best, or the worst, answer to every question they answered. */
export type StraightLines = Readonly<{ ratings: number; fives: number; ones: number }>

/**
 * What is unusual in the ratings that one batch brought a unit, beside all that it had before: that many all-fives, or
 * all-ones, or more, come by chance less often than once in a thousand times (binomial). The usual share is
 * (k+1)/(n+2), Laplace's rule of succession: what was never seen before is rare, and not impossible.
 */
export function straightLiningIn(batch: StraightLines, before: StraightLines): FlagKind[] {
  if (batch.ratings < FEWEST_IN_A_BATCH || before.ratings < FEWEST_BEFORE) return []
  const isUnusual = (now: number, then: number) =>
    binomialTail(now, batch.ratings, (then + 1) / (before.ratings + 2)) < UNUSUAL
  return [
    ...(isUnusual(batch.fives, before.fives) ? (["all-fives"] as const) : []),
    ...(isUnusual(batch.ones, before.ones) ? (["all-ones"] as const) : []),
  ]
}
