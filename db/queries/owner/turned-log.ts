import { sql } from "drizzle-orm"
import { ownerDb } from "#db/clients.server.ts"

/**
 * Throws away the write-ahead log up to now, with all older versions of rows in it.
 * @returns false where the server does not let us: then the log goes when the server next clears up
 */
export async function turnLog(): Promise<boolean> {
  try {
    await ownerDb().execute(sql`select sealed.turn_log()`)
    return true
  } catch {
    return false
  }
}
