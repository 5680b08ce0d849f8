/** Why a text is not published. The code is stored; what the author and the moderator read of it may be reworded. */
export type DeclineReason = Readonly<{
  code: string
  /** As the moderator chooses it. */
  forModerator: string
  /** As the author reads it behind their receipt. */
  forAuthor: string
}>

/** In the order of the list. A code that is stored somewhere is never taken out, only marked as no longer offered. */
export const DECLINE_REASONS = [
  {
    code: "names-somebody",
    forModerator: "Names or describes a person, and taking that out leaves nothing",
    forAuthor: "It was about one person in a way that would have told who they are.",
  },
  {
    code: "names-author",
    forModerator: "Would tell the provider who wrote it",
    forAuthor: "It could have told your provider who you are. We did not want that to happen to you.",
  },
  {
    code: "accusation",
    forModerator: "Accuses somebody of a crime, which we cannot check",
    forAuthor:
      "It accused somebody of something against the law. We cannot check that. A complaint, or the police, can.",
  },
  {
    code: "hateful",
    forModerator: "Insults or threatens people",
    forAuthor: "It insulted or threatened people.",
  },
  {
    code: "not-about-provider",
    forModerator: "Is not about this provider",
    forAuthor: "It was not about what this provider does.",
  },
  {
    code: "advertising",
    forModerator: "Advertises something",
    forAuthor: "It advertised something.",
  },
  {
    code: "copied",
    forModerator: "The same text was sent before, and it is no one person’s own words",
    forAuthor: "The same text came to us more than once. Only words of your own are published.",
  },
  {
    code: "nothing-said",
    forModerator: "Says nothing that could be read",
    forAuthor: "We could find nothing in it that somebody could read.",
  },
] as const satisfies readonly DeclineReason[]

export type DeclineCode = (typeof DECLINE_REASONS)[number]["code"]

const BY_CODE: ReadonlyMap<string, DeclineReason> = new Map(DECLINE_REASONS.map((reason) => [reason.code, reason]))

/** The reason of a code; null for a word that is none. */
export function declineReason(code: string | null): DeclineReason | null {
  return BY_CODE.get(code ?? "") ?? null
}
