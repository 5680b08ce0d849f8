import { createHash } from "node:crypto"
import { sql } from "drizzle-orm"
import { marksOf, receiptOf, spentMark } from "#app/crypto/ballots.server.ts"
import { ownerDb } from "#db/clients.server.ts"

/** The rooms in which something of people or of what they said lies. */
const ROOMS = ["identity", "sealed", "office", "casework", "campaign"]

type Column = Readonly<{ room: string; table: string; column: string; values: readonly Buffer[] }>

/**
 * Every pair of columns by which a row of one table leads to a row of another: one holds a value of the other, whole or
 * inside a longer one, or a hash of it that our code makes without a secret. What the identity room holds of one
 * account may meet, and a box names the key it is sealed to; anything else is a fault, such as
 * "sealed.spent.mark → sealed.ratings.handle".
 */
export async function findJoins(): Promise<string[]> {
  const columns = await readColumns()
  const needles = Map.groupBy(columns.flatMap(needlesOf), ({ bytes }) => startOf(bytes, 0))
  const joins = new Set<string>()
  for (const hay of columns) {
    for (const value of hay.values) {
      for (let at = 0; at + START <= value.length; at++) {
        for (const { column, bytes } of needles.get(startOf(value, at)) ?? []) {
          const isThere = value.subarray(at, at + bytes.length).equals(bytes)
          if (isThere && !isMeant(column, hay)) joins.add(`${nameOf(column)} → ${nameOf(hay)}`)
        }
      }
    }
  }
  return [...joins].sort()
}

/** Names and numbers are shared by many rows; only keys and hashes can single one out. */
async function readColumns(): Promise<Column[]> {
  const found = await ownerDb().execute<{ room: string; table: string; column: string; type: string }>(sql`
    select n.nspname as room, c.relname as table, a.attname as column, a.atttypid::regtype::text as type
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and a.attnum > 0 and a.atttypid in ('bytea'::regtype, 'uuid'::regtype)
      and n.nspname in ${ROOMS}`)
  return Promise.all(
    found.map(async ({ type, ...column }) => {
      const name = sql.identifier(column.column)
      const bytes = type === "uuid" ? sql`uuid_send(${name})` : name
      const rows = await ownerDb().execute<{ value: Buffer }>(
        sql`select ${bytes} as value from ${sql.identifier(column.room)}.${sql.identifier(column.table)}
            where ${name} is not null`,
      )
      return { ...column, values: rows.map(({ value }) => value) }
    }),
  )
}

function needlesOf(column: Column): { column: Column; bytes: Buffer }[] {
  return column.values.flatMap((value) => {
    const { receiptMark, handle, wordsHandle, withdrawalMark, changeMark } = marksOf(receiptOf(value), NO_KEY)
    const hash = createHash("sha256").update(value).digest()
    const made = [value, hash, spentMark(value), receiptMark, handle, wordsHandle, withdrawalMark, changeMark]
    return made.map((bytes) => ({ column, bytes }))
  })
}

/** What a thief of the database has instead of ours. */
const NO_KEY = Buffer.alloc(0)

function isMeant(one: Column, other: Column): boolean {
  if (one.room === other.room && one.table === other.table) return true
  if (one.room === "identity" && other.room === "identity") return true
  return [nameOf(one), nameOf(other)].sort().join() === "sealed.inbox.key_id,sealed.tally_keys.id"
}

/** So many bytes agree by chance never, and are quickly looked up. */
const START = 8

function startOf(bytes: Buffer, at: number): string {
  return bytes.toString("latin1", at, at + START)
}

function nameOf({ room, table, column }: Column): string {
  return `${room}.${table}.${column}`
}
