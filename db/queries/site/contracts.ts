import { and, asc, eq, sql } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { contracts } from "#db/schema/contracts.ts"
import { programmes } from "#db/schema/programmes.ts"
import { providers } from "#db/schema/providers.ts"

type Filter = { provider?: string; area?: string }

/** Prime contracts of a provider, for an area, or all, the newest first, unknown starts last. Everyone may see. */
export async function listContracts({ provider, area }: Filter = {}) {
  return siteDb()
    .select({
      id: contracts.id,
      programme: contracts.programme,
      programmeName: programmes.name,
      area: contracts.area,
      areaName: areas.name,
      provider: contracts.provider,
      providerName: providers.name,
      role: contracts.role,
      startsIn: contracts.startsIn,
      endsIn: contracts.endsIn,
      note: contracts.note,
      certainty: contracts.certainty,
      sourceIds: contracts.sourceIds,
    })
    .from(contracts)
    .innerJoin(programmes, eq(programmes.slug, contracts.programme))
    .innerJoin(areas, eq(areas.slug, contracts.area))
    .innerJoin(providers, eq(providers.slug, contracts.provider))
    .where(
      and(
        provider === undefined ? undefined : eq(contracts.provider, provider),
        area === undefined ? undefined : eq(contracts.area, area),
      ),
    )
    .orderBy(sql`${contracts.startsIn} desc nulls last`, asc(areas.name), asc(providers.name))
}
