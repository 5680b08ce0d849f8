import { sql } from "drizzle-orm"
import type { DeskTransaction } from "./reference.ts"

/**
 * Puts a statement in place of published words, for good. The desk cannot change what is published: a function of the
 * owner's does this one thing for it. An id that is not of the form of one, or of no words, is the function's to refuse.
 */
export async function recordTakeDown(tx: DeskTransaction, words: string, statement: string): Promise<void> {
  await tx.execute(sql`select published.take_down_words(${words}::uuid, ${statement})`)
}
