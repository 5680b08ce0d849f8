import { eq, sql } from "drizzle-orm"
import { mayMove } from "#app/domain/moderation/item.ts"
import { moderationItems } from "#db/schema/office/moderation-items.ts"
import { type LockedItem, lockItems, type Transaction } from "./locked-items.ts"

/**
 * Takes published words down: a statement stands in their place, on the page within a second. For reports and legal
 * notices; whoever calls it records the deed. False where nothing is published under that name, or it is down already.
 */
export async function takeDownWords(tx: Transaction, publicId: string, statement: string): Promise<boolean> {
  const item = await lockPublished(tx, publicId)
  if (!item || !mayMove(item, "taken-down")) return false
  await changeWords(tx, publicId, { text: null, statement })
  await tx
    .update(moderationItems)
    .set({ state: "taken-down", version: item.version + 1 })
    .where(eq(moderationItems.id, item.id))
  return true
}

/** Takes more out of published words; `text` is what takeOut made of what was published. False as above. */
export async function takeOutOfWords(tx: Transaction, publicId: string, text: string): Promise<boolean> {
  const item = await lockPublished(tx, publicId)
  if (item?.state !== "approved") return false
  await changeWords(tx, publicId, { text, statement: null })
  await tx
    .update(moderationItems)
    .set({ edited: text, version: item.version + 1 })
    .where(eq(moderationItems.id, item.id))
  return true
}

async function lockPublished(tx: Transaction, publicId: string): Promise<LockedItem | null> {
  const [row] = await tx
    .select({ id: moderationItems.id })
    .from(moderationItems)
    .where(eq(moderationItems.publicId, publicId))
  const locked = row ? (await lockItems(tx, [row.id])).get(row.id) : undefined
  return locked?.publicId === publicId ? locked : null
}

async function changeWords(
  tx: Transaction,
  id: string,
  { text, statement }: { text: string | null; statement: string | null },
) {
  await tx.execute(sql`select published.change_words(${id}::uuid, ${text}, ${statement})`)
}
