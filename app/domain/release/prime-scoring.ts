import { primeScore } from "../prime-score.ts"
import { combineWeighted, effective } from "../weighted-summary.ts"
import type { CountedBlock, Scoring } from "./block-figure.ts"
import type { PrimeWeights } from "./figure.ts"

export type PrimeUnit = {
  readonly id: string
  /** Null: a subcontractor not listed here, which is always one of the others. */
  readonly provider: string | null
}

/** Official programme starts of units in the year of the figures, where they are known. */
export type Starts = ReadonlyMap<string, number>

/**
 * How a prime's units make its score: each shown unit by its share of programme starts, the others pooled as one
 * "other". Where the starts of a shown unit, or of all others, are unknown, shares of ratings weigh instead.
 */
export function primeScoring(units: readonly PrimeUnit[], starts: Starts): Scoring {
  return (blocks, summaryOf) => {
    const parts = partsOf(units, blocks, starts)
    const byStarts = weights(parts) === "starts"
    return primeScore(
      parts.map((part) => {
        const summary = combineWeighted(part.blocks.map(summaryOf))
        return { summary: effective(summary), weight: byStarts ? (part.starts ?? 0) : summary.weight }
      }),
    )
  }
}

/** By which weights these blocks of a prime are scored. */
export function primeWeights(
  units: readonly PrimeUnit[],
  blocks: readonly CountedBlock[],
  starts: Starts,
): PrimeWeights {
  return weights(partsOf(units, blocks, starts))
}

type Part = { readonly blocks: readonly CountedBlock[]; readonly starts: number | null }

/** Each shown, listed unit is a part; whatever else there is makes up one more, with the starts of all the others. */
function partsOf(units: readonly PrimeUnit[], blocks: readonly CountedBlock[], starts: Starts): Part[] {
  const listed = units.filter(({ provider }) => provider !== null).map(({ id }) => id)
  const alone = blocks.flatMap((block) => {
    const unit = block.units.length === 1 ? block.units[0] : undefined
    return unit !== undefined && listed.includes(unit) ? [{ unit, block }] : []
  })
  const shown = new Set(alone.map(({ unit }) => unit))
  const others = blocks.filter((block) => !block.units.some((unit) => shown.has(unit)))
  const restStarts = units.reduce((sum, { id }) => sum + (shown.has(id) ? 0 : (starts.get(id) ?? 0)), 0)
  return [
    ...alone.map(({ unit, block }) => ({ blocks: [block], starts: starts.get(unit) ?? null })),
    // Nobody started with the others, though people rated them: their starts are unknown.
    ...(others.length > 0 ? [{ blocks: others, starts: restStarts > 0 ? restStarts : null }] : []),
  ]
}

function weights(parts: readonly Part[]): PrimeWeights {
  const areKnown = parts.every(({ starts }) => starts !== null) && parts.some(({ starts }) => (starts ?? 0) > 0)
  return areKnown ? "starts" : "ratings"
}
