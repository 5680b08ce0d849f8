import { faultOf, HIGHEST_SCORE, LOWEST_SCORE, type Summary } from "./summary.ts"

/** Everyone starts at 3, the middle of the scale and not the national mean, so that each row can be recomputed alone. */
export const PRIOR_MEAN = 3
/** The start weighs as much as ten ratings: as many as are needed before anything is shown. */
export const PRIOR_RATINGS = 10
/** What we take the scatter of scores to be before anyone rates: variance 1, worth ten ratings. */
export const PRIOR_VARIANCE = 1
export const PRIOR_VARIANCE_RATINGS = 10
/** The normal quantile of 95%: an interval of ∓z covers 90%, its lower end alone 95%. */
export const Z = 1.6448536269514722

/** Posterior mean and standard error on the scale 1 to 5, and the 90% interval, kept within the scale. */
export type UnitScore = { readonly mu: number; readonly se: number; readonly lower: number; readonly upper: number }

/**
 * The score of n ratings: μ = (κm + n·r̄)/(κ+n), v = (ν0σ0² + SS + κn/(κ+n)·(r̄−m)²)/(ν0+n), se = √(v/(κ+n)), the
 * normal–inverse-χ² posterior (Gelman et al., Bayesian Data Analysis, 3.3). No rating is invented: with none it is 3.
 * Throws RangeError for a summary that no ratings could give.
 */
export function unitScore(summary: Summary): UnitScore {
  const wrong = faultOf(summary)
  if (wrong) throw new RangeError(wrong.fault)
  const { n, mean, ss } = summary
  const weight = PRIOR_RATINGS + n
  const mu = (PRIOR_RATINGS * PRIOR_MEAN + n * mean) / weight
  const pull = ((PRIOR_RATINGS * n) / weight) * (mean - PRIOR_MEAN) ** 2
  const variance = (PRIOR_VARIANCE_RATINGS * PRIOR_VARIANCE + ss + pull) / (PRIOR_VARIANCE_RATINGS + n)
  return interval(mu, Math.sqrt(variance / weight))
}

/** The 90% interval around an estimate, kept within the scale. */
export function interval(mu: number, se: number): UnitScore {
  return { mu, se, lower: clamp(mu - Z * se), upper: clamp(mu + Z * se) }
}

function clamp(score: number): number {
  return Math.min(HIGHEST_SCORE, Math.max(LOWEST_SCORE, score))
}
