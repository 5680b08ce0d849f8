import { mostHalfStarsBelow, type Standard } from "./standard/standard.ts"
import { HIGHEST_SCORE, LOWEST_SCORE } from "./summary.ts"
import type { Verdict } from "./verdict.ts"

/** Stars × 2, a whole number from 2 to 10. */
export type HalfStars = number

/** Keeps a score that is a quarter but for floating point on its side of the line. */
const TINY = 1e-9

/** A score from 1 to 5 in half stars, a quarter rounded up: floor(2x + 0.5 + 1e-9). RangeError outside the scale. */
export function halfStarsFor(score: number): HalfStars {
  if (!(score >= LOWEST_SCORE && score <= HIGHEST_SCORE)) throw new RangeError("A score is from 1 to 5.")
  return Math.floor(2 * score + 0.5 + TINY)
}

/**
 * The half stars that are shown beside a verdict, and whether the verdict held them down: what is below the standard by
 * which it was judged shows at most half a star less than the standard's minimum.
 */
export function shownHalfStars(
  score: number,
  verdict: Verdict | null,
  standard: Pick<Standard, "minimumHalfStars">,
): { halfStars: HalfStars; capped: boolean } {
  const rounded = halfStarsFor(score)
  const most = mostHalfStarsBelow(standard)
  const capped = verdict === "below" && rounded > most
  return { halfStars: capped ? most : rounded, capped }
}
