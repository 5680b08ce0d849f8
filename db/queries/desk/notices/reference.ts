import { sql } from "drizzle-orm"
import type { Database } from "#db/clients.server.ts"

/** A transaction of the desk. */
export type DeskTransaction = Parameters<Parameters<Database["transaction"]>[0]>[0]

/** References of a year follow one another, so that a gap shows; the lock lets two at once take turns. */
const TURN = 7_331_011

/** The next reference of a year, such as `N-2026-003`. Within the transaction that uses it. */
export async function nextReference(tx: DeskTransaction, letter: "N" | "S", year: number): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(${TURN})`)
  const table = letter === "N" ? sql`office.legal_notices` : sql`office.score_challenges`
  const prefix = `${letter}-${year}-`
  const [row] = await tx.execute<{ last: number }>(
    sql`select coalesce(max(substr(reference, ${prefix.length + 1}::int)::int), 0) as last from ${table}
        where reference like ${`${prefix}%`}`,
  )
  return `${prefix}${String((row?.last ?? 0) + 1).padStart(3, "0")}`
}
