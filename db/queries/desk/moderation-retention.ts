import { and, count, isNotNull, lt, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { deskDb } from "#db/clients.server.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"

/** Declined before a day, and its text still here. What was withdrawn lost its text at once. */
function due(before: Day) {
  return and(
    sql`${moderationItems.state} = 'declined'`,
    lt(moderationItems.decidedOn, before),
    isNotNull(moderationItems.text),
  )
}

/** How many texts the rule would erase. */
export async function countOldModerationTexts(before: Day): Promise<number> {
  const [row] = await deskDb().select({ items: count() }).from(moderationItems).where(due(before))
  return row?.items ?? 0
}

/** Erases texts that were declined before a day; the reason stays, because the author may still ask. How many. */
export async function deleteOldModerationTexts(before: Day): Promise<number> {
  const erased = await deskDb()
    .update(moderationItems)
    .set({ text: null, edited: null, note: null, version: sql`${moderationItems.version} + 1` })
    .where(due(before))
    .returning({ id: moderationItems.id })
  return erased.length
}
