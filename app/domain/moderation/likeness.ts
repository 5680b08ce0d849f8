/** From here on two texts are shown side by side (share of three-letter pieces in common, 0 to 1, pg_trgm). */
export const ALIKE = 0.4

/** From here on they are called copy-paste: a letter or two changed, or none. */
export const COPIED = 0.9

/** Most texts shown beside one. */
export const MOST_ALIKE = 10

/** Likeness is shown and decides nothing: people who wait in one queue say one thing. */
export function likenessInWords(likeness: number): "copy-paste" | "alike" | null {
  if (likeness >= COPIED) return "copy-paste"
  return likeness >= ALIKE ? "alike" : null
}
