import { eq, isNotNull, sql } from "drizzle-orm"
import { contracts } from "#db/schema/contracts.ts"
import { registerChanges, registerDeeds } from "#db/schema/office/register-deeds.ts"
import { providers } from "#db/schema/providers.ts"
import { supplyLinks } from "#db/schema/supply-links.ts"
import { units } from "#db/schema/units.ts"
import type { Transaction } from "./register-tables.ts"

/** Rows that a deed of the office has changed and that were not given back since: no import touches them. */
export async function listRowsOfTheOffice(tx: Transaction): Promise<{ table: string; key: string }[]> {
  return tx
    .selectDistinct({ table: registerChanges.tableName, key: registerChanges.key })
    .from(registerChanges)
    .innerJoin(registerDeeds, eq(registerDeeds.id, registerChanges.deed))
    .where(
      sql`${registerDeeds.reverts} is null
          and not exists (select from ${registerDeeds} as undoing where undoing.reverts = ${registerDeeds.id})`,
    )
}

/** Each duplicate with the provider that it was merged into. */
export async function listMerged(tx: Transaction): Promise<{ slug: string; into: string }[]> {
  const rows = await tx
    .select({ slug: providers.slug, into: providers.duplicateOf })
    .from(providers)
    .where(isNotNull(providers.duplicateOf))
  return rows.flatMap(({ slug, into }) => (into === null ? [] : [{ slug, into }]))
}

/** The contracts and links that are stored, of whatever origin: units follow from all of them together. */
export async function listAgreements(tx: Transaction) {
  const [storedContracts, storedLinks] = await Promise.all([
    tx
      .select({
        id: contracts.id,
        origin: contracts.origin,
        programme: contracts.programme,
        area: contracts.area,
        provider: contracts.provider,
        startsIn: contracts.startsIn,
        endsIn: contracts.endsIn,
        certainty: contracts.certainty,
        sourceIds: contracts.sourceIds,
      })
      .from(contracts),
    tx
      .select({
        id: supplyLinks.id,
        origin: supplyLinks.origin,
        programme: supplyLinks.programme,
        area: supplyLinks.area,
        prime: supplyLinks.prime,
        subcontractor: supplyLinks.subcontractor,
        kind: supplyLinks.kind,
        status: supplyLinks.status,
        certainty: supplyLinks.certainty,
        sourceIds: supplyLinks.sourceIds,
      })
      .from(supplyLinks),
  ])
  return { contracts: storedContracts, links: storedLinks }
}

/** Every unit there is, as far as it tells whom it is of. */
export async function listStoredUnits(tx: Transaction) {
  return tx
    .select({
      id: units.id,
      area: units.area,
      provider: units.provider,
      prime: units.prime,
      origin: units.origin,
      isListed: sql<boolean>`${units.delistedOn} is null`,
    })
    .from(units)
}
