/** What people do for the campaign, as "I did this" counts it. */
export const ACTS = ["wrote-to-mp", "handed-over", "asked-us-to-send", "complained", "shared"] as const
export type CampaignAct = (typeof ACTS)[number]

/** What became of a letter to an MP, as whoever wrote it says. */
export const MP_REPLIES = ["replied", "acknowledged", "not-yet", "no-letter"] as const
export type MpReply = (typeof MP_REPLIES)[number]

/** Fewer than this is not published as a number: whoever did it in a small town could be guessed. */
export const FEWEST_ACTS_SHOWN = 5

/** How many did something, as it may be published; null: some, but fewer than five. */
export function shownActs(count: number): number | null {
  return count < FEWEST_ACTS_SHOWN ? null : count
}

/** What somebody can say to have done, in order of effect. That they asked us to send something, we know ourselves. */
export const ACTS_TO_SAY = [
  "wrote-to-mp",
  "handed-over",
  "complained",
  "shared",
] as const satisfies readonly CampaignAct[]
export type ActToSay = (typeof ACTS_TO_SAY)[number]
