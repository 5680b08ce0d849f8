import { type CountedBlock, figureOf, type Judged, pooled } from "./block-figure.ts"
import type { FigureName, ShownFigure } from "./figure.ts"
import type { ReleaseUnit } from "./figure-names.ts"
import { primeScoring, primeWeights, type Starts } from "./prime-scoring.ts"
import type { Snapshot } from "./snapshot.ts"
import { combineStatistics } from "./statistics.ts"

/** The blocks of the snapshots that a release counts. */
export function countedBlocks(counted: readonly Snapshot[]): CountedBlock[] {
  return [...Map.groupBy(counted, ({ block }) => block).values()].map((members) => ({
    units: members.map(({ unit }) => unit),
    movedIn: Math.max(...members.map(({ movedIn }) => movedIn)),
    year: Math.max(...members.map(({ year }) => year)),
    thisYear: combineStatistics(members.map(({ thisYear }) => thisYear)),
    lastYear: combineStatistics(members.map(({ lastYear }) => lastYear)),
  }))
}

export function blocksWithin(units: readonly ReleaseUnit[]): (block: CountedBlock) => boolean {
  const ids = new Set(units.map(({ id }) => id))
  return (block) => block.units.every((unit) => ids.has(unit))
}

/** What is shown of one figure: a prime's units weigh by starts, all others' ratings alike. */
export function shownOf(
  { starts, ...judged }: Judged & { readonly starts: Starts },
  { kind, units }: Pick<FigureName, "kind"> & { readonly units: readonly ReleaseUnit[] },
  counted: readonly CountedBlock[],
): Omit<ShownFigure, "movedIn"> {
  if (kind !== "prime") return { ...figureOf(judged, counted, pooled), weights: null }
  return {
    ...figureOf(judged, counted, primeScoring(units, starts)),
    weights: primeWeights(units, counted, starts),
  }
}
