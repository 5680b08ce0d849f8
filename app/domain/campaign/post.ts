/** Letters that leave in one call to the carrier at most. */
export const POST_BATCH = 100

/** How long one process may be at a batch before another takes it for dead. Milliseconds. */
export const POST_LEASE_MS = 120_000

/** A letter that no carrier has taken for three days is given up, and the office is told. */
export const POST_GIVEN_UP_AFTER_MS = 3 * 86_400_000

const FIRST_PAUSE_MS = 30_000
const LONGEST_PAUSE_MS = 3_600_000

/**
 * How long to wait after a try that failed: half a minute, then twice as long each time, an hour at most; and never less
 * than the carrier asks for.
 * @param tries how many have failed, from 1
 * @param askedMs what the carrier asked for; null where it asked for nothing
 */
export function pauseAfter(tries: number, askedMs: number | null): number {
  const own = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1))
  return Math.max(own, Math.min(askedMs ?? 0, LONGEST_PAUSE_MS))
}

/** Whether a letter has been tried for so long that it is given up with this failure. */
export function isGivenUp(tries: number): boolean {
  let waited = 0
  for (let one = 1; one < tries; one += 1) waited += pauseAfter(one, null)
  return waited >= POST_GIVEN_UP_AFTER_MS
}
