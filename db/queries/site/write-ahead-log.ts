import { sql } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"

/** Age of the oldest write-ahead log in hours. @throws where the server does not let its owner look */
export async function findOldestLogHours(): Promise<number> {
  const [row] = await siteDb().execute<{ hours: number }>(sql`select published.oldest_log_hours() as hours`)
  return row?.hours ?? 0
}
