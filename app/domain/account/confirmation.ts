/** A letter's digits and link stand for the mailbox for so long: enough to find the letter, too short to be useful later. */
export const CONFIRMATION_MINUTES = 15

/** Six digits and five tries: a guess succeeds once in 200,000. */
export const CONFIRMATION_DIGITS = 6
export const MOST_TRIES = 5

/** What a letter's digits are for. "leave" and "move" prove the old and the new mailbox of a changed address. */
export const CONFIRMATION_PURPOSES = ["join", "reset", "leave", "move"] as const
export type ConfirmationPurpose = (typeof CONFIRMATION_PURPOSES)[number]

/** Why digits or a link are of no use any more. */
export type ConfirmationEnd = "expired" | "used" | "too-many-tries"

/** `kept` is the stored row, if there still is one; `now` and `expiresAt` are moments in milliseconds. */
export function endOf(kept: { tries: number } | null, expiresAt: number, now: number): ConfirmationEnd {
  if (now >= expiresAt) return "expired"
  return kept && kept.tries >= MOST_TRIES ? "too-many-tries" : "used"
}
