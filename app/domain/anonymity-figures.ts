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

/**
 * People who rated in a year in the small, the middling and the large place of the replays. What follows was printed by
 * `npm run linkage-attack` on 2026-11-26, each the worst of the ways that were tried, rounded.
 */
export const SMALL_PLACE = 30
export const MIDDLING_PLACE = 200
export const LARGE_PLACE = 1000

/** Guesses of a thief with a copy of the database of every night, in the small place (7.4) and in the large one (4.4). */
export const GUESSED_IN_A_SMALL_PLACE = 7
export const GUESSED_IN_A_LARGE_PLACE = 4

/** The same in the small place where all took our own code (7.1). */
export const GUESSED_WITHOUT_JAVASCRIPT = 7

/** Areas where so few rate that what they say waits for the year's end, and loses area and provider. */
export const FEW_RATERS: Share = { from: 3, to: 9 }

/** Guesses of the same thief there (0.0 to 0.8), with many such areas in the country; with one, guessing blindly helps. */
export const GUESSED_AMONG_FEW: Share = { from: 0, to: 1 }

/** Pairs that whoever runs the site and watches the clock matches when somebody rates within minutes. */
export const MATCHED_WITHIN_MINUTES: Share = { from: 99, to: 100 }

/** Days between pass and rating in the replay. */
export const DAYS_BETWEEN: Share = { from: 1, to: 30 }

/** The share matched then, in the large place (1.4 and 1.5), the middling (6.3), the small (48 to 74) and among few (60 to 92). */
export const MATCHED_LATER_IN_A_LARGE_PLACE = 2
export const MATCHED_LATER_IN_A_MIDDLING_PLACE = 6
export const MATCHED_LATER_IN_A_SMALL_PLACE: Share = { from: 48, to: 74 }
export const MATCHED_LATER_AMONG_FEW: Share = { from: 60, to: 92 }

/** A share as people read it: "87 to 99 of 100". */
export function ofHundred(share: Share | number): string {
  return typeof share === "number" ? `${share} of 100` : `${share.from} to ${share.to} of 100`
}
