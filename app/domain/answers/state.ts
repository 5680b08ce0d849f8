import { MOST_ITEM_CHARACTERS } from "../moderation/item.ts"

/**
 * Where a provider's answer to a published text stands, for those who write it. What everybody reads is kept apart: while
 * an edit is written, read or sent back, the words before it stay public.
 */
export const ANSWER_STATES = ["draft", "waiting", "published", "returned", "withdrawn"] as const
export type AnswerState = (typeof ANSWER_STATES)[number]

/** Which state may follow which. "published" follows by itself only on the fast track. */
export const ANSWER_MOVES = {
  draft: ["draft", "waiting", "published", "withdrawn"],
  waiting: ["published", "returned", "withdrawn"],
  published: ["draft", "waiting", "published", "returned", "withdrawn"],
  returned: ["draft", "waiting", "published", "withdrawn"],
  withdrawn: ["draft", "waiting", "published"],
} as const satisfies Record<AnswerState, readonly AnswerState[]>

export function mayAnswerMove(from: AnswerState, to: AnswerState): boolean {
  const next: readonly AnswerState[] = ANSWER_MOVES[from]
  return next.includes(to)
}

/** As much as the text that it answers may say: neither side gets more room. Characters. */
export const MOST_ANSWER_CHARACTERS = MOST_ITEM_CHARACTERS

/** How the list of texts is narrowed. */
export const FEEDBACK_SHOWS = ["unanswered", "answered", "returned", "all"] as const
export type FeedbackShow = (typeof FEEDBACK_SHOWS)[number]

export function feedbackShowIn(text: string | null): FeedbackShow {
  return FEEDBACK_SHOWS.find((show) => show === text) ?? "unanswered"
}
