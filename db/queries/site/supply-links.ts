import { asc, eq } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import { siteDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { programmes } from "#db/schema/programmes.ts"
import { providers } from "#db/schema/providers.ts"
import { supplyLinks } from "#db/schema/supply-links.ts"

/** For whom a provider works, by name; the prime and the area are null where no source names them. Everyone may see. */
export async function listPrimesOf(provider: string) {
  return selectLinks().where(eq(supplyLinks.subcontractor, provider))
}

/** Who works for a provider, by name; the area is null where no source names it. Everyone may see. */
export async function listSubcontractorsOf(provider: string) {
  return selectLinks().where(eq(supplyLinks.prime, provider))
}

function selectLinks() {
  const primes = alias(providers, "primes")
  return siteDb()
    .select({
      id: supplyLinks.id,
      programme: supplyLinks.programme,
      programmeName: programmes.name,
      area: supplyLinks.area,
      areaName: areas.name,
      prime: supplyLinks.prime,
      primeName: primes.name,
      subcontractor: supplyLinks.subcontractor,
      subcontractorName: providers.name,
      kind: supplyLinks.kind,
      tier: supplyLinks.tier,
      status: supplyLinks.status,
      note: supplyLinks.note,
      certainty: supplyLinks.certainty,
      sourceIds: supplyLinks.sourceIds,
    })
    .from(supplyLinks)
    .innerJoin(programmes, eq(programmes.slug, supplyLinks.programme))
    .innerJoin(providers, eq(providers.slug, supplyLinks.subcontractor))
    .leftJoin(primes, eq(primes.slug, supplyLinks.prime))
    .leftJoin(areas, eq(areas.slug, supplyLinks.area))
    .orderBy(asc(primes.name), asc(providers.name), asc(programmes.name), asc(areas.name))
    .$dynamic()
}
