/** What somebody may have done to a person who rates; the words of the form and of what is stored. */
export const PRESSURE_KINDS = [
  "see-phone",
  "ask-whether",
  "tell-what",
  "offer",
  "threaten",
  "fill-in",
  "something-else",
] as const
export type PressureKind = (typeof PRESSURE_KINDS)[number]

/** As long as a text of a rating: enough for what happened, and more would tell who it happened to. */
export const MOST_PRESSURE_CHARACTERS = 1200

/** A company's name as it stands on letters. */
export const MOST_NAME_CHARACTERS = 120

/** Told without an account and without a day; what is left out is null. */
export type PressureReport = Readonly<{
  kinds: readonly PressureKind[]
  area: string | null
  provider: string | null
  words: string | null
}>
