/**
 * Every figure that /anonymity names and that no rule of ours computes. They were measured by replaying years of
 * invented people against the storage that is built. Shares are percent of an attacker's guesses, or of all pairs of
 * pass and rating, that were right. Limits that are rules (ten, fifty, four) stand with their rules and not here.
 */
export type Share = Readonly<{ from: number; to: number }>

/**
 * Of the ratings of people whom a provider knows to have rated, how many it could name the stars of, when half stars
 * move by ten ratings at a time. Source: anonymity, "Threats", curious provider.
 */
export const NAMED_BY_A_CURIOUS_PROVIDER = 0

/** The same with one decimal and each new rating shown at once: why neither is done. Source: as before. */
export const NAMED_WITH_DECIMALS = 100

/** Ratings of ten that a provider gives itself before it subtracts them. Source: anonymity, "Threats". */
export const PLANTED_OF_TEN = 9

/** How often what is left over then tells the tenth person's stars from half stars. Source: as before. */
export const NAMED_BY_PLANTING = 0

/** The same with one decimal. Source: as before. */
export const NAMED_BY_PLANTING_WITH_DECIMALS = 15

/** People who rated in the small and in the large place of the replays. Source: anonymity, "What time gives away". */
export const SMALL_PLACE = 30
export const LARGE_PLACE = 1000

/**
 * Guesses of a thief of the database, stored nightly with at least ten together, in the small place and in the large
 * one. Source: anonymity, "What time gives away" (8.3 and 4.4), rounded.
 */
export const GUESSED_IN_A_SMALL_PLACE = 8
export const GUESSED_IN_A_LARGE_PLACE = 4

/** The same of a small place on the road without JavaScript, one code for a whole area. Source: "The ballot" (6.5). */
export const GUESSED_WITHOUT_JAVASCRIPT = 7

/** Areas where so few rate that even a blind guess is often right. Source: "What time gives away". */
export const FEW_RATERS: Share = { from: 2, to: 9 }

/** Guesses of the same thief there; one in the number of people is what guessing blindly gives. Source: as before. */
export const GUESSED_AMONG_FEW: Share = { from: 11, to: 50 }

/** Pairs that whoever runs the site and watches the clock matches when somebody rates within minutes. Source: as before. */
export const MATCHED_WITHIN_MINUTES: Share = { from: 87, to: 99 }

/** Days between pass and rating in the replay in which next to none were matched (about 0%). Source: as before. */
export const DAYS_BETWEEN: Share = { from: 1, to: 30 }

/** The share matched then, rounded. Source: as before. */
export const MATCHED_DAYS_LATER = 0

/** A share as people read it: "87 to 99 of 100". */
export function ofHundred(share: Share | number): string {
  return typeof share === "number" ? `${share} of 100` : `${share.from} to ${share.to} of 100`
}
