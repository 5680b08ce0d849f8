/**
 * The weight of the smallest cut of a graph that is not zero: the least that must be taken away to part some of its
 * nodes from others they hang together with. Infinity where no two hang together. `weights[i][j]` (from 0, symmetric)
 * is the weight between two nodes. Stoer and Wagner, A Simple Min-Cut Algorithm, J. ACM 44 (1997).
 */
export function smallestCut(weights: readonly (readonly number[])[]): number {
  return Math.min(Number.POSITIVE_INFINITY, ...piecesOf(weights).map((piece) => cutOfPiece(weights, piece)))
}

/** Nodes that hang together, whatever the weight. */
function piecesOf(weights: readonly (readonly number[])[]): number[][] {
  const left = new Set(weights.keys())
  const pieces: number[][] = []
  for (const start of left) {
    const piece = [start]
    left.delete(start)
    for (const node of piece) {
      for (const other of left) {
        if ((weights[node]?.[other] ?? 0) === 0) continue
        left.delete(other)
        piece.push(other)
      }
    }
    pieces.push(piece)
  }
  return pieces
}

function cutOfPiece(weights: readonly (readonly number[])[], piece: readonly number[]): number {
  let merged = piece.map((node) => piece.map((other) => (node === other ? 0 : (weights[node]?.[other] ?? 0))))
  let smallest = Number.POSITIVE_INFINITY
  while (merged.length > 1) {
    const { last, before, weight } = phase(merged)
    smallest = Math.min(smallest, weight)
    merged = merge(merged, before, last)
  }
  return smallest
}

/** Takes up the most tightly bound node again and again; the last one's weight is the cut between it and the rest. */
function phase(weights: readonly (readonly number[])[]): { last: number; before: number; weight: number } {
  const bound = weights.map((row) => row[0] ?? 0)
  const left = new Set(weights.keys())
  left.delete(0)
  let [last, before, weight] = [0, 0, 0]
  while (left.size > 0) {
    const next = [...left].reduce((best, node) => ((bound[node] ?? 0) > (bound[best] ?? 0) ? node : best))
    before = last
    last = next
    weight = bound[next] ?? 0
    left.delete(next)
    for (const node of left) bound[node] = (bound[node] ?? 0) + (weights[next]?.[node] ?? 0)
  }
  return { last, before, weight }
}

/** The graph with two nodes made one. */
function merge(weights: readonly (readonly number[])[], into: number, gone: number): number[][] {
  const between = (one: number, other: number) => weights[one]?.[other] ?? 0
  const kept = [...weights.keys()].filter((node) => node !== gone)
  const summed = (one: number, other: number) => {
    if (one === other) return 0
    if (one === into) return between(into, other) + between(gone, other)
    if (other === into) return between(one, into) + between(one, gone)
    return between(one, other)
  }
  return kept.map((one) => kept.map((other) => summed(one, other)))
}
