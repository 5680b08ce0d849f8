import { and, eq, gt, lt, sql } from "drizzle-orm"
import { doorDb } from "#db/clients.server.ts"
import { confirmations, departed } from "#db/schema/accounts.ts"

export type Confirmation = typeof confirmations.$inferSelect

/** What a deleted account left under its address as it was scrambled before a rotation, and where it belongs now. */
export type Remark = Readonly<{ year: number; old: Buffer; now: Buffer }>

/**
 * Also clears away what has expired: nothing of an unfinished joining outlives its quarter of an hour for long. Marks are
 * moved in the same transaction, so that how long it takes tells nobody whether there were any.
 */
export async function insertConfirmation(
  row: Omit<Confirmation, "tries">,
  remarks: readonly Remark[],
  now: Date,
): Promise<void> {
  await doorDb().transaction(async (tx) => {
    await tx.delete(confirmations).where(lt(confirmations.expiresAt, now))
    await tx.insert(confirmations).values(row)
    for (const { year, old, now: mark } of remarks) {
      const moved = await tx
        .delete(departed)
        .where(and(eq(departed.mark, old), eq(departed.year, year)))
        .returning({ year: departed.year, area: departed.area })
      const rows = moved.map((one) => ({ ...one, mark }))
      if (rows.length > 0) await tx.insert(departed).values(rows).onConflictDoNothing()
    }
  })
}

/**
 * Counts one try with the open page's digits and answers with the row as it then stands, or null if there is none,
 * it has expired, or `most` tries were used before.
 */
export async function recordTry(pageHash: Buffer, now: Date, most: number): Promise<Confirmation | null> {
  const [row] = await doorDb()
    .update(confirmations)
    .set({ tries: sql`${confirmations.tries} + 1` })
    .where(and(eq(confirmations.pageHash, pageHash), gt(confirmations.expiresAt, now), lt(confirmations.tries, most)))
    .returning()
  return row ?? null
}

/** How far the tries of an open page have gone, also after its end; null when it was used up or cleared away. */
export async function findTries(pageHash: Buffer): Promise<{ tries: number } | null> {
  const [row] = await doorDb()
    .select({ tries: confirmations.tries })
    .from(confirmations)
    .where(eq(confirmations.pageHash, pageHash))
  return row ?? null
}

/** What an open page waits for, so that a new letter can be sent in place of the first. */
export async function findConfirmationByPage(pageHash: Buffer, now: Date): Promise<Confirmation | null> {
  const [row] = await doorDb()
    .select()
    .from(confirmations)
    .where(and(eq(confirmations.pageHash, pageHash), gt(confirmations.expiresAt, now)))
  return row ?? null
}

export async function findConfirmationByLink(linkHash: Buffer, now: Date): Promise<Confirmation | null> {
  const [row] = await doorDb()
    .select()
    .from(confirmations)
    .where(and(eq(confirmations.linkHash, linkHash), gt(confirmations.expiresAt, now)))
  return row ?? null
}

/** True for exactly one of those who try to use it up. */
export async function deleteConfirmation(pageHash: Buffer): Promise<boolean> {
  const gone = await doorDb()
    .delete(confirmations)
    .where(eq(confirmations.pageHash, pageHash))
    .returning({ pageHash: confirmations.pageHash })
  return gone.length === 1
}
