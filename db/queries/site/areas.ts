import { and, asc, eq, isNull } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { programmes } from "#db/schema/programmes.ts"

const AREA = {
  slug: areas.slug,
  code: areas.code,
  name: areas.name,
  region: areas.region,
  covers: areas.covers,
  coversCertainty: areas.coversCertainty,
  certainty: areas.certainty,
  sourceIds: areas.sourceIds,
  programme: areas.programme,
  programmeName: programmes.name,
  /** Times of the programme, for `isRatable`. */
  startsIn: programmes.startsIn,
  endsIn: programmes.endsIn,
  status: programmes.status,
}

/** One area with the programme it is a part of; null where there is none. Everyone may see. */
export async function findArea(slug: string) {
  const [found] = await siteDb()
    .select(AREA)
    .from(areas)
    .innerJoin(programmes, eq(programmes.slug, areas.programme))
    .where(eq(areas.slug, slug))
  return found ?? null
}

/** The areas that stand in the register today, of one programme or of all, by name. Everyone may see. */
export async function listAreas({ programme }: { programme?: string } = {}) {
  return siteDb()
    .select(AREA)
    .from(areas)
    .innerJoin(programmes, eq(programmes.slug, areas.programme))
    .where(and(isNull(areas.delistedOn), programme === undefined ? undefined : eq(areas.programme, programme)))
    .orderBy(asc(areas.name), asc(areas.slug))
}
