import type { Summary } from "./summary.ts"
import { interval, type UnitScore, unitScore } from "./unit-score.ts"

/** A unit of a prime, or its small units together, and what it weighs: programme starts, or ratings. From 0. */
export type PrimePart = { readonly summary: Summary; readonly weight: number }

/**
 * A prime and its subcontractors: μ = Σ w·μ_u and se² = Σ w²·se_u² over its parts, the weights made to sum to 1.
 * Throws RangeError where a weight is negative or none is above 0.
 */
export function primeScore(parts: readonly PrimePart[]): UnitScore {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0)
  if (!(total > 0) || parts.some(({ weight }) => !(weight >= 0)))
    throw new RangeError("Weights must be from 0, one above.")
  let mu = 0
  let variance = 0
  for (const { summary, weight } of parts) {
    const score = unitScore(summary)
    mu += (weight / total) * score.mu
    variance += (weight / total) ** 2 * score.se ** 2
  }
  return interval(mu, Math.sqrt(variance))
}
