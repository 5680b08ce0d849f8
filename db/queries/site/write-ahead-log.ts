import { sql } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"

/** Age of the oldest write-ahead log in hours. @throws where the server does not let the owner of the tables look */
export async function findOldestLogHours(): Promise<number> {
  const [row] = await siteDb().execute<{ hours: number | null }>(sql`select published.oldest_log_hours() as hours`)
  if (typeof row?.hours !== "number") throw new Error("The server names no age of its log")
  return row.hours
}
