/** Published suggestions or ideas that are shown to somebody who has just written one; more are not read. */
export const MOST_SIMILAR = 5

/**
 * How like two texts must be (pg_trgm's similarity of three-letter pieces, 0 to 1) to be shown side by side. Low: the
 * same wish in other words shares few letters, mostly 0.2 to 0.5, and whoever is shown one too many reads past it.
 */
export const SIMILAR = 0.2

/**
 * How like two texts are, from 0 to 1: the share of their three-letter pieces that both have, counted as PostgreSQL's
 * pg_trgm does it, so that a browser finds the same as the database; but letters with accents, which a database of
 * plain locale passes over, count here.
 */
export function likenessOf(one: string, other: string): number {
  const [own, theirs] = [piecesOf(one), piecesOf(other)]
  const shared = [...own].filter((piece) => theirs.has(piece)).length
  const all = own.size + theirs.size - shared
  return all === 0 ? 0 : shared / all
}

/** Those that are like a text, the likest first, as many as are shown. */
export function likestOf<const One extends Readonly<{ text: string }>>(text: string, others: readonly One[]): One[] {
  return others
    .map((other) => ({ other, likeness: likenessOf(text, other.text) }))
    .filter(({ likeness }) => likeness >= SIMILAR)
    .sort((one, two) => two.likeness - one.likeness)
    .slice(0, MOST_SIMILAR)
    .map(({ other }) => other)
}

/** Each word in small letters, two spaces before it and one behind, cut into every three signs in a row. */
function piecesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words.flatMap((word) => {
      const signs = [...`  ${word} `]
      return signs.slice(2).map((_, place) => signs.slice(place, place + 3).join(""))
    }),
  )
}
