import { MOST_ITEM_CHARACTERS } from "../moderation/item.ts"

/** Characters of an idea: what a moderator reads at once, and a visitor too. */
export const LONGEST_IDEA = MOST_ITEM_CHARACTERS

/** Characters of what the office says of an idea. */
export const LONGEST_IDEA_NOTE = 2000

/** Months after which nothing is left of an idea that was not published, not even its receipt. */
export const REFUSED_IDEA_KEPT_MONTHS = 12
