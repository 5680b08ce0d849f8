import { and, eq, sql } from "drizzle-orm"
import { ownerDb } from "#db/clients.server.ts"
import { PRESENCE } from "#db/embedded/keep.server.ts"
import { roleName } from "#db/roles.server.ts"
import { accounts, confirmations, departed } from "#db/schema/accounts.ts"

type Transaction = Parameters<Parameters<ReturnType<typeof ownerDb>["transaction"]>[0]>[0]

/** Rows of one statement. */
const AT_ONCE = 1000

/**
 * How many of the peppers, oldest first, this database's lookups are made with; null where it is another pepper's. The
 * sign of the last one stands in the comment of their table, which changes in the same transaction as they do and goes
 * along with every copy of the database.
 *
 * Where there is no comment yet: without accounts the database takes up all of the peppers; with accounts it is from
 * before any rotation, because every later one was given its comment before it had any.
 * @param signs of the peppers, as signOfPepper makes them
 */
export async function settlePeppers(signs: readonly string[]): Promise<number | null> {
  return ownerDb().transaction((tx) => settle(tx, signs))
}

/** Whether the site, or a script that speaks for it, is connected to this database at this moment. */
export async function isSiteConnected(): Promise<boolean> {
  return ownerDb().transaction(isConnected)
}

/** An arbitrary number that all rotations of a database share. */
const ROTATION_LOCK = 7_331_005

/** Runs `work` while no other process rotates the pepper of this database; null if one does. */
export async function whileNobodyRotates<Result>(work: () => Promise<Result>): Promise<Result | null> {
  const connection = await ownerDb().$client.reserve()
  try {
    const [lock] = await connection<[{ got: boolean }]>`select pg_try_advisory_lock(${ROTATION_LOCK}) as got`
    if (!lock.got) return null
    try {
      return await work()
    } finally {
      await connection`select pg_advisory_unlock(${ROTATION_LOCK})`
    }
  } finally {
    connection.release()
  }
}

export type Folding = Readonly<{
  /** Of the peppers of the file, oldest first. */
  signs: readonly string[]
  nextSign: string
  /** What a lookup made with so many peppers becomes. */
  fold: (lookup: Buffer, made: number) => Buffer
  /** Under which marks the passes of a deleted account of this lookup are kept, for each year that is open. */
  marksOf: (lookup: Buffer) => readonly { year: number; mark: Buffer }[]
}>

/** "unknown": the lookups are made with a pepper that is none of these. */
export type FoldOutcome = "folded" | "connected" | "unknown"

/**
 * Brings every lookup to the next pepper, whole or not at all: those of accounts, and the marks of accounts that were
 * deleted under an address that has joined again. Letters that wait are void. Repeated, it does nothing.
 */
export async function foldLookups({ signs, nextSign, fold, marksOf }: Folding): Promise<FoldOutcome> {
  return ownerDb().transaction(async (tx) => {
    await tx.execute(sql`lock table identity.accounts, identity.confirmations, identity.departed in exclusive mode`)
    // Asked behind the lock: whoever connects from here on finds the secrets closed.
    if (await isConnected(tx)) return "connected"
    if ((await findSign(tx)) === nextSign) return "folded"
    const made = await settle(tx, signs)
    if (made === null) return "unknown"
    const rows = await tx.select({ id: accounts.id, lookup: accounts.lookup }).from(accounts)
    const folded = rows.map(({ id, lookup }) => ({ id, old: lookup, lookup: fold(lookup, made) }))
    await recordLookups(tx, folded)
    await recordMarks(
      tx,
      folded.map(({ old, lookup }) => ({ old: marksOf(old), new: marksOf(lookup) })),
    )
    await tx.delete(confirmations)
    await recordSign(tx, nextSign)
    return "folded"
  })
}

async function settle(tx: Transaction, signs: readonly string[]): Promise<number | null> {
  const written = await findSign(tx)
  const sign = written ?? ((await isEmpty(tx)) ? signs.at(-1) : signs[0])
  if (sign === undefined) return null
  if (written === null) await recordSign(tx, sign)
  const place = signs.indexOf(sign)
  return place < 0 ? null : place + 1
}

async function findSign(tx: Transaction): Promise<string | null> {
  const [row] = await tx.execute<{ words: string | null }>(
    sql`select obj_description('identity.accounts'::regclass, 'pg_class') as words`,
  )
  return SIGN.exec(row?.words ?? "")?.[1] ?? null
}

const SIGN = /^pepper ([0-9a-f]{16})$/

async function recordSign(tx: Transaction, sign: string): Promise<void> {
  const words = `pepper ${sign}`
  // A comment takes no parameters; this one can hold no quote.
  if (!SIGN.test(words)) throw new TypeError("The sign of a pepper is sixteen hexadecimal digits")
  await tx.execute(sql.raw(`comment on table identity.accounts is '${words}'`))
}

async function isEmpty(tx: Transaction): Promise<boolean> {
  return (await tx.select({ id: accounts.id }).from(accounts).limit(1)).length === 0
}

async function isConnected(tx: Transaction): Promise<boolean> {
  const roles = [roleName("site"), roleName("door"), roleName("desk")]
  const [row] = await tx.execute<{ connected: boolean }>(
    sql`select exists (
      select from pg_stat_activity
      where datname = current_database() and usename in ${roles} and application_name <> ${PRESENCE}
    ) as connected`,
  )
  return row?.connected ?? false
}

async function recordLookups(tx: Transaction, rows: readonly { id: string; lookup: Buffer }[]): Promise<void> {
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const values = rows.slice(start, start + AT_ONCE).map(({ id, lookup }) => sql`(${id}::uuid, ${lookup}::bytea)`)
    await tx.execute(
      sql`update identity.accounts set lookup = folded.lookup
        from (values ${sql.join(values, sql`, `)}) as folded (id, lookup) where accounts.id = folded.id`,
    )
  }
}

type Marks = ReturnType<Folding["marksOf"]>

/** Few addresses of accounts have marks, too: only those are written. */
async function recordMarks(tx: Transaction, pairs: readonly { old: Marks; new: Marks }[]): Promise<void> {
  const known = await tx.selectDistinct({ mark: departed.mark }).from(departed)
  const kept = new Set(known.map(({ mark }) => mark.toString("hex")))
  for (const pair of pairs) {
    for (const [place, { year, mark }] of pair.old.entries()) {
      const next = pair.new[place]
      if (!next || !kept.has(mark.toString("hex"))) continue
      await tx
        .update(departed)
        .set({ mark: next.mark })
        .where(and(eq(departed.mark, mark), eq(departed.year, year)))
    }
  }
}
