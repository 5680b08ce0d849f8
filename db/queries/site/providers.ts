import { and, asc, eq, exists, isNull, or, type SQL, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import { z } from "zod"
import type { SupplyKind } from "#app/domain/unit.ts"
import { siteDb } from "#db/clients.server.ts"
import { contracts } from "#db/schema/contracts.ts"
import { providerAddresses } from "#db/schema/provider-addresses.ts"
import { providers } from "#db/schema/providers.ts"
import { supplyLinks } from "#db/schema/supply-links.ts"
import { units } from "#db/schema/units.ts"
import { isLike, typedName } from "./likeness.ts"

const successors = alias(providers, "successors")
const isPrime = sql<boolean>`exists (select from ${contracts} where ${contracts.provider} = ${providers.slug})`
const isSubcontractor = sql<boolean>`exists (
  select from ${supplyLinks} where ${supplyLinks.subcontractor} = ${providers.slug})`

const unitProgrammes = sql<string[]>`array(
  select distinct ${units.programme} from ${units} where ${units.provider} = ${providers.slug} and ${units.delistedOn} is null)`

const addressSteps = z.array(z.object({ slug: z.string(), address: z.string() }))

/**
 * Whose page stands at an address, and at which it stands today: another one where the provider was merged into another,
 * or was given a new address. A slug comes before an address that somebody once had. Everyone may see.
 */
export async function findProviderAt(address: string): Promise<{ slug: string; address: string } | null> {
  const found = await siteDb().execute(sql`
    with recursive trail as (
      (select slug, duplicate_of, 0 as step from ${providers} where slug = coalesce(
        (select slug from ${providers} where slug = ${address}),
        (select provider from ${providerAddresses} where address = ${address})))
      union all
      select next.slug, next.duplicate_of, trail.step + 1
      from trail join ${providers} as next on next.slug = trail.duplicate_of where trail.step < ${LONGEST_TRAIL})
    select trail.slug, coalesce((
      select current.address from ${providerAddresses} as current
      where current.provider = trail.slug and current.current
        and not exists (select from ${providers} as other where other.slug = current.address)), trail.slug) as address
    from trail where trail.duplicate_of is null limit 1`)
  return addressSteps.parse([...found])[0] ?? null
}

/** Merges upon merges that are followed; more would be a ring. */
const LONGEST_TRAIL = 20

/** One organisation, with the one it became; null where there is none. Everyone may see. */
export async function findProvider(slug: string) {
  const [found] = await siteDb()
    .select({
      slug: providers.slug,
      name: providers.name,
      legalName: providers.legalName,
      otherNames: providers.otherNames,
      sector: providers.sector,
      companyNumber: providers.companyNumber,
      parentOrGroup: providers.parentOrGroup,
      became: providers.became,
      becameName: successors.name,
      becameIn: providers.becameIn,
      note: providers.note,
      certainty: providers.certainty,
      sourceIds: providers.sourceIds,
    })
    .from(providers)
    .leftJoin(successors, eq(successors.slug, providers.became))
    .where(eq(providers.slug, slug))
  return found ?? null
}

/** The organisations that became this one, by name. Everyone may see. */
export async function listPredecessors(slug: string) {
  return siteDb()
    .select({ slug: providers.slug, name: providers.name, becameIn: providers.becameIn })
    .from(providers)
    .where(eq(providers.became, slug))
    .orderBy(asc(providers.name))
}

export type ProviderFilter = {
  /** A name, also misspelt or in part. */
  q?: string
  programme?: string | undefined
  area?: string | undefined
  role?: "prime" | "subcontractor" | undefined
  kind?: SupplyKind | undefined
}

/** The organisations that stand in the register today, by name. Programme, area, role and kind hold of one part. Everyone may see. */
export async function listProviders(filter: ProviderFilter = {}) {
  return siteDb()
    .select({
      slug: providers.slug,
      name: providers.name,
      becameName: successors.name,
      isPrime,
      isSubcontractor,
      /** Programmes in which it has a unit, so that a page can tell who can be rated. */
      programmes: unitProgrammes,
    })
    .from(providers)
    .leftJoin(successors, eq(successors.slug, providers.became))
    .where(and(isNull(providers.delistedOn), isNamed(filter.q ?? ""), playsPart(filter)))
    .orderBy(asc(providers.name))
}

function isNamed(typed: string): SQL | undefined {
  if (typed.trim() === "") return undefined
  const name = typedName(typed)
  return name === "" ? sql`false` : isLike(providers.searched, name)
}

function playsPart({ programme, area, role, kind }: ProviderFilter): SQL | undefined {
  if (programme === undefined && area === undefined && role === undefined && kind === undefined) return undefined
  const asPrime = exists(
    siteDb()
      .select({ one: sql`1` })
      .from(contracts)
      .where(
        and(
          eq(contracts.provider, providers.slug),
          programme === undefined ? undefined : eq(contracts.programme, programme),
          area === undefined ? undefined : eq(contracts.area, area),
        ),
      ),
  )
  const asSubcontractor = exists(
    siteDb()
      .select({ one: sql`1` })
      .from(supplyLinks)
      .where(
        and(
          eq(supplyLinks.subcontractor, providers.slug),
          programme === undefined ? undefined : eq(supplyLinks.programme, programme),
          area === undefined ? undefined : eq(supplyLinks.area, area),
          kind === undefined ? undefined : eq(supplyLinks.kind, kind),
        ),
      ),
  )
  if (role === "prime") return kind === undefined ? asPrime : and(asPrime, asSubcontractor)
  return role === "subcontractor" || kind !== undefined ? asSubcontractor : or(asPrime, asSubcontractor)
}
