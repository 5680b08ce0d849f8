import { asc, eq, sql } from "drizzle-orm"
import { type PaperPool, poolId } from "#app/domain/paper-pool.ts"
import { doorDb } from "#db/clients.server.ts"
import { paperCodes, paperPools } from "#db/schema/paper-passes.ts"

export type PoolToStore = Readonly<{
  place: string
  year: number
  marks: readonly Buffer[]
  /** Who of the office makes it; null at the machine's own terminal. */
  staff: string | null
  /** The name that the pool is to have, and no other; null for the first that is free. */
  name: string | null
}>

/**
 * Stores a pool under the first free number of its place and year, with the marks of its codes, which are never touched
 * again, and records the deed. Of two makers at once the second waits for the first and takes the next number.
 * @returns the pool's id; null if the name it was to have is taken
 */
export async function insertPaperPool({ place, year, marks, staff, name }: PoolToStore): Promise<string | null> {
  return doorDb().transaction(async (tx) => {
    for (let number = 1; ; number++) {
      const id = name ?? poolId(place, year, number)
      const pool = { id, place, year, codes: marks.length }
      const added = await tx.insert(paperPools).values(pool).onConflictDoNothing().returning({ id: paperPools.id })
      if (added.length === 0 && name !== null) return null
      if (added.length === 0) continue
      await tx.insert(paperCodes).values(marks.map((mark) => ({ mark, pool: id })))
      await recordPoolDeed(tx, { staff, deed: "pool.make", pool: id, after: { place, passes: marks.length } })
      return id
    }
  })
}

type Transaction = Parameters<Parameters<ReturnType<typeof doorDb>["transaction"]>[0]>[0]
type PoolDeed = Readonly<{
  staff: string | null
  deed: "pool.make" | "pool.close"
  pool: string
  after: Readonly<Record<string, unknown>>
  reason?: string
}>

/** Records what was done with a pool, and never a code, in the transaction that does it: the door may record no other deed. */
async function recordPoolDeed(tx: Transaction, { staff, deed, pool, after, reason = "" }: PoolDeed): Promise<void> {
  await tx.execute(
    sql`select office.record_pool_deed(${staff}::uuid, ${deed}, ${pool}, ${JSON.stringify(after)}::text::jsonb,
          ${reason === "" ? null : reason})`,
  )
}

/** The pool of a printed pass, or null. Nothing tells which of its passes have been used. */
export async function findPaperPass(mark: Buffer): Promise<{ pool: string; year: number; closed: boolean } | null> {
  const [found] = await doorDb()
    .select({ pool: paperPools.id, year: paperPools.year, closed: paperPools.closed })
    .from(paperCodes)
    .innerJoin(paperPools, eq(paperPools.id, paperCodes.pool))
    .where(eq(paperCodes.mark, mark))
  return found ?? null
}

/** Every pool there is, by year and name. */
export async function listPaperPools(): Promise<PaperPool[]> {
  return doorDb()
    .select({
      id: paperPools.id,
      place: paperPools.place,
      year: paperPools.year,
      codes: paperPools.codes,
      closed: paperPools.closed,
    })
    .from(paperPools)
    .orderBy(asc(paperPools.year), asc(paperPools.id))
}

export type Closing = Readonly<{
  /** Who of the office closes it; null at the machine's own terminal. */
  staff: string | null
  reason: string
}>

/** Refuses a pool's passes from now on, with the deed. Of two at once, one closes it. */
export async function recordPoolClosed(
  id: string,
  { staff, reason }: Closing,
): Promise<"closed" | "closed-already" | "unknown"> {
  return doorDb().transaction(async (tx) => {
    const [pool] = await tx
      .select({ closed: paperPools.closed })
      .from(paperPools)
      .where(eq(paperPools.id, id))
      .for("update")
    if (!pool) return "unknown"
    if (pool.closed) return "closed-already"
    await tx.update(paperPools).set({ closed: true }).where(eq(paperPools.id, id))
    await recordPoolDeed(tx, { staff, deed: "pool.close", pool: id, after: { closed: true }, reason })
    return "closed"
  })
}
