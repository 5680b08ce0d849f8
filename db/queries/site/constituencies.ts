import { asc, eq, isNull } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { constituencies } from "#db/schema/constituencies.ts"

const CONSTITUENCY = {
  gssCode: constituencies.gssCode,
  name: constituencies.name,
  nameCy: constituencies.nameCy,
  nation: constituencies.nation,
  region: constituencies.region,
}

/** The 650 constituencies by name, for a list to choose from. Everyone may see. */
export async function listConstituencies() {
  return siteDb()
    .select(CONSTITUENCY)
    .from(constituencies)
    .where(isNull(constituencies.delistedOn))
    .orderBy(asc(constituencies.name))
}

/** Also one of old boundaries that has left the files. Everyone may see. */
export async function findConstituency(gssCode: string) {
  const [found] = await siteDb().select(CONSTITUENCY).from(constituencies).where(eq(constituencies.gssCode, gssCode))
  return found ?? null
}

export type Constituency = Awaited<ReturnType<typeof listConstituencies>>[number]
