import { and, asc, eq, isNull } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { officialFigures } from "#db/schema/official-figures.ts"
import { programmes } from "#db/schema/programmes.ts"
import { providers } from "#db/schema/providers.ts"

type Filter = { programme: string } | { area: string } | { provider: string }

/**
 * What others have published, in the register's order: about a provider wherever it works, about an area, or about a
 * programme as a whole. Everyone may see.
 */
export async function listOfficialFigures(about: Filter) {
  return siteDb()
    .select({
      id: officialFigures.id,
      programmeName: programmes.name,
      areaName: areas.name,
      providerName: providers.name,
      measure: officialFigures.measure,
      period: officialFigures.period,
      value: officialFigures.value,
      unit: officialFigures.unit,
      note: officialFigures.note,
      certainty: officialFigures.certainty,
      sourceIds: officialFigures.sourceIds,
    })
    .from(officialFigures)
    .innerJoin(programmes, eq(programmes.slug, officialFigures.programme))
    .leftJoin(areas, eq(areas.slug, officialFigures.area))
    .leftJoin(providers, eq(providers.slug, officialFigures.provider))
    .where(speaksOf(about))
    .orderBy(asc(officialFigures.position))
}

function speaksOf(about: Filter) {
  if ("provider" in about) return eq(officialFigures.provider, about.provider)
  if ("area" in about) return eq(officialFigures.area, about.area)
  return and(
    eq(officialFigures.programme, about.programme),
    isNull(officialFigures.area),
    isNull(officialFigures.provider),
  )
}
