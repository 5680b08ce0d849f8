import { MOST_ITEM_CHARACTERS } from "../moderation/item.ts"

/** Characters of a suggestion: what a moderator reads at once, and a visitor too. */
export const LONGEST_SUGGESTION = MOST_ITEM_CHARACTERS

/** Characters of a provider's answer, of a decline's reason, of evidence, and of a note of the office. */
export const LONGEST_SAY = 2000

/** In an address: the suggestion is for every provider. */
export const ALL_PROVIDERS = "all"

/** Published suggestions that are shown to somebody who has just written one; more are not read. */
export const MOST_SIMILAR = 5

/**
 * How like two suggestions must be (pg_trgm's similarity of three-letter pieces, 0 to 1) to be shown side by side. Low:
 * the same wish in other words shares few letters, mostly 0.2 to 0.5, and whoever is shown one too many reads past it.
 */
export const SIMILAR = 0.2

/** Months after which nothing is left of a suggestion that was not published, not even its receipt. */
export const REFUSED_KEPT_MONTHS = 12
