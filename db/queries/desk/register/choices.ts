import { asc, eq, isNull } from "drizzle-orm"
import { deskDb } from "#db/clients.server.ts"
import { areas } from "#db/schema/areas.ts"
import { programmes } from "#db/schema/programmes.ts"
import { providerDomains } from "#db/schema/provider-domains.ts"
import { providers } from "#db/schema/providers.ts"
import { sources } from "#db/schema/sources.ts"
import type { RegisterTransaction } from "./rows.ts"

/** Every area that is let today, beside its programme, by name. The office only. */
export async function listAreaChoices() {
  return deskDb()
    .select({ area: areas.slug, areaName: areas.name, programme: programmes.slug, programmeName: programmes.name })
    .from(areas)
    .innerJoin(programmes, eq(programmes.slug, areas.programme))
    .where(isNull(areas.delistedOn))
    .orderBy(asc(programmes.name), asc(areas.name))
}

/** What the slugs of providers, areas and programmes are called. The office only. */
export async function listNames(tx: Pick<RegisterTransaction, "select"> = deskDb()): Promise<Record<string, string>> {
  const named = [
    ...(await tx.select({ slug: programmes.slug, name: programmes.name }).from(programmes)),
    ...(await tx.select({ slug: areas.slug, name: areas.name }).from(areas)),
    ...(await tx.select({ slug: providers.slug, name: providers.name }).from(providers)),
  ]
  return Object.fromEntries(named.map(({ slug, name }) => [slug, name]))
}

/** Every source that a row may name, those of the office first, because they are what was looked at last. The office only. */
export async function listSourceChoices() {
  return deskDb()
    .select({
      id: sources.id,
      title: sources.title,
      publisher: sources.publisher,
      date: sources.date,
      origin: sources.origin,
    })
    .from(sources)
    .orderBy(asc(sources.title))
}

/** The web domains of a provider. The office only. */
export async function listDomains(provider: string) {
  return deskDb()
    .select({
      domain: providerDomains.domain,
      certainty: providerDomains.certainty,
      sourceIds: providerDomains.sourceIds,
    })
    .from(providerDomains)
    .where(eq(providerDomains.provider, provider))
    .orderBy(asc(providerDomains.domain))
}
