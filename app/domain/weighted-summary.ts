import { NOTHING, type Summary } from "./summary.ts"

/** Last year's ratings count half: recent enough to tell, old enough to give way. */
export const LAST_YEAR_WEIGHT = 0.5

/** A summary whose ratings have weights: Σw, Σw², the weighted mean and Σw(r − mean)². */
export type WeightedSummary = {
  readonly weight: number
  readonly squares: number
  readonly mean: number
  readonly ss: number
}

/** A summary in which each rating weighs `weight`. */
export function weighted({ n, mean, ss }: Summary, weight: number): WeightedSummary {
  return { weight: weight * n, squares: weight ** 2 * n, mean, ss: weight * ss }
}

export function combineWeighted(parts: readonly WeightedSummary[]): WeightedSummary {
  return parts.reduce(add, { weight: 0, squares: 0, mean: 0, ss: 0 })
}

/**
 * The summary that says as much as weighted ratings do: n = W²/Σw² (Kish's effective number), SS scaled by n/W.
 * Not a whole number in general.
 */
export function effective({ weight, squares, mean, ss }: WeightedSummary): Summary {
  if (weight === 0) return NOTHING
  const n = weight ** 2 / squares
  return { n, mean, ss: (ss * n) / weight }
}

/** This year with last year at half weight: the one star figure of every page, list, badge and answer of the API. */
export function overTwoYears(thisYear: Summary, lastYear: Summary): Summary {
  return effective(combineWeighted([weighted(thisYear, 1), weighted(lastYear, LAST_YEAR_WEIGHT)]))
}

function add(one: WeightedSummary, other: WeightedSummary): WeightedSummary {
  if (one.weight === 0) return other
  if (other.weight === 0) return one
  const weight = one.weight + other.weight
  const mean = (one.weight * one.mean + other.weight * other.mean) / weight
  const between = one.weight * (one.mean - mean) ** 2 + other.weight * (other.mean - mean) ** 2
  return { weight, squares: one.squares + other.squares, mean, ss: one.ss + other.ss + between }
}
