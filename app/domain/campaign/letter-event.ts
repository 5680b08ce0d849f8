/** Why no more letters go to an address: they came back for good, or its owner called one of them spam. */
export const LETTERS_STOPPED = ["bounced", "complained"] as const
export type LettersStopped = (typeof LETTERS_STOPPED)[number]

/** What the mail service tells of a letter, as far as we act on it. */
export type LetterEvent = Readonly<{
  why: LettersStopped
  addresses: readonly string[]
  /** The update that the letter was one of; null for other letters. */
  update: string | null
}>

/** Days for which is remembered which messages of the mail service were taken: it repeats one for hours at most. */
export const LETTER_EVENTS_KEPT_DAYS = 7

/** Messages of the mail service before this moment are forgotten. */
export function letterEventsKeptSince(now: Date): Date {
  return new Date(now.getTime() - LETTER_EVENTS_KEPT_DAYS * 86_400_000)
}
