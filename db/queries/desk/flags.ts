import { asc, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import type { FlagKind } from "#app/domain/flags/flag-kind.ts"
import { deskDb } from "#db/clients.server.ts"
import { flags } from "#db/schema/flags.ts"

export type FlagCount = Readonly<{ quarter: string; kind: FlagKind; flags: number }>

/** How many flags of each kind there were in each quarter; nothing finer is kept. */
export async function listFlagCounts(): Promise<FlagCount[]> {
  return deskDb()
    .select({ quarter: flags.quarter, kind: flags.kind, flags: sql<number>`count(*)::int` })
    .from(flags)
    .groupBy(flags.quarter, flags.kind)
    .orderBy(asc(flags.quarter), asc(flags.kind))
}

/** How many accounts are held on a day because of their address's domain; which ones, the office cannot ask. */
export async function countHeldAccounts(today: Day): Promise<number> {
  const [row] = await deskDb().execute<{ held: number }>(sql`select identity.held_accounts(${today}::date) as held`)
  return row?.held ?? 0
}
