import { and, isNull, ne } from "drizzle-orm"
import { areas } from "#db/schema/areas.ts"
import { imports } from "#db/schema/imports.ts"
import { places } from "#db/schema/places.ts"
import { programmes } from "#db/schema/programmes.ts"
import { providers } from "#db/schema/providers.ts"
import { sources } from "#db/schema/sources.ts"
import type { Transaction } from "./register-tables.ts"

/** The set of files that is the real register; others, such as the demo's, have words of their own. */
export { REGISTER_ORIGIN } from "#db/schema/provenance.ts"

/** What other sets of files have brought: rows to which this set may refer, and whose places it shares. */
export async function listOfOtherOrigins(tx: Transaction, origin: string) {
  const known = await Promise.all([
    tx.select({ id: sources.id }).from(sources).where(ne(sources.origin, origin)),
    tx
      .select({ slug: programmes.slug, nations: programmes.nations })
      .from(programmes)
      .where(and(ne(programmes.origin, origin), isNull(programmes.delistedOn))),
    tx
      .select({
        slug: areas.slug,
        programme: areas.programme,
        name: areas.name,
        region: areas.region,
        covers: areas.covers,
      })
      .from(areas)
      .where(and(ne(areas.origin, origin), isNull(areas.delistedOn))),
    tx
      .select({ slug: providers.slug })
      .from(providers)
      .where(and(ne(providers.origin, origin), isNull(providers.delistedOn))),
    tx
      .select({
        id: places.id,
        name: places.name,
        altNames: places.altNames,
        kind: places.kind,
        nation: places.nation,
        county: places.county,
        mappedAreas: places.mappedAreas,
      })
      .from(places)
      .where(ne(places.origin, origin)),
  ])
  const [otherSources, otherProgrammes, otherAreas, otherProviders, otherPlaces] = known
  return {
    sources: otherSources,
    programmes: otherProgrammes,
    areas: otherAreas,
    providers: otherProviders,
    places: otherPlaces,
  }
}

export type OtherOrigins = Awaited<ReturnType<typeof listOfOtherOrigins>>

/** Notes that an import changed something, and by which files. */
export async function recordImport(tx: Transaction, row: typeof imports.$inferInsert): Promise<void> {
  await tx.insert(imports).values(row)
}
