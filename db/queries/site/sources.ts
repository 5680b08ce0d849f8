import { asc, inArray } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { sources } from "#db/schema/sources.ts"

export type Source = Readonly<{ id: string; title: string; publisher: string; date: string; address: string }>

/** Where facts of the register come from, in the order of the register's own list. Everyone may see. */
export async function listSources(ids: readonly string[]): Promise<Source[]> {
  if (ids.length === 0) return []
  return siteDb()
    .select({
      id: sources.id,
      title: sources.title,
      publisher: sources.publisher,
      date: sources.date,
      address: sources.address,
    })
    .from(sources)
    .where(inArray(sources.id, [...new Set(ids)]))
    .orderBy(asc(sources.position))
}
