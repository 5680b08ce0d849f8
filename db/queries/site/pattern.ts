/** Somewhere in the text, with what a pattern reads as a sign of its own taken as it is. */
export function patternOf(q: string): string {
  return `%${q.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
}
