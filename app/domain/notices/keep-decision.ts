import type { LegalNotice } from "./legal-notice.ts"

/**
 * What may let words stay though somebody says that they are against the law. Whoever decides ticks at least one and
 * says why in their own words; without a decision words come down.
 */
export const KEEP_REASONS = [
  "no-serious-harm",
  "true",
  "opinion",
  "public-interest",
  "not-them",
  "no-person",
  "not-here",
] as const
export type KeepReason = (typeof KEEP_REASONS)[number]

export const KEEP_REASON_WORDS: Readonly<Record<KeepReason, string>> = {
  "no-serious-harm":
    "Nothing shows serious harm, or for a company serious financial loss (Defamation Act 2013, section 1)",
  true: "It is true in what matters, and we can show it (section 2)",
  opinion: "It is an honest opinion, known as one, on facts that were so (section 3)",
  "public-interest": "It is about something the public should know, and we had reason to publish it (section 4)",
  "not-them": "It is not about whoever complains",
  "no-person": "No person can be known by it",
  "not-here": "It does not stand here",
}

/** The same as a letter and the public say them. */
export const KEEP_REASON_SAID: Readonly<Record<KeepReason, string>> = {
  "no-serious-harm": "what you sent us does not show serious harm",
  true: "we have grounds to hold that it is true in what matters",
  opinion: "it is an honest opinion, and can be known as one",
  "public-interest": "it is about a matter on which the public has an interest in knowing what people went through",
  "not-them": "it is not about you",
  "no-person": "no person can be known by it",
  "not-here": "it does not stand on our site",
}

export type KeepProblem = "no-reason-ticked" | "no-words"

/** Whether a decision to keep words is one that can be answered for. */
export function keepProblem(reasons: readonly KeepReason[], words: string): KeepProblem | null {
  if (reasons.length === 0) return "no-reason-ticked"
  return words.trim() === "" ? "no-words" : null
}

/** The codes that are of the list, in its order. */
export function keepReasonsOf({ keepReasons }: Pick<LegalNotice, "keepReasons">): KeepReason[] {
  return KEEP_REASONS.filter((reason) => keepReasons.includes(reason))
}
