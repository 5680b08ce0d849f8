import { asc, gt } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { manifest } from "#db/schema/manifest.ts"

export type ManifestRow = Readonly<{ number: number; line: string; hash: Buffer }>

/** Lines of the public list after a number, in order. Everyone may see. */
export async function listManifestAfter(number: number): Promise<ManifestRow[]> {
  return siteDb()
    .select({ number: manifest.number, line: manifest.line, hash: manifest.hash })
    .from(manifest)
    .where(gt(manifest.number, number))
    .orderBy(asc(manifest.number))
}
