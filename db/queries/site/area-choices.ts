import { and, asc, eq, isNull } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { programmes } from "#db/schema/programmes.ts"
import { hasUnits } from "./units.ts"

/** Every area that stands in the register today, with its programme's times for `isRatable`. Public. */
export async function listAreaChoices() {
  return siteDb()
    .select({
      area: areas.slug,
      areaName: areas.name,
      areaCovers: areas.covers,
      hasUnits: hasUnits(areas.slug),
      programme: programmes.slug,
      programmeName: programmes.name,
      startsIn: programmes.startsIn,
      endsIn: programmes.endsIn,
      status: programmes.status,
    })
    .from(areas)
    .innerJoin(programmes, eq(programmes.slug, areas.programme))
    .where(and(isNull(areas.delistedOn), isNull(programmes.delistedOn)))
    .orderBy(asc(programmes.name), asc(areas.name))
}
