/** How sure the register is of a row. The words are those of db/register/sources.md. */
export const CERTAINTIES = ["verified", "single-source", "general-knowledge"] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** Plain words for pages, to follow "How sure we are:". */
export const CERTAINTY_WORDS = {
  verified: "confirmed by two sources, or by the body that decided it",
  "single-source": "from one source",
  "general-knowledge": "widely known, but we have not checked a source yet",
} as const satisfies Record<Certainty, string>

export function isCertainty(text: string): text is Certainty {
  return CERTAINTIES.some((certainty) => certainty === text)
}

/** The certainty of a statement that rests on both: a chain is as sure as its weakest link. */
export function lessSure(one: Certainty, other: Certainty): Certainty {
  return CERTAINTIES.indexOf(one) >= CERTAINTIES.indexOf(other) ? one : other
}
