/** A letter as it leaves, or would have left; `headers` besides those that every letter has, `tags` for Resend alone. */
export type KeptLetter = Readonly<{
  to: string
  subject: string
  text: string
  html: string
  headers?: Readonly<Record<string, string>>
  tags?: { name: string; value: string }[]
}>

/** Enough for an afternoon of trying things out. */
const MOST_LETTERS = 200

declare global {
  // The built server and a test beside it are two copies of this file in one process: they share the letters here.
  var threestarOutbox: KeptLetter[] | undefined
}

/**
 * Letters of a site on one's own machine, in memory only, the newest first. Of several processes the web server keeps
 * them for all: a script that it has started hands its own over (scripts/staff-letters.ts).
 */
export function keepLetter(letter: KeptLetter): void {
  globalThis.threestarOutbox = [letter, ...listLetters()].slice(0, MOST_LETTERS)
}

export function listLetters(): readonly KeptLetter[] {
  return globalThis.threestarOutbox ?? []
}
