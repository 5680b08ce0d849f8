import { type AnyColumn, and, asc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import { siteDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { placeAreas } from "#db/schema/place-areas.ts"
import { programmes } from "#db/schema/programmes.ts"
import { providers } from "#db/schema/providers.ts"
import { units } from "#db/schema/units.ts"

/** The units of an area: each prime's own delivery, then its subcontractors by name, then "not listed here". Everyone may see. */
export async function listUnitsOfArea(area: string) {
  return selectUnits().where(and(eq(units.area, area), isNull(units.delistedOn)))
}

/** The units that a provider delivers, its own and those under others, the newest programme first. Everyone may see. */
export async function listUnitsDeliveredBy(provider: string) {
  return selectUnits().where(and(eq(units.provider, provider), isNull(units.delistedOn)))
}

/** The units of a prime's subcontractors that are known by name, the newest programme first. Everyone may see. */
export async function listUnitsUnder(prime: string) {
  return selectUnits().where(
    and(eq(units.prime, prime), isNotNull(units.provider), ne(units.provider, prime), isNull(units.delistedOn)),
  )
}

/** One unit, also after it has left the register's files; null where there never was one. Everyone may see. */
export async function findUnit(id: string) {
  const [found] = await selectUnits().where(eq(units.id, id))
  return found ?? null
}

/**
 * The areas in which a place lies or may lie, newest programme first. One row of a programme is the answer,
 * unless its `how` is "possible": then the page asks. Times are for `isRatable`. Everyone may see.
 */
export async function listAreasOfPlace(place: string) {
  return siteDb()
    .select({
      area: areas.slug,
      areaName: areas.name,
      areaCovers: areas.covers,
      how: placeAreas.how,
      hasUnits: hasUnits(areas.slug),
      programme: programmes.slug,
      programmeName: programmes.name,
      startsIn: programmes.startsIn,
      endsIn: programmes.endsIn,
      status: programmes.status,
    })
    .from(placeAreas)
    .innerJoin(areas, eq(areas.slug, placeAreas.area))
    .innerJoin(programmes, eq(programmes.slug, placeAreas.programme))
    .where(and(eq(placeAreas.place, place), isNull(areas.delistedOn), isNull(programmes.delistedOn)))
    .orderBy(sql`${programmes.startsIn} desc nulls last`, asc(programmes.slug), asc(areas.slug))
}

/** Whether anything can be rated in an area: some are known before any of their providers is. */
export function hasUnits(area: AnyColumn) {
  return sql<boolean>`exists (select from ${units} where ${units.area} = ${area} and ${units.delistedOn} is null)`
}

export type ListedUnit = Awaited<ReturnType<typeof listUnitsOfArea>>[number]
export type AreaOfPlace = Awaited<ReturnType<typeof listAreasOfPlace>>[number]

function selectUnits() {
  const primes = alias(providers, "primes")
  return siteDb()
    .select({
      id: units.id,
      programme: units.programme,
      programmeName: programmes.name,
      /** Times of the programme, for `isRatable`. */
      startsIn: programmes.startsIn,
      endsIn: programmes.endsIn,
      status: programmes.status,
      area: units.area,
      areaName: areas.name,
      /** Null: "a subcontractor not listed here"; see unitName in app/domain/unit.ts. */
      provider: units.provider,
      providerName: providers.name,
      /** Null: the source does not name the prime. */
      prime: units.prime,
      primeName: primes.name,
      kind: units.kind,
      statusNote: units.statusNote,
      certainty: units.certainty,
      sourceIds: units.sourceIds,
      delistedOn: units.delistedOn,
    })
    .from(units)
    .innerJoin(programmes, eq(programmes.slug, units.programme))
    .innerJoin(areas, eq(areas.slug, units.area))
    .leftJoin(providers, eq(providers.slug, units.provider))
    .leftJoin(primes, eq(primes.slug, units.prime))
    .orderBy(
      sql`${programmes.startsIn} desc nulls last`,
      asc(units.area),
      sql`${primes.name} nulls last`,
      sql`case ${units.kind} when 'prime' then 0 when 'unlisted' then 2 else 1 end`,
      asc(providers.name),
    )
    .$dynamic()
}
