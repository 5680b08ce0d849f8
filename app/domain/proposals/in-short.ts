/** A share of a long text that is cut off at most so that it ends with a whole word. */
const MOST_CUT = 40

/** The beginning of a text on one line, cut between words and marked where it goes on. `most` in characters. */
export function inShort(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ")
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most - MOST_CUT))} …`
}
