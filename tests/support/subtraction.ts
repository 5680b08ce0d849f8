import type { Figure } from "#app/domain/release/figure.ts"
import type { ReleaseWorld } from "./release-world.ts"

/** What a hostile statistician knows of a figure: how much each ballot, as it then stood, weighs in it. */
export type Weights = ReadonlyMap<string, number>

/** Ballots (`id:version`) behind a figure of the release with this index, this year's whole and last year's half. */
export function ballotsBehind(world: ReleaseWorld, index: number, figure: Figure): Weights {
  const weights = new Map<string, number>()
  for (const unit of figure.units) {
    const snapshot = world.plans[index]?.snapshots.find((one) => one.unit === unit && one.lastIn === index + 1)
    if (!snapshot) throw new Error(`${unit} is counted without a snapshot`)
    for (const ballot of world.history[snapshot.movedIn - 1] ?? []) {
      const age = snapshot.year - ballot.year
      if (ballot.unit !== unit || age < 0 || age > 1) continue
      weights.set(`${ballot.id}:${ballot.version}`, age === 0 ? 1 : 0.5)
    }
  }
  return weights
}

/** How many ballots a weighted sum rests on. */
export function crowd(weights: Weights): number {
  const ids = [...weights].filter(([, weight]) => Math.abs(weight) > 1e-9).map(([ballot]) => ballot.split(":")[0])
  return new Set(ids).size
}

export function combination(parts: readonly (readonly [number, Weights])[]): Weights {
  const sum = new Map<string, number>()
  for (const [factor, weights] of parts) {
    for (const [ballot, weight] of weights) sum.set(ballot, (sum.get(ballot) ?? 0) + factor * weight)
  }
  return sum
}

/**
 * The rows that Gaussian elimination leaves of the figures: combinations that rest on as few as elimination in this
 * order of ballots can make them. `shuffled` gives the order.
 */
export function eliminated(
  figures: readonly Weights[],
  shuffled: (cells: readonly string[][]) => readonly string[][],
): Weights[] {
  // Ballots that weigh the same in every figure cannot be told apart: one column for them all.
  const ballots = [...new Set(figures.flatMap((weights) => [...weights.keys()]))]
  const alike = Map.groupBy(ballots, (ballot) => figures.map((weights) => weights.get(ballot) ?? 0).join())
  const cells = shuffled([...alike.values()])
  const rows = figures.map((weights) => cells.map(([first]) => weights.get(first ?? "") ?? 0))
  let done = 0
  for (const column of cells.keys()) {
    const pivot = rows.findIndex((row, index) => index >= done && Math.abs(row[column] ?? 0) > 1e-9)
    const [found] = pivot < 0 ? [] : rows.splice(pivot, 1)
    if (!found) continue
    const scaled = found.map((weight) => weight / (found[column] ?? 1))
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0
      rows[index] = row.map((weight, place) => weight - factor * (scaled[place] ?? 0))
    }
    rows.splice(done, 0, scaled)
    done++
  }
  return rows
    .slice(0, done)
    .map(
      (row) =>
        new Map(row.flatMap((weight, column) => (cells[column] ?? []).map((ballot) => [ballot, weight] as const))),
    )
}
