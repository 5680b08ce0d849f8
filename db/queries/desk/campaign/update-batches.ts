import { and, asc, eq, gte, isNull, lte, notExists, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { STUCK_AFTER_TRIES } from "#app/domain/campaign/update.ts"
import { deskDb } from "#db/clients.server.ts"
import { supporters } from "#db/schema/campaign/supporters.ts"
import { updateBatches, updateLetters, updates } from "#db/schema/campaign/updates.ts"

/** One sender at a time, whichever process it is in. */
export const UPDATES_LOCK = 7_331_061

/** A batch whose turn it is. */
export type DueBatch = Readonly<{
  update: string
  title: string
  body: string
  number: number
  tries: number
  unsureSince: Date | null
  /** As many as were fixed at the start. */
  letters: number
}>

export type BatchName = Pick<DueBatch, "update" | "number">

const isOfBatch = ({ update, number }: BatchName) =>
  and(eq(updateBatches.update, update), eq(updateBatches.number, number))

const isLetterOf = ({ update, number }: BatchName) =>
  and(eq(updateLetters.update, update), eq(updateLetters.number, number))

/**
 * Does the work unless another process is at it already; the database lets go of the lock with the connection, so a
 * process that was killed holds nobody up. The campaign's, like all of this file.
 * @returns whether it was done
 */
export async function alone(work: () => Promise<void>): Promise<boolean> {
  const connection = await deskDb().$client.reserve()
  try {
    const [lock] = await connection`select pg_try_advisory_lock(${UPDATES_LOCK}::bigint) as held`
    if (lock?.held !== true) return false
    try {
      await work()
    } finally {
      await connection`select pg_advisory_unlock(${UPDATES_LOCK}::bigint)`
    }
    return true
  } finally {
    connection.release()
  }
}

/** The batch to hand over next; null where none is due. */
export async function findDueBatch(now: Date): Promise<DueBatch | null> {
  const [row] = await deskDb()
    .select({
      update: updateBatches.update,
      title: updates.title,
      body: updates.body,
      number: updateBatches.number,
      tries: updateBatches.tries,
      unsureSince: updateBatches.unsureSince,
      letters: updateBatches.letters,
    })
    .from(updateBatches)
    .innerJoin(updates, eq(updates.id, updateBatches.update))
    .where(and(eq(updateBatches.isSettled, false), lte(updateBatches.dueAt, now), eq(updates.state, "sending")))
    .orderBy(asc(updates.startedAt), asc(updateBatches.number))
    .limit(1)
  return row ?? null
}

/** When the next batch is due of those that were put off; null where none waits. */
export async function findNextDue(): Promise<Date | null> {
  const [row] = await deskDb()
    .select({ dueAt: updateBatches.dueAt })
    .from(updateBatches)
    .innerJoin(updates, eq(updates.id, updateBatches.update))
    .where(and(eq(updateBatches.isSettled, false), eq(updates.state, "sending")))
    .orderBy(asc(updateBatches.dueAt))
    .limit(1)
  return row?.dueAt ?? null
}

/** Who of a batch still wants letters, in an order that is the same each time. */
export async function listReadersOf(batch: BatchName): Promise<{ supporter: string; address: Buffer }[]> {
  return deskDb()
    .select({ supporter: supporters.id, address: supporters.address })
    .from(updateLetters)
    .innerJoin(supporters, eq(supporters.id, updateLetters.supporter))
    .where(
      and(isLetterOf(batch), eq(supporters.state, "confirmed"), supporters.updates, isNull(supporters.lettersStopped)),
    )
    .orderBy(asc(supporters.id))
}

/** Notes that a batch is about to be handed over: a process that is killed after this cannot know whether it left. */
export async function recordTry(batch: BatchName, now: Date): Promise<void> {
  await deskDb()
    .update(updateBatches)
    .set({
      tries: sql`${updateBatches.tries} + 1`,
      unsureSince: sql`coalesce(${updateBatches.unsureSince}, ${now.toISOString()}::timestamptz)`,
    })
    .where(isOfBatch(batch))
}

/** What became of a batch, in letters; all others of it had left before. */
export type BatchResult = Readonly<{ taken: number; refused: number; unknown: number }>

/** A batch is done with: nothing is kept of whom it went to. */
export async function settleBatch(batch: BatchName, { taken, refused, unknown }: BatchResult): Promise<void> {
  await deskDb().transaction(async (tx) => {
    await tx.delete(updateLetters).where(isLetterOf(batch))
    await tx
      .update(updateBatches)
      .set({
        ...{ isSettled: true, taken, refused, unknown, unsureSince: null },
        leftOut: sql`${updateBatches.letters} - ${taken + refused + unknown}`,
      })
      .where(isOfBatch(batch))
  })
}

/** A batch is to be tried again; `unsureSince` stays unless it is sure that none of it left. */
export async function putOffBatch(batch: BatchName, dueAt: Date, unsureSince: Date | null): Promise<void> {
  await deskDb().update(updateBatches).set({ dueAt, unsureSince }).where(isOfBatch(batch))
}

/**
 * A carrier that refuses a whole batch may mean one of its letters: each of them becomes a batch of its own, so that no
 * wrong address holds the others up.
 */
export async function splitBatch(batch: BatchName, now: Date): Promise<void> {
  await deskDb().transaction(async (tx) => {
    const [last] = await tx
      .select({ number: sql<number>`max(${updateBatches.number})` })
      .from(updateBatches)
      .where(eq(updateBatches.update, batch.update))
    const after = last?.number ?? batch.number
    await tx.execute(sql`
      with numbered as (
        select supporter, ${after}::int + (row_number() over (order by supporter))::int as number
        from campaign.update_letters where update = ${batch.update}::uuid and number = ${batch.number}::int
      ), moved as (
        update campaign.update_letters l set number = n.number from numbered n
        where l.update = ${batch.update}::uuid and l.number = ${batch.number}::int and l.supporter = n.supporter
        returning l.number
      )
      insert into campaign.update_batches (update, number, letters, due_at)
      select ${batch.update}::uuid, number, 1, ${now.toISOString()}::timestamptz from moved`)
    // Those who left between are counted with the batch that is no more.
    await tx
      .update(updateBatches)
      .set({
        ...{ isSettled: true, unsureSince: null },
        leftOut: sql`${updateBatches.letters} - (
          select count(*) from campaign.update_batches b
          where b.update = ${batch.update}::uuid and b.number > ${after}::int)`,
      })
      .where(isOfBatch(batch))
  })
}

/** Says of updates with nothing left to send that they are sent. */
export async function finishUpdates(now: Date): Promise<void> {
  const open = deskDb()
    .select({ one: sql`1` })
    .from(updateBatches)
    .where(and(eq(updateBatches.update, updates.id), eq(updateBatches.isSettled, false)))
  await deskDb()
    .update(updates)
    .set({ state: "sent", finishedAt: now })
    .where(and(eq(updates.state, "sending"), notExists(open)))
}

/** Whether an update is on its way that somebody should be sending. */
export async function hasUpdatesToSend(): Promise<boolean> {
  const [row] = await deskDb().select({ id: updates.id }).from(updates).where(eq(updates.state, "sending")).limit(1)
  return row !== undefined
}

/** Updates of which a batch did not leave however often it was tried, and since when the oldest is on its way. */
export async function countStuckUpdates() {
  const [row] = await deskDb()
    .select({
      waiting: sql<number>`count(distinct ${updates.id})::int`,
      oldest: sql<Day | null>`min(${updates.startedAt} at time zone 'UTC')::date::text`,
    })
    .from(updates)
    .innerJoin(updateBatches, eq(updateBatches.update, updates.id))
    .where(
      and(
        eq(updates.state, "sending"),
        eq(updateBatches.isSettled, false),
        gte(updateBatches.tries, STUCK_AFTER_TRIES),
      ),
    )
  return { waiting: row?.waiting ?? 0, oldest: row?.oldest ?? null, due: null }
}
