/** Why the office does not take a complaint on, as the complainant reads it. */
export const DECLINE_REASONS = {
  "not-a-provider":
    "It is not about a provider of an employment programme. The jobcentre and others have routes of their own.",
  "money-decision":
    "It is about a decision on your benefit. That needs a mandatory reconsideration, and this page has the letter for it.",
  "court-or-police": "A court or the police are dealing with it, and we must not get in their way.",
  "nothing-to-act-on": "It does not say what happened. Write us a message with a few words about it, or file it again.",
  "names-private-person": "It is about a private person and not about what a provider did.",
  "abuse-only": "It holds only abuse or threats.",
  duplicate: "It is about the same thing as another complaint that came from the same hand, and we deal with that one.",
} as const
export type DeclineReason = keyof typeof DECLINE_REASONS

/** Those that a caseworker chooses; "duplicate" comes of merging alone. */
export const DECLINE_REASON_NAMES = [
  "not-a-provider",
  "money-decision",
  "court-or-police",
  "nothing-to-act-on",
  "names-private-person",
  "abuse-only",
] as const satisfies readonly DeclineReason[]

/** What stands on the complainant's page; null for a name that is none. */
export function declineReasonInWords(name: string): string | null {
  const found = [...DECLINE_REASON_NAMES, "duplicate" as const].find((reason) => reason === name)
  return found ? DECLINE_REASONS[found] : null
}
