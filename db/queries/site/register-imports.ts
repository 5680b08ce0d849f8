import { desc } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { imports } from "#db/schema/imports.ts"

/** Which files the register shows, the newest import first: what and when, for the open data page. Everyone may see. */
export async function listRegisterImports() {
  return siteDb()
    .select({
      origin: imports.origin,
      digest: imports.digest,
      importedOn: imports.importedOn,
      added: imports.added,
      changed: imports.changed,
      ended: imports.ended,
    })
    .from(imports)
    .orderBy(desc(imports.id))
}
