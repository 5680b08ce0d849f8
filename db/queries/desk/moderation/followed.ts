import type { ItemState } from "#app/domain/moderation/item.ts"
import type { LockedItem } from "./locked-items.ts"

/** The text of something with a page of its own, which follows what is decided of it. */
export type FollowedText = Pick<LockedItem, "id" | "text" | "edited" | "language">

/** What was decided; the reason is a code of decline-reasons.ts. */
export type Followed = Readonly<{ to: ItemState; reason?: string | null; now: Date }>
