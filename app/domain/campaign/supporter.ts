import { MOST_ITEM_CHARACTERS } from "../moderation/item.ts"

/**
 * Where a sign-up stands. It is counted once its owner has pressed the button behind the letter's link and the rules of
 * trust have looked at it; one that they hold, or that the office takes out, is told nothing and counts nothing.
 */
export const SUPPORTER_STATES = ["unconfirmed", "confirmed", "quarantined", "invalidated"] as const
export type SupporterState = (typeof SUPPORTER_STATES)[number]

/** Which state may follow which. Whoever leaves is erased and has no state any more. */
export const SUPPORTER_MOVES = {
  unconfirmed: ["confirmed"],
  confirmed: ["quarantined", "invalidated"],
  quarantined: ["confirmed", "invalidated"],
  invalidated: ["confirmed"],
} as const satisfies Record<SupporterState, readonly SupporterState[]>

/** Two people of one household may share an address; a third, or the same name again, is told by letter alone. */
export const MOST_OF_ONE_ADDRESS = 2

/** Days after which a sign-up that nobody confirmed is erased. */
export const UNCONFIRMED_DAYS = 7

/** Characters. */
export const LONGEST_NAME = 80
export const LONGEST_COMMENT = MOST_ITEM_CHARACTERS

/** From which page of ours somebody came to sign; nothing is known of other sites. */
export const SIGN_UP_SOURCES = ["campaign", "home", "act", "card", "other"] as const
export type SignUpSource = (typeof SIGN_UP_SOURCES)[number]

export const SIGN_UP_SOURCE_WORDS: Readonly<Record<SignUpSource, string>> = {
  campaign: "The campaign’s page",
  home: "The first page",
  act: "What you can do",
  card: "The counter on another site",
  other: "Elsewhere",
}

/** Letters to a supporter that leave as soon as the carrier takes them. */
export const POST_KINDS = ["confirm", "signed-already", "address-full", "mp-replied"] as const
export type PostKind = (typeof POST_KINDS)[number]

/** In which states a sign-up may be for it to come into this one. */
export function statesBefore(to: SupporterState): SupporterState[] {
  return SUPPORTER_STATES.filter((from) => {
    const next: readonly SupporterState[] = SUPPORTER_MOVES[from]
    return next.includes(to)
  })
}
