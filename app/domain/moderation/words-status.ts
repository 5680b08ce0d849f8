import type { WordPart } from "./item.ts"

/** Where an author's words stand, as a receipt may say it. */
export const WORDS_STATUSES = [
  "waits-for-others",
  "waits-to-be-read",
  "approved",
  "published",
  "declined",
  "taken-down",
] as const
export type WordsStatus = (typeof WORDS_STATUSES)[number]

/** One text of a rating by its receipt: never the text itself. */
export type WordsStanding = Readonly<{
  part: WordPart
  status: WordsStatus
  /** Code of decline-reasons.ts. */
  reason: string | null
}>
