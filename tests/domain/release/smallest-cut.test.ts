import fc from "fast-check"
import { expect, test } from "vitest"
import { smallestCut } from "#app/domain/release/smallest-cut.ts"

/** By trying all sets of nodes. */
function byTrying(weights: readonly (readonly number[])[]): number {
  const n = weights.length
  let smallest = Number.POSITIVE_INFINITY
  for (let set = 1; set < 2 ** n - 1; set++) {
    let cut = 0
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) if (((set >> i) & 1) !== ((set >> j) & 1)) cut += weights[i]?.[j] ?? 0
    }
    if (cut > 0) smallest = Math.min(smallest, cut)
  }
  return smallest
}

test("the smallest cut is the one that trying all sets finds", () => {
  const graph = fc
    .integer({ min: 1, max: 6 })
    .chain((n) =>
      fc
        .array(fc.oneof(fc.constant(0), fc.nat(20)), { minLength: n * n, maxLength: n * n })
        .map((flat) =>
          Array.from({ length: n }, (_, i) =>
            Array.from({ length: n }, (_, j) => (i === j ? 0 : (flat[Math.min(i, j) * n + Math.max(i, j)] ?? 0))),
          ),
        ),
    )
  fc.assert(
    fc.property(graph, (weights) => {
      expect(smallestCut(weights)).toBe(byTrying(weights))
    }),
    { numRuns: 500 },
  )
})

test("nodes that do not hang together have no cut", () => {
  expect(
    smallestCut([
      [0, 0],
      [0, 0],
    ]),
  ).toBe(Number.POSITIVE_INFINITY)
})
