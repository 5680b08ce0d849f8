import { OFFICE_ORIGIN } from "#app/domain/register/row-change.ts"
import { withStandingIds } from "#app/domain/register/standing-units.ts"
import { type UnitContract, type UnitSupplyLink, unitsFor } from "#app/domain/unit.ts"
import { listAgreements, listStoredUnits } from "#db/queries/owner/office-changes.ts"
import type { RegisterTable, Transaction } from "#db/queries/owner/register-tables.ts"
import { type ImportTerms, isHeld } from "./plan-import.ts"

type Named = { readonly id: string }
type Agreements = Readonly<{
  contracts: readonly (UnitContract & Named)[]
  supplyLinks: readonly (UnitSupplyLink & Named)[]
}>

/**
 * The units of these files: what follows from their contracts and links together with those of the office and of other
 * files, which may stand behind the same unit. Units that other files brought are left to those.
 */
export async function unitsAmong(tx: Transaction, { contracts, supplyLinks }: Agreements, terms: ImportTerms) {
  const [stored, storedUnits] = [await listAgreements(tx), await listStoredUnits(tx)]
  const originOf = new Map(storedUnits.map(({ id, origin }) => [id, origin]))
  const all = unitsFor(
    willStand("contracts", { files: contracts, stored: stored.contracts }, terms),
    willStand("supplyLinks", { files: supplyLinks, stored: stored.links }, terms),
  )
  const asked = new Set(unitsFor(contracts, supplyLinks).map(({ id }) => id))
  return withStandingIds(all, storedUnits).flatMap((unit) => {
    const origin = originOf.get(unit.id) ?? terms.origin
    if (origin !== terms.origin && origin !== OFFICE_ORIGIN && !asked.has(unit.id)) return []
    const own = origin === OFFICE_ORIGIN ? OFFICE_ORIGIN : terms.origin
    return [{ ...unit, sourceIds: [...unit.sourceIds], origin: own }]
  })
}

/** What will stand after the import: the files' rows, but for those that are held, and all rows of others. */
function willStand<Row extends Named, Stored extends Row & { origin: string }>(
  table: RegisterTable,
  { files, stored }: { files: readonly Row[]; stored: readonly Stored[] },
  terms: ImportTerms,
): Row[] {
  const before = new Map(stored.map((row) => [row.id, row]))
  const isOthers = ({ id }: Row) => {
    const row = before.get(id)
    return isHeld(table, id, row, terms) || (row !== undefined && row.origin !== terms.origin)
  }
  return [...files.filter((row) => !isOthers(row)), ...stored.filter(isOthers)]
}
