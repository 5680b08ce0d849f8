import { FEWEST_PUBLISHABLE } from "../publishable.ts"
import { smallestCut } from "./smallest-cut.ts"
import type { Block } from "./suppression.ts"

/** Ballots of a unit in its last snapshot, ballots now, and distinct ballots that are new, other or gone since. */
export type UnitChange = { readonly before: number; readonly now: number; readonly changed: number }

/**
 * Whether new blocks may follow old ones: no sum or difference of old and new figures, with whatever factors, may rest
 * on one to nine ballots.
 *
 * Why a cut: make old blocks, new blocks and the ground nodes, and a ballot that stayed as it was an edge between its
 * old and its new block; one that came or went, an edge from its block to the ground. A combination of figures is then a
 * combination of this graph's nodes, and the ballots it rests on contain a cut of the graph (the row space of an
 * incidence matrix is its cut space). So the smallest cut is the smallest crowd that anybody can single out.
 */
export function mayFollow(
  before: readonly Block[],
  now: readonly Block[],
  changes: ReadonlyMap<string, UnitChange>,
): boolean {
  const ground = before.length + now.length
  const weights = Array.from({ length: ground + 1 }, () => new Array<number>(ground + 1).fill(0))
  const join = (one: number, other: number, weight: number) => {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const row = weights[a]
      if (row) row[b] = (row[b] ?? 0) + weight
    }
  }
  for (const [unit, change] of changes) {
    const from = before.findIndex((block) => block.includes(unit))
    const to = now.findIndex((block) => block.includes(unit))
    // Half of a changed ballot stays and half goes, so that either block alone holds all of it, both one of it.
    const stayed = from < 0 || to < 0 ? 0 : Math.max(0, (change.before + change.now - change.changed) / 2)
    if (stayed > 0) join(from, before.length + to, stayed)
    if (from >= 0) join(from, ground, change.before - stayed)
    if (to >= 0) join(before.length + to, ground, change.now - stayed)
  }
  return smallestCut(weights) >= FEWEST_PUBLISHABLE
}
