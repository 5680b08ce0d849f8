import { and, eq, inArray, isNull, lte, or } from "drizzle-orm"
import { claimEnds } from "#app/domain/moderation/claim.ts"
import { deskDb } from "#db/clients.server.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"

/**
 * Takes items for one moderator, or renews their claim; those that somebody else is at stay theirs. Of two at once one
 * gets an item: the row's own lock decides. Returns the names of what is theirs now.
 */
export async function claimItems(ids: readonly string[], staff: string, now: Date): Promise<string[]> {
  if (ids.length === 0) return []
  const free = or(
    isNull(moderationItems.claimedBy),
    eq(moderationItems.claimedBy, staff),
    lte(moderationItems.claimedUntil, now),
  )
  const claimed = await deskDb()
    .update(moderationItems)
    .set({ claimedBy: staff, claimedUntil: claimEnds(now) })
    .where(and(inArray(moderationItems.id, [...ids]), inArray(moderationItems.state, ["waiting", "asked"]), free))
    .returning({ id: moderationItems.id })
  return claimed.map(({ id }) => id)
}

/** Gives items back that a moderator is at. */
export async function releaseClaims(ids: readonly string[], staff: string): Promise<void> {
  if (ids.length === 0) return
  await deskDb()
    .update(moderationItems)
    .set({ claimedBy: null, claimedUntil: null })
    .where(and(inArray(moderationItems.id, [...ids]), eq(moderationItems.claimedBy, staff)))
}
