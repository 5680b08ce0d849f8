import { belowUnder, meetsFrom, type Standard } from "./standard/standard.ts"
import type { UnitScore } from "./unit-score.ts"

export const VERDICTS = ["not-published", "too-few", "meets", "below", "near-the-line"] as const
export type Verdict = (typeof VERDICTS)[number]

/** A verdict as pages and badges say it. */
export const VERDICT_WORDS = {
  meets: "Meets the standard",
  below: "Below the standard",
  "near-the-line": "Near the line",
  "too-few": "So far, too few to judge",
  "not-published": "Not enough ratings yet",
} as const satisfies Record<Verdict, string>

/** What a verdict turns on: the parts of the standard of the year that is judged. */
export type Judging = Pick<Standard, "minimumHalfStars" | "fewestToPublish" | "fewestForVerdict">

/** A sum in floating point may miss a bound by this little; no published number is that fine. */
const TINY = 1e-9

/** The verdict of one year's `n` ratings (a whole number from 0) and their 90% interval, by the standard of that year. */
export function verdictOf(n: number, { lower, upper }: Pick<UnitScore, "lower" | "upper">, judging: Judging): Verdict {
  if (n < judging.fewestToPublish) return "not-published"
  if (n < judging.fewestForVerdict) return "too-few"
  if (lower >= meetsFrom(judging) - TINY) return "meets"
  if (upper < belowUnder(judging) - TINY) return "below"
  return "near-the-line"
}
