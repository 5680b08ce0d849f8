import { eq } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { editions } from "#db/schema/releases.ts"

/** The number of the present edition of everything that public pages show. */
export async function findEdition(): Promise<number> {
  const [row] = await siteDb().select({ number: editions.number }).from(editions).where(eq(editions.id, 1))
  return row?.number ?? 0
}
