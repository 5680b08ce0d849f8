import type { AwardRules } from "./standard/standard.ts"
import { type UnitScore, Z } from "./unit-score.ts"

/** The 99% quantile: ratings that lie this far above the interviews' result are not believed. */
export const SURVEY_Z = 2.326

/** What open ratings may be out by beside chance: self-selection, in stars. */
const RATINGS_BIAS = 0.1

/** An estimate from interviews on the scale 1 to 5, with its standard error above 0. */
export type Survey = { readonly y: number; readonly se: number }

/**
 * How many ratings a year the award asks for by the rules of that year; by the first, max(50, min(400, ⌈1% of starts⌉)),
 * or 100 where starts are unknown.
 */
export function fewestRatingsFor(starts: number | null, rules: AwardRules): number {
  if (starts === null) return rules.ratingsWhereStartsAreUnknown
  if (!Number.isInteger(starts) || starts < 0) throw new RangeError("Starts are a whole number from 0.")
  return Math.max(rules.fewestRatings, Math.min(rules.mostRatingsAsked, Math.ceil(starts / 100)))
}

/**
 * Lower 95% bound of upheld complaints for every 1,000 starts: c(1 − 1/(9c) − z/(3√c))³·1000/starts, 0 for c = 0
 * (Byar's approximation to the exact Poisson limit). `complaints` is a whole number from 0, `starts` above 0.
 */
export function complaintBound(complaints: number, starts: number): number {
  if (!Number.isInteger(complaints) || complaints < 0) throw new RangeError("Complaints are a whole number from 0.")
  if (!(starts > 0)) throw new RangeError("Starts are above 0.")
  if (complaints === 0) return 0
  const root = 1 - 1 / (9 * complaints) - Z / (3 * Math.sqrt(complaints))
  return (complaints * root ** 3 * 1000) / starts
}

/** How far the ratings lie above the interviews, in standard errors: (μ − y)/√(se² + se_y²). */
export function surveyZ(score: Pick<UnitScore, "mu" | "se">, survey: Survey): number {
  return (score.mu - survey.y) / Math.sqrt(score.se ** 2 + survey.se ** 2)
}

/** Whether interviews bear the ratings out: two keys must turn. */
export function isConfirmed(score: Pick<UnitScore, "mu" | "se">, survey: Survey): boolean {
  return surveyZ(score, survey) < SURVEY_Z
}

/** The score by which finalists are ranked: (w₁μ + w₂y)/(w₁ + w₂), w₁ = 1/(se² + 0.1²), w₂ = 1/se_y². */
export function finalScore(score: Pick<UnitScore, "mu" | "se">, survey: Survey): number {
  if (!(survey.se > 0)) throw new RangeError("A survey's standard error is above 0.")
  const ratings = 1 / (score.se ** 2 + RATINGS_BIAS ** 2)
  const interviews = 1 / survey.se ** 2
  return (ratings * score.mu + interviews * survey.y) / (ratings + interviews)
}

/** To two decimals: finalists who differ by less are tied. */
export function rankingScore(score: Pick<UnitScore, "mu" | "se">, survey: Survey): number {
  return Math.round(finalScore(score, survey) * 100) / 100
}
