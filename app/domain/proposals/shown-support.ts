/** Supports are shown in steps of so many: one more or fewer then seldom shows, and never says whose it was. */
export const SUPPORT_STEP = 10

/** What is shown of a count of supports: whole tens, rounded down; 0 below ten. */
export function shownTens(supports: number): number {
  return Math.floor(supports / SUPPORT_STEP) * SUPPORT_STEP
}

/** The shown number in words, for `tens` as shownTens makes it. */
export function supportInWords(tens: number): string {
  if (tens < SUPPORT_STEP) return "Fewer than 10 people support this"
  return `${tens.toLocaleString("en-GB")} or more people support this`
}

/** The same beside an entry of a list. */
export function supportInShort(tens: number): string {
  return tens < SUPPORT_STEP ? "Fewer than 10" : `${tens.toLocaleString("en-GB")} or more`
}
