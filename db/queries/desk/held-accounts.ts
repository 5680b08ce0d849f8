import { sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { deskDb } from "#db/clients.server.ts"

/** How many accounts are held on `today`: the office may know how many, and not which. */
export async function countHeldAccounts(today: Day): Promise<number> {
  const [row] = await deskDb().execute<{ held: number }>(sql`select identity.held_accounts(${today}::date) as held`)
  return row?.held ?? 0
}
