import { and, asc, eq, isNull, or } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { programmes } from "#db/schema/programmes.ts"
import { providers } from "#db/schema/providers.ts"
import { serviceStandards } from "#db/schema/service-standards.ts"

type Filter = { programme?: string; area?: string; provider?: string }

/** What participants were promised, in the register's order. `area` keeps promises for that area and for all. Everyone may see. */
export async function listServiceStandards({ programme, area, provider }: Filter = {}) {
  return siteDb()
    .select({
      id: serviceStandards.id,
      programme: serviceStandards.programme,
      programmeName: programmes.name,
      area: serviceStandards.area,
      provider: serviceStandards.provider,
      providerName: providers.name,
      scope: serviceStandards.scope,
      standard: serviceStandards.standard,
      certainty: serviceStandards.certainty,
      sourceIds: serviceStandards.sourceIds,
    })
    .from(serviceStandards)
    .innerJoin(programmes, eq(programmes.slug, serviceStandards.programme))
    .leftJoin(providers, eq(providers.slug, serviceStandards.provider))
    .where(
      and(
        programme ? eq(serviceStandards.programme, programme) : undefined,
        area ? or(eq(serviceStandards.area, area), isNull(serviceStandards.area)) : undefined,
        provider ? eq(serviceStandards.provider, provider) : undefined,
      ),
    )
    .orderBy(asc(serviceStandards.position))
}

export type ServiceStandard = Awaited<ReturnType<typeof listServiceStandards>>[number]
