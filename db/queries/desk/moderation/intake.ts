import type { Day } from "#app/domain/calendar.ts"
import type { ItemKind } from "#app/domain/moderation/item.ts"
import type { MarkKind } from "#app/domain/moderation/mark.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"
import type { Transaction } from "./locked-items.ts"

/** A text of any kind but words of ratings, which the tally hands over. */
export type NewItem = Readonly<{
  kind: Exclude<ItemKind, "words">
  /** Whom it is about, or null for all. */
  provider: string | null
  text: string
  /** What read-text.server.ts found in it. */
  language: string | null
  languageSure: boolean
  marks: readonly MarkKind[]
  waitingSince: Day
}>

/** Puts a text before the moderators, in the transaction that stores whatever it belongs to; its name in the queue. */
export async function insertModerationItem(
  tx: Pick<Transaction, "insert">,
  { marks, ...item }: NewItem,
): Promise<string> {
  const [row] = await tx
    .insert(moderationItems)
    .values({ ...item, marks: [...marks] })
    .returning({ id: moderationItems.id })
  if (!row) throw new Error("An item that was inserted has no name")
  return row.id
}
