import { asc, desc, eq, isNull, sql } from "drizzle-orm"
import { ownerDb } from "#db/clients.server.ts"
import { manifest } from "#db/schema/manifest.ts"
import { programmes } from "#db/schema/programmes.ts"
import { units } from "#db/schema/units.ts"

/** An arbitrary number that all who write the public list share. */
const MANIFEST_LOCK = 7_331_006

type Line = Readonly<{ line: string; hash: Buffer }>

/** All lines of the public list, in order. */
export async function listManifest(): Promise<Line[]> {
  return ownerDb().select({ line: manifest.line, hash: manifest.hash }).from(manifest).orderBy(asc(manifest.number))
}

/**
 * Adds lines to the public list, all of them or none, one writer after another.
 * @param continued makes the new lines of the hash that they stand on; null before the first line
 */
export async function insertManifestLines(continued: (before: Buffer | null) => readonly Line[]): Promise<void> {
  await ownerDb().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MANIFEST_LOCK})`)
    const [last] = await tx
      .select({ number: manifest.number, hash: manifest.hash })
      .from(manifest)
      .orderBy(desc(manifest.number))
      .limit(1)
    const rows = continued(last?.hash ?? null).map((row, place) => ({
      number: (last?.number ?? 0) + place + 1,
      ...row,
    }))
    if (rows.length > 0) await tx.insert(manifest).values(rows)
  })
}

/** Runs `work` while no other process makes keys on this database; null if one does. */
export async function whileNobodyMakesKeys<Result>(work: () => Promise<Result>): Promise<Result | null> {
  const connection = await ownerDb().$client.reserve()
  try {
    const [lock] = await connection<[{ got: boolean }]>`select pg_try_advisory_lock(${MAKING_LOCK}) as got`
    if (!lock.got) return null
    try {
      return await work()
    } finally {
      await connection`select pg_advisory_unlock(${MAKING_LOCK})`
    }
  } finally {
    connection.release()
  }
}

const MAKING_LOCK = 7_331_007

/** Every unit that stands in the register, with its programme's times for `isRatable`. */
export async function listUnitsToKey() {
  return ownerDb()
    .select({
      id: units.id,
      area: units.area,
      startsIn: programmes.startsIn,
      endsIn: programmes.endsIn,
      status: programmes.status,
    })
    .from(units)
    .innerJoin(programmes, eq(programmes.slug, units.programme))
    .where(isNull(units.delistedOn))
    .orderBy(asc(units.area), asc(units.id))
}
