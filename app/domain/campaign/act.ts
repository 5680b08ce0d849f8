/** What people do for the campaign, as "I did this" counts it, in order of effect. */
export const ACTS = ["wrote-to-mp", "handed-over", "complained", "shared"] as const
export type CampaignAct = (typeof ACTS)[number]

/** What became of a letter to an MP, as whoever wrote it says. */
export const MP_REPLIES = ["replied", "acknowledged", "not-yet", "no-letter"] as const
export type MpReply = (typeof MP_REPLIES)[number]

export const MP_REPLY_WORDS: Readonly<Record<MpReply, string>> = {
  replied: "Yes, my MP answered what I wrote",
  acknowledged: "Only that my letter came",
  "not-yet": "No answer yet",
  "no-letter": "I did not send a letter in the end",
}

/** Days after which one is asked, once: an office that answers has mostly done so, and the letter is still remembered. */
export const MP_ASKED_AFTER_DAYS = 21

/** Answers of people who sent a letter: with fewer, a share says more of single people than of MPs. */
export const FEWEST_MP_ANSWERS = 10

/** How many of those who sent a letter were answered, as everybody may see it; nulls while too few have said. */
export function shownReplies(answers: readonly MpReply[]): { asked: number | null; replied: number | null } {
  const sent = answers.filter((answer) => answer !== "no-letter")
  if (sent.length < FEWEST_MP_ANSWERS) return { asked: null, replied: null }
  return { asked: sent.length, replied: sent.filter((answer) => answer === "replied").length }
}

/** Fewer than this is not published as a number: whoever did it in a small town could be guessed. */
export const FEWEST_ACTS_SHOWN = 5

/** How many did something, as it may be published; null: some, but fewer than five. */
export function shownActs(count: number): number | null {
  return count < FEWEST_ACTS_SHOWN ? null : count
}
