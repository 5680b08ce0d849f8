import { eq, inArray, sql } from "drizzle-orm"
import { wantedAfter } from "#app/domain/campaign/leaving.ts"
import type { LettersStopped } from "#app/domain/campaign/letter-event.ts"
import { deskDb } from "#db/clients.server.ts"
import { supporterPost, supporters } from "#db/schema/campaign/supporters.ts"
import { letterEvents, updates } from "#db/schema/campaign/updates.ts"

/** A message of the mail service about letters to some addresses, of which only the keyed hashes come so far. */
export type TakenEvent = Readonly<{
  /** By which the mail service names the message. */
  id: string
  why: LettersStopped
  lookups: readonly Buffer[]
  update: string | null
  now: Date
}>

/**
 * Stops all letters to these addresses and counts it with the update. A sign-up that only wanted letters is erased:
 * nothing is left that it is kept for. The campaign's, like all of this file.
 * @returns false where the message was taken before: then nothing is done
 */
export async function recordLetterEvent({ id, why, lookups, update, now }: TakenEvent): Promise<boolean> {
  return deskDb().transaction(async (tx) => {
    const fresh = await tx.insert(letterEvents).values({ id, at: now }).onConflictDoNothing().returning()
    if (fresh.length === 0) return false
    const found = await tx
      .select({ id: supporters.id, state: supporters.state, counts: supporters.counts, updates: supporters.updates })
      .from(supporters)
      .where(inArray(supporters.lookup, [...lookups]))
      .for("update")
    for (const { id: supporter, state, ...wanted } of found) {
      const after = wantedAfter(wanted, "leave-updates")
      if (after === null && state !== "unconfirmed") {
        await tx.delete(supporters).where(eq(supporters.id, supporter))
        continue
      }
      await tx
        .update(supporters)
        .set({ lettersStopped: why, updates: after?.updates ?? wanted.updates })
        .where(eq(supporters.id, supporter))
      await tx.delete(supporterPost).where(eq(supporterPost.supporter, supporter))
    }
    if (update !== null) {
      const column = why === "bounced" ? updates.bounced : updates.complained
      await tx
        .update(updates)
        .set({ [why]: sql`${column} + 1` })
        .where(eq(updates.id, update))
    }
    return true
  })
}

/** How many sign-ups get no letters any more, and why. */
export async function countStoppedLetters(): Promise<Readonly<Record<LettersStopped, number>>> {
  const rows = await deskDb()
    .select({ why: supporters.lettersStopped, count: sql<number>`count(*)::int` })
    .from(supporters)
    .where(sql`${supporters.lettersStopped} is not null`)
    .groupBy(supporters.lettersStopped)
  const of = (why: LettersStopped) => rows.find((row) => row.why === why)?.count ?? 0
  return { bounced: of("bounced"), complained: of("complained") }
}
