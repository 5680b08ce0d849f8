import { MOST_ITEM_CHARACTERS } from "../moderation/item.ts"

/** Characters of a suggestion: what a moderator reads at once, and a visitor too. */
export const LONGEST_SUGGESTION = MOST_ITEM_CHARACTERS

/** Characters of a provider's answer, of a decline's reason, of evidence, and of a note of the office. */
export const LONGEST_SAY = 2000

/** In an address: the suggestion is for every provider. */
export const ALL_PROVIDERS = "all"

/** Months after which nothing is left of a suggestion that was not published, not even its receipt. */
export const REFUSED_KEPT_MONTHS = 12
