/** What may be wrong with a text as a matter of fact. The code is stored; the words may be changed. */
export const QUERY_REASONS = ["not-about-us", "wrong-place", "names-somebody", "false-fact", "something-else"] as const
export type QueryReason = (typeof QUERY_REASONS)[number]

export const QUERY_REASON_WORDS: Readonly<Record<QueryReason, string>> = {
  "not-about-us": "It is not about us",
  "wrong-place": "It is about another place of ours",
  "names-somebody": "It names or describes a person",
  "false-fact": "A fact in it is wrong",
  "something-else": "Something else",
}

export const MOST_QUERY_CHARACTERS = 600

/** What came of a query. Until then it is open; an open one holds no text back. */
export const QUERY_OUTCOMES = ["stands", "words-taken-out", "held-back"] as const
export type QueryOutcome = (typeof QUERY_OUTCOMES)[number]

export const QUERY_OUTCOME_WORDS: Readonly<Record<QueryOutcome, string>> = {
  stands: "The text stands as it is",
  "words-taken-out": "Something was taken out of the text",
  "held-back": "The text is not published",
}
