import { addMonths, type Day } from "../calendar.ts"

/** A provider is sent the demands at most once in so many months: more often it would be laid aside unread. */
export const MONTHS_BETWEEN_HAND_OVERS = 6

/** Below, the office is told no number: in a small place it would lead to who asked. */
const FEWEST_TOLD = 10

/** The day from which a provider may be sent it again. */
export function mayBeSentFrom(lastSentOn: Day): Day {
  return addMonths(lastSentOn, MONTHS_BETWEEN_HAND_OVERS)
}

export function mayBeSent(lastSentOn: Day | null, today: Day): boolean {
  return lastSentOn === null || mayBeSentFrom(lastSentOn) <= today
}

/** How many asked, in whole tens: 0 stands for fewer than ten. */
export function askedTens(count: number): number {
  return Math.floor(count / FEWEST_TOLD) * FEWEST_TOLD
}

export function askedInWords(tens: number): string {
  return tens === 0 ? "fewer than ten" : `${tens} or more`
}
