import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import { OFFICE_ORIGIN } from "#app/domain/register/row-change.ts"
import { deskDb } from "#db/clients.server.ts"
import { isLike, typedName } from "#db/queries/site/likeness.ts"
import { contracts } from "#db/schema/contracts.ts"
import { providerAddresses } from "#db/schema/provider-addresses.ts"
import { providers } from "#db/schema/providers.ts"
import { supplyLinks } from "#db/schema/supply-links.ts"

export type OfficeFilter = Readonly<{
  /** A name, also misspelt or in part. */
  q: string
  programme?: string | undefined
  area?: string | undefined
  role?: "prime" | "subcontractor" | undefined
  /** Whether the row was added in the office, or came with files. */
  origin?: "office" | "files" | undefined
  state?: "listed" | "ended" | undefined
}>

const successors = alias(providers, "successors")
const originals = alias(providers, "originals")

/** Capital letters do not come before small ones. */
const byName = sql`lower(${providers.name})`

const contractsHeld = sql<number>`(select count(*)::int from ${contracts} where ${contracts.provider} = ${providers.slug})`
const linksAsSub = sql<number>`(
  select count(*)::int from ${supplyLinks} where ${supplyLinks.subcontractor} = ${providers.slug})`

/** A page of the providers that fit, by name, ended ones and duplicates too, and how many fit. The office only. */
export async function listOfficeProviders(filter: OfficeFilter, { limit, offset }: { limit: number; offset: number }) {
  const fits = and(isNamed(filter.q), plays(filter), comesFrom(filter.origin), isListed(filter.state))
  const rows = await deskDb()
    .select({
      slug: providers.slug,
      name: providers.name,
      sector: providers.sector,
      origin: providers.origin,
      delistedOn: providers.delistedOn,
      becameName: successors.name,
      duplicateOfName: originals.name,
      contracts: contractsHeld,
      links: linksAsSub,
    })
    .from(providers)
    .leftJoin(successors, eq(successors.slug, providers.became))
    .leftJoin(originals, eq(originals.slug, providers.duplicateOf))
    .where(fits)
    .orderBy(asc(byName), asc(providers.slug))
    .limit(limit)
    .offset(offset)
  const [all] = await deskDb().select({ n: sql<number>`count(*)::int` }).from(providers).where(fits)
  return { rows, total: all?.n ?? 0 }
}

/** What the office sees of a provider besides what everybody does; null where there is none. The office only. */
export async function findOfficeProvider(slug: string) {
  const [found] = await deskDb()
    .select({
      slug: providers.slug,
      name: providers.name,
      origin: providers.origin,
      delistedOn: providers.delistedOn,
      duplicateOf: providers.duplicateOf,
      duplicateOfName: originals.name,
    })
    .from(providers)
    .leftJoin(originals, eq(originals.slug, providers.duplicateOf))
    .where(eq(providers.slug, slug))
  return found ?? null
}

/** Every address that leads to a provider besides its slug. The office only. */
export async function listAddresses(provider: string) {
  return deskDb()
    .select({ address: providerAddresses.address, current: providerAddresses.current })
    .from(providerAddresses)
    .where(eq(providerAddresses.provider, provider))
    .orderBy(asc(providerAddresses.address))
}

/** Everybody to choose from: listed providers by name. The office only. */
export async function listProviderChoices() {
  return deskDb()
    .select({ slug: providers.slug, name: providers.name })
    .from(providers)
    .where(isNull(providers.delistedOn))
    .orderBy(asc(byName))
}

/** Duplicates that were merged into a provider, by name. The office only. */
export async function listDuplicates(slug: string) {
  return deskDb()
    .select({ slug: providers.slug, name: providers.name })
    .from(providers)
    .where(eq(providers.duplicateOf, slug))
    .orderBy(asc(byName))
}

function isNamed(typed: string): SQL | undefined {
  if (typed.trim() === "") return undefined
  const name = typedName(typed)
  return name === "" ? sql`false` : isLike(providers.searched, name)
}

function plays({ programme, area, role }: OfficeFilter): SQL | undefined {
  if (programme === undefined && area === undefined && role === undefined) return undefined
  const within = (table: typeof contracts | typeof supplyLinks) =>
    and(
      programme === undefined ? undefined : eq(table.programme, programme),
      area === undefined ? undefined : eq(table.area, area),
    ) ?? sql`true`
  const asPrime = sql`exists (select from ${contracts} where ${contracts.provider} = ${providers.slug} and ${within(contracts)})`
  const asSub = sql`exists (
    select from ${supplyLinks} where ${supplyLinks.subcontractor} = ${providers.slug} and ${within(supplyLinks)})`
  if (role === "prime") return asPrime
  return role === "subcontractor" ? asSub : sql`(${asPrime} or ${asSub})`
}

function comesFrom(origin: OfficeFilter["origin"]): SQL | undefined {
  if (origin === undefined) return undefined
  return origin === "office" ? eq(providers.origin, OFFICE_ORIGIN) : sql`${providers.origin} <> ${OFFICE_ORIGIN}`
}

function isListed(state: OfficeFilter["state"]): SQL | undefined {
  if (state === undefined) return undefined
  return state === "listed" ? isNull(providers.delistedOn) : isNotNull(providers.delistedOn)
}
