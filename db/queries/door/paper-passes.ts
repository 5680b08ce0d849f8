import { asc, eq } from "drizzle-orm"
import { type PaperPool, poolId } from "#app/domain/paper-pool.ts"
import { doorDb } from "#db/clients.server.ts"
import { paperCodes, paperPools } from "#db/schema/paper-passes.ts"

export type PoolToStore = Readonly<{ place: string; year: number; marks: readonly Buffer[] }>

/**
 * Stores a pool under the first free number of its place and year, with the marks of its codes, which are never touched
 * again. Of two makers at once the second waits for the first and takes the next number.
 * @returns the pool's id
 */
export async function insertPaperPool({ place, year, marks }: PoolToStore): Promise<string> {
  return doorDb().transaction(async (tx) => {
    for (let number = 1; ; number++) {
      const id = poolId(place, year, number)
      const pool = { id, place, year, codes: marks.length }
      const added = await tx.insert(paperPools).values(pool).onConflictDoNothing().returning({ id: paperPools.id })
      if (added.length === 0) continue
      await tx.insert(paperCodes).values(marks.map((mark) => ({ mark, pool: id })))
      return id
    }
  })
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

/** Refuses a pool's passes from now on; false if there is no such pool. */
export async function recordPoolClosed(id: string): Promise<boolean> {
  const closed = await doorDb()
    .update(paperPools)
    .set({ closed: true })
    .where(eq(paperPools.id, id))
    .returning({ id: paperPools.id })
  return closed.length > 0
}
