/** What many scores come to: their number, their mean (1 to 5) and SS = Σ(r − mean)². `mean` is 0 where n is 0. */
export type Summary = { readonly n: number; readonly mean: number; readonly ss: number }

export const NOTHING: Summary = { n: 0, mean: 0, ss: 0 }

/** Lowest and highest score that anyone can give. */
export const LOWEST_SCORE = 1
export const HIGHEST_SCORE = 5

/** How much a mean or SS may be out by rounding before we call it impossible, for each rating. */
const ROUNDING = 0.02

/** The summary of scores. Throws RangeError where one is not from 1 to 5. */
export function summarise(scores: readonly number[]): Summary {
  if (scores.some((score) => !(score >= LOWEST_SCORE && score <= HIGHEST_SCORE))) {
    throw new RangeError("A score is from 1 to 5.")
  }
  return combine(scores.map((score) => ({ n: 1, mean: score, ss: 0 })))
}

/** The summary of all ratings of all summaries together. */
export function combine(summaries: readonly Summary[]): Summary {
  return summaries.reduce(add, NOTHING)
}

/** The summary of one question: how many gave the answers 1, 2, 3, 4 and 5. */
export function summaryOfAnswers(counts: readonly number[]): Summary {
  return combine(counts.map((n, index) => ({ n, mean: n === 0 ? 0 : index + 1, ss: 0 })))
}

/** What is wrong with a summary, and with which part of it; null if nothing is. */
export function faultOf(summary: Summary): { part: keyof Summary; fault: string } | null {
  const { n, mean, ss } = summary
  if (!Number.isFinite(n) || n < 0) return { part: "n", fault: "n must be a number from 0" }
  if (!Number.isFinite(ss) || ss < 0) return { part: "ss", fault: "ss must be a number from 0" }
  if (n === 0) return ss === 0 ? null : { part: "ss", fault: "without ratings, ss must be 0" }
  if (!(mean >= LOWEST_SCORE && mean <= HIGHEST_SCORE)) return { part: "mean", fault: "mean must be from 1 to 5" }
  // Bhatia and Davis (2000): scores from 1 to 5 around this mean cannot vary more; one score alone does not vary.
  const most = n === 1 ? 0 : n * (HIGHEST_SCORE - mean) * (mean - LOWEST_SCORE)
  if (ss > most + n * ROUNDING)
    return { part: "ss", fault: "ss is larger than scores from 1 to 5 around this mean allow" }
  return null
}

function add(one: Summary, other: Summary): Summary {
  const n = one.n + other.n
  if (one.n === 0) return other.n === 0 ? NOTHING : other
  if (other.n === 0) return one
  const mean = (one.n * one.mean + other.n * other.mean) / n
  const between = one.n * (one.mean - mean) ** 2 + other.n * (other.mean - mean) ** 2
  return { n, mean, ss: one.ss + other.ss + between }
}
