/** Where an idea for the campaign stands. From "open" to "not-now" everybody can read it. */
export const IDEA_STATES = ["waiting", "not-published", "open", "taken-up", "done", "not-now", "erased"] as const
export type IdeaState = (typeof IDEA_STATES)[number]

/** States that everybody can see, in the order in which a list offers them. */
export const PUBLIC_IDEA_STATES = ["open", "taken-up", "done", "not-now"] as const satisfies readonly IdeaState[]
export type PublicIdeaState = (typeof PUBLIC_IDEA_STATES)[number]
