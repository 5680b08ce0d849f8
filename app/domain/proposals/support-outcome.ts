/** What somebody has just done with their support. */
export const SUPPORT_OUTCOMES = ["given", "taken-back"] as const
export type SupportOutcome = (typeof SUPPORT_OUTCOMES)[number]

/** Of a word in an address; null for one that is none. */
export function supportOutcome(typed: string | null): SupportOutcome | null {
  return SUPPORT_OUTCOMES.find((outcome) => outcome === typed) ?? null
}
