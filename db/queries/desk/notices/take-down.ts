import { sql } from "drizzle-orm"
import type { DeskTransaction } from "./reference.ts"

/**
 * Puts a statement in place of published words, and says so of their item; false where no words have that public code.
 * The desk cannot change what is published: a function of the owner's does this one thing for it.
 */
export async function recordTakeDown(tx: DeskTransaction, words: string, statement: string): Promise<boolean> {
  const [row] = await tx.execute<{ found: boolean }>(
    sql`select published.change_words(${words}::uuid, null, ${statement}) as found`,
  )
  if (row?.found !== true) return false
  await tx.execute(sql`update office.moderation_items set state = 'taken-down', version = version + 1
    where public_id = ${words}::uuid and state <> 'withdrawn'`)
  return true
}
