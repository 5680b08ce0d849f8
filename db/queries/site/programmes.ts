import { and, asc, eq, isNull, sql } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { programmes } from "#db/schema/programmes.ts"

const PROGRAMME = {
  slug: programmes.slug,
  name: programmes.name,
  shortName: programmes.shortName,
  commissioner: programmes.commissioner,
  nations: programmes.nations,
  startsIn: programmes.startsIn,
  endsIn: programmes.endsIn,
  status: programmes.status,
  participation: programmes.participation,
  note: programmes.note,
  certainty: programmes.certainty,
  sourceIds: programmes.sourceIds,
}

/** One programme; null where there is none. Everyone may see. */
export async function findProgramme(slug: string) {
  const [found] = await siteDb().select(PROGRAMME).from(programmes).where(eq(programmes.slug, slug))
  return found ?? null
}

/** The programmes that stand in the register today, the newest first, with their areas counted. Everyone may see. */
export async function listProgrammes() {
  return siteDb()
    .select({ ...PROGRAMME, areaCount: sql<number>`count(${areas.slug})::int` })
    .from(programmes)
    .leftJoin(areas, and(eq(areas.programme, programmes.slug), isNull(areas.delistedOn)))
    .where(isNull(programmes.delistedOn))
    .groupBy(programmes.slug)
    .orderBy(sql`${programmes.startsIn} desc nulls last`, asc(programmes.name))
}
