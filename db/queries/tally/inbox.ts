import { eq, inArray, sql } from "drizzle-orm"
import { tallyDb } from "#db/clients.server.ts"
import { flushes, inbox, ratings, tallyKeys } from "#db/schema/ratings.ts"

export type SealedRow = Readonly<{ id: string; keyId: string; box: Buffer }>

/** Every box that waits. Tally only. */
export async function listInbox(): Promise<SealedRow[]> {
  return tallyDb().select({ id: inbox.id, keyId: inbox.keyId, box: inbox.box }).from(inbox)
}

export async function listFlushed(): Promise<string[]> {
  const rows = await tallyDb().select({ period: flushes.period }).from(flushes)
  return rows.map((row) => row.period)
}

/** Ratings stored so far, by area and year, withdrawn ones among them: their authors came, too. */
export async function listStoredByArea(): Promise<{ area: string; year: number; ratings: number }[]> {
  const rows = await tallyDb()
    .select({ area: ratings.area, year: ratings.year, ratings: sql<number>`count(*)::int` })
    .from(ratings)
    .groupBy(ratings.area, ratings.year)
  return rows.flatMap(({ area, ...row }) => (area === null ? [] : [{ area, ...row }]))
}

export async function findCurrentTallyKey(): Promise<string | null> {
  const [key] = await tallyDb().select({ id: tallyKeys.id }).from(tallyKeys).where(eq(tallyKeys.current, true))
  return key?.id ?? null
}

/** Every key that the database names, with how many boxes wait for it. */
export async function listTallyKeysInUse(): Promise<{ id: string; boxes: number }[]> {
  return tallyDb()
    .select({ id: tallyKeys.id, boxes: sql<number>`count(${inbox.id})::int` })
    .from(tallyKeys)
    .leftJoin(inbox, eq(inbox.keyId, tallyKeys.id))
    .groupBy(tallyKeys.id)
}

/** Gives up keys whose private halves are lost, and the boxes that nobody can open any more. */
export async function deleteLostTallyKeys(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tallyDb().transaction(async (tx) => {
    await tx.delete(inbox).where(inArray(inbox.keyId, [...ids]))
    await tx.delete(tallyKeys).where(inArray(tallyKeys.id, [...ids]))
  })
}

/** The first key of all. Two processes at once leave one. */
export async function insertFirstTallyKey(key: { id: string; publicKey: Buffer }): Promise<void> {
  await tallyDb()
    .insert(tallyKeys)
    .values({ ...key, current: true })
    .onConflictDoNothing()
}

/** Held shared by whoever puts in a box (sealed.seals), and alone by whoever changes the key. */
const KEY_LOCK = 7_331_002

/**
 * Seals what is left to a new key, in one transaction: from its first statement on nobody can put in a box for the old
 * key, so that none is missed; new rows in a new order replace the old ones, so that the order of coming is gone.
 */
export async function replaceTallyKey(
  key: { id: string; publicKey: Buffer },
  reseal: (rows: readonly SealedRow[]) => Promise<Buffer[]>,
): Promise<void> {
  await tallyDb().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${KEY_LOCK})`)
    await tx.update(tallyKeys).set({ current: false }).where(eq(tallyKeys.current, true))
    await tx.insert(tallyKeys).values({ ...key, current: true })
    const left = await tx.select({ id: inbox.id, keyId: inbox.keyId, box: inbox.box }).from(inbox)
    const boxes = await reseal(left)
    await tx.delete(inbox)
    for (const box of boxes) await tx.insert(inbox).values({ keyId: key.id, box })
  })
}

/** Keys that neither seal nor are named by a waiting box: their private halves can be destroyed. */
export async function deleteUnusedTallyKeys(): Promise<string[]> {
  const gone = await tallyDb().execute<{ id: string }>(
    sql`delete from sealed.tally_keys
        where not current and not exists (select from sealed.inbox where inbox.key_id = tally_keys.id) returning id`,
  )
  return gone.map((row) => row.id)
}

/** Keys that the database still names. */
export async function listTallyKeys(ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tallyDb()
    .select({ id: tallyKeys.id })
    .from(tallyKeys)
    .where(inArray(tallyKeys.id, [...ids]))
  return rows.map((row) => row.id)
}

/** An arbitrary number that all tallies of a database share. */
const TALLY_LOCK = 7_331_001

/** Runs `work` while no other tally runs on this database; null if one does. The lock falls with its connection. */
export async function tallyAlone<Result>(work: () => Promise<Result>): Promise<Result | null> {
  const connection = await tallyDb().$client.reserve()
  try {
    const [lock] = await connection<[{ got: boolean }]>`select pg_try_advisory_lock(${TALLY_LOCK}) as got`
    if (!lock.got) return null
    try {
      return await work()
    } finally {
      await connection`select pg_advisory_unlock(${TALLY_LOCK})`
    }
  } finally {
    connection.release()
  }
}

/** Throws away the write-ahead log of the day; false where the server does not let us. */
export async function turnLog(): Promise<boolean> {
  try {
    await tallyDb().execute(sql`select sealed.turn_log()`)
    return true
  } catch {
    return false
  }
}
