/**
 * P(X ≥ x) of a binomial count: how often `successes` or more of `trials` come about by chance, each with probability
 * `share` (above 0 and below 1).
 */
export function binomialTail(successes: number, trials: number, share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`A share of ${share} is no chance.`)
  const odds = share / (1 - share)
  return tail(successes, {
    logOfNone: trials * Math.log(1 - share),
    next: (count) => ((trials - count) / (count + 1)) * odds,
    mean: trials * share,
  })
}

/**
 * P(X ≥ x) of a negative binomial count with this mean and this variance, which must be the larger: r = μ²/(σ²−μ) and
 * q = 1−μ/σ² (the method of moments).
 */
export function negativeBinomialTail(count: number, { mean, variance }: { mean: number; variance: number }): number {
  if (!(mean > 0 && variance > mean)) throw new RangeError(`No count has mean ${mean} and variance ${variance}.`)
  const r = mean ** 2 / (variance - mean)
  const q = 1 - mean / variance
  return tail(count, { logOfNone: r * Math.log(1 - q), next: (i) => ((i + r) / (i + 1)) * q, mean })
}

/** A distribution of counts: the logarithm of P(0), P(i+1)/P(i), and its mean, at or above which P only falls. */
type Counts = Readonly<{ logOfNone: number; next: (count: number) => number; mean: number }>

/** Terms below this share of their sum change nothing that could be seen. */
const NEGLIGIBLE = 1e-16

/** In logarithms, because P(0) of a large count is smaller than any number. */
function tail(from: number, { logOfNone, next, mean }: Counts): number {
  let log = logOfNone
  let below = 0
  for (let count = 0; count < from; count++) {
    below += Math.exp(log)
    log += Math.log(next(count))
  }
  if (from <= mean) return 1 - below
  let sum = 0
  for (let count = from; Math.exp(log) > sum * NEGLIGIBLE; count++) {
    sum += Math.exp(log)
    log += Math.log(next(count))
  }
  return sum
}
