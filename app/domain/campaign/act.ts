/** What people do for the campaign, as "I did this" counts it. */
export const ACTS = ["wrote-to-mp", "handed-over", "asked-us-to-send", "complained", "shared"] as const
export type CampaignAct = (typeof ACTS)[number]

/** What became of a letter to an MP, as whoever wrote it says. */
export const MP_REPLIES = ["replied", "acknowledged", "not-yet", "no-letter"] as const
export type MpReply = (typeof MP_REPLIES)[number]
