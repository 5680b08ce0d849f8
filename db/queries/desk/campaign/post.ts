import { and, asc, eq, inArray, isNull, lte, sql } from "drizzle-orm"
import { isGivenUp, POST_LEASE_MS, pauseAfter } from "#app/domain/campaign/post.ts"
import type { PostKind } from "#app/domain/campaign/supporter.ts"
import { deskDb } from "#db/clients.server.ts"
import { supporterPost, supporters } from "#db/schema/campaign/supporters.ts"

/** Letters that leave together. The batch is also what the carrier knows them by, should they come twice. */
export type ClaimedPost = Readonly<{
  batch: string
  /** How often it was tried, this time counted. */
  tries: number
  letters: readonly Readonly<{ id: string; supporter: string; kind: PostKind; address: Buffer }>[]
}>

/**
 * Takes the letters that are due, for as long as a process may be at them: first a batch that was tried before, with the
 * same letters in it, or else a new one of `most` at most. Null where nothing is due. The campaign's, like all of this file.
 */
export async function claimPost(now: Date, most: number): Promise<ClaimedPost | null> {
  const until = new Date(now.getTime() + POST_LEASE_MS)
  return deskDb().transaction(async (tx) => {
    const due = and(eq(supporterPost.givenUp, false), lte(supporterPost.dueAt, now))
    const [first] = await tx
      .select({ id: supporterPost.id, batch: supporterPost.batch })
      .from(supporterPost)
      .where(due)
      .orderBy(asc(supporterPost.dueAt))
      .limit(1)
      .for("update", { skipLocked: true })
    if (!first) return null
    const own = first.batch === null ? isNull(supporterPost.batch) : eq(supporterPost.batch, first.batch)
    const rows = await tx
      .select({ id: supporterPost.id })
      .from(supporterPost)
      .where(and(due, own))
      .orderBy(asc(supporterPost.dueAt), asc(supporterPost.id))
      .limit(most)
      .for("update", { skipLocked: true })
    const batch = first.batch ?? first.id
    const ids = rows.map(({ id }) => id)
    const claimed = await tx
      .update(supporterPost)
      .set({ batch, dueAt: until, tries: sql`${supporterPost.tries} + 1` })
      .from(supporters)
      .where(and(inArray(supporterPost.id, ids), eq(supporters.id, supporterPost.supporter)))
      .returning({
        id: supporterPost.id,
        supporter: supporterPost.supporter,
        kind: supporterPost.kind,
        tries: supporterPost.tries,
        address: supporters.address,
      })
    const letters = claimed.toSorted((a, b) => a.id.localeCompare(b.id))
    return { batch, tries: Math.max(...claimed.map(({ tries }) => tries)), letters }
  })
}

/** The carrier has taken these: nothing of them is kept. */
export async function deletePost(ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await deskDb()
      .delete(supporterPost)
      .where(inArray(supporterPost.id, [...ids]))
}

/**
 * A batch did not leave: it is tried again later, or given up.
 * @param askedMs how long the carrier asked to wait
 * @param isFinal whether the carrier said that it never will
 */
export async function recordPostFailure(
  { batch, tries }: Pick<ClaimedPost, "batch" | "tries">,
  { now, askedMs, isFinal }: Readonly<{ now: Date; askedMs: number | null; isFinal: boolean }>,
): Promise<void> {
  await deskDb()
    .update(supporterPost)
    .set({
      dueAt: new Date(now.getTime() + pauseAfter(tries, askedMs)),
      givenUp: isFinal || isGivenUp(tries),
    })
    .where(eq(supporterPost.batch, batch))
}

/**
 * A carrier that refuses a whole batch may mean one of its letters: each goes alone from now on, so that no wrong address
 * holds the others up.
 */
export async function splitPost(batch: string, now: Date): Promise<void> {
  await deskDb()
    .update(supporterPost)
    .set({ batch: supporterPost.id, tries: 0, dueAt: now })
    .where(eq(supporterPost.batch, batch))
}
