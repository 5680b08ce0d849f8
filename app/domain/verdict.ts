import { FEWEST_PUBLISHABLE } from "./publishable.ts"
import { HIGHEST_SCORE, LOWEST_SCORE } from "./summary.ts"
import type { UnitScore } from "./unit-score.ts"

export const VERDICTS = ["not-published", "too-few", "meets", "below", "near-the-line"] as const
export type Verdict = (typeof VERDICTS)[number]

/** The minimum standard, in stars. */
export const MINIMUM_STARS = 3
/** With fewer a verdict turns on a handful of people. */
export const FEWEST_FOR_VERDICT = 30
/** A verdict must survive this share of fakes: 5% brigading cut an interval's coverage from 86% to 70%. */
export const FAKES_SURVIVED = 0.05
/** 3.10: where the lower end must be, were 5% of the ratings bought fives. */
export const MEETS_FROM = MINIMUM_STARS * (1 - FAKES_SURVIVED) + HIGHEST_SCORE * FAKES_SURVIVED
/** 2.90: what the upper end must be under, were 5% of the ratings malicious ones. */
export const BELOW_UNDER = MINIMUM_STARS * (1 - FAKES_SURVIVED) + LOWEST_SCORE * FAKES_SURVIVED

/** A sum in floating point may miss a bound by this little; no published number is that fine. */
const TINY = 1e-9

/** The verdict of one year's `n` ratings (a whole number from 0) and their 90% interval. */
export function verdictOf(n: number, { lower, upper }: Pick<UnitScore, "lower" | "upper">): Verdict {
  if (n < FEWEST_PUBLISHABLE) return "not-published"
  if (n < FEWEST_FOR_VERDICT) return "too-few"
  if (lower >= MEETS_FROM - TINY) return "meets"
  if (upper < BELOW_UNDER - TINY) return "below"
  return "near-the-line"
}
