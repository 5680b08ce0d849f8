import { eq } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { FigureNames } from "#app/domain/release/figure-in-words.ts"
import { siteDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { programmes } from "#db/schema/programmes.ts"
import { providers } from "#db/schema/providers.ts"
import { units } from "#db/schema/units.ts"

/** The names of everything that there is or was a figure of. Everyone may see. */
export async function listFigureNames(): Promise<FigureNames> {
  const primes = alias(providers, "primes")
  const [ofProviders, ofAreas, ofProgrammes, ofUnits] = await Promise.all([
    siteDb().select({ slug: providers.slug, name: providers.name }).from(providers),
    siteDb().select({ slug: areas.slug, name: areas.name }).from(areas),
    siteDb().select({ slug: programmes.slug, name: programmes.name }).from(programmes),
    siteDb()
      .select({ id: units.id, providerName: providers.name, primeName: primes.name, areaName: areas.name })
      .from(units)
      .innerJoin(areas, eq(areas.slug, units.area))
      .leftJoin(providers, eq(providers.slug, units.provider))
      .leftJoin(primes, eq(primes.slug, units.prime)),
  ])
  const named = (rows: readonly { slug: string; name: string }[]) => new Map(rows.map(({ slug, name }) => [slug, name]))
  return {
    providers: named(ofProviders),
    areas: named(ofAreas),
    programmes: named(ofProgrammes),
    units: new Map(ofUnits.map(({ id, ...unit }) => [id, unit])),
  }
}
