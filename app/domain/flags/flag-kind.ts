/**
 * What is noticed: many more passes taken in a week than usual, or many more ratings than usual that give five stars,
 * or one, to everything. A flag alerts and does nothing: no rating is removed by its stars.
 */
export const FLAG_KINDS = ["surge", "all-fives", "all-ones"] as const
export type FlagKind = (typeof FLAG_KINDS)[number]

/** What happens by chance less often than once in a thousand times is flagged. */
export const UNUSUAL = 0.001
