/** Where a letter to supporters stands. "stopped": the office holds it; it can go on. */
export const UPDATE_STATES = ["draft", "sending", "stopped", "sent"] as const
export type UpdateState = (typeof UPDATE_STATES)[number]

/** Whom it is for; a nation or a constituency is named by a key. */
export const AUDIENCE_KINDS = ["everyone", "nation", "constituency"] as const
export type AudienceKind = (typeof AUDIENCE_KINDS)[number]

/** Letters that leave together. "unknown": it may have left, so it is not sent again. */
export const BATCH_STATES = ["waiting", "sent", "refused", "unknown"] as const
export type BatchState = (typeof BATCH_STATES)[number]
