/** Why somebody thinks that published words should be looked at again. The code is stored. */
export const REPORT_REASONS = [
  { code: "names-somebody", words: "It names somebody, or says who they are" },
  { code: "untrue", words: "It says something that is not true" },
  { code: "hateful", words: "It insults or threatens people" },
  { code: "wrong-provider", words: "It is about another provider" },
  { code: "my-words", words: "I wrote this, and it could tell who I am" },
  { code: "something-else", words: "Something else" },
] as const
export type ReportReason = (typeof REPORT_REASONS)[number]["code"]

/** As much as a text of a rating. Characters. */
export const MOST_REPORT_CHARACTERS = 1200

/** How the office dealt with the reports of one item. */
export const REPORT_OUTCOMES = ["kept", "taken-out", "taken-down"] as const
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number]

/** In the words of the list; for a code of older days, the code itself. */
export function reportReasonInWords(code: string): string {
  return REPORT_REASONS.find((reason) => reason.code === code)?.words ?? code
}
