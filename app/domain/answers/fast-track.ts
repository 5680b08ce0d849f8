/**
 * After so many good answers in a row a provider's next one is published at once and read afterwards: by then we know
 * how it answers, and who waits for an answer should not wait for us. One that is declined, or in which something had to
 * be taken out, ends it.
 */
export const FAST_TRACK_ANSWERS = 10

/** What a moderator made of an answer. */
export type JudgedAnswer = Readonly<{ approved: boolean; edited: boolean }>

/** @param latest what became of a provider's answers, the newest first */
export function isFastTracked(latest: readonly JudgedAnswer[]): boolean {
  const lately = latest.slice(0, FAST_TRACK_ANSWERS)
  return lately.length === FAST_TRACK_ANSWERS && lately.every(({ approved, edited }) => approved && !edited)
}
