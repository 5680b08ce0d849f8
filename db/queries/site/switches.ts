import { asc, eq } from "drizzle-orm"
import type { Pause } from "#app/domain/switch.ts"
import { siteDb } from "#db/clients.server.ts"
import { switches } from "#db/schema/switches.ts"

/** What is paused now. Anybody may know. */
export async function listPauses(): Promise<Pause[]> {
  return siteDb()
    .select({ name: switches.name, message: switches.message, since: switches.since })
    .from(switches)
    .where(eq(switches.paused, true))
    .orderBy(asc(switches.name))
}
