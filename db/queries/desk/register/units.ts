import { z } from "zod"
import { CERTAINTIES } from "#app/domain/certainty.ts"
import { added, changed, OFFICE_ORIGIN, type StoredRow } from "#app/domain/register/row-change.ts"
import { withStandingIds } from "#app/domain/register/standing-units.ts"
import { SUPPLY_KINDS, unitsFor } from "#app/domain/unit.ts"
import { listRowsOfAreas, type RegisterTransaction, writeChange } from "./rows.ts"

const provenance = { certainty: z.enum(CERTAINTIES), source_ids: z.array(z.string()) }
const contractRow = z.object({
  ...provenance,
  programme: z.string(),
  area: z.string(),
  provider: z.string(),
  starts_in: z.string().nullable(),
  ends_in: z.string().nullable(),
})
const linkRow = z.object({
  ...provenance,
  programme: z.string(),
  area: z.string(),
  prime: z.string().nullable(),
  subcontractor: z.string(),
  kind: z.enum(SUPPLY_KINDS),
  status: z.string().nullable(),
})
const unitRow = z.object({
  id: z.string(),
  area: z.string(),
  provider: z.string().nullable(),
  prime: z.string().nullable(),
  delisted_on: z.string().nullable(),
})

/**
 * Brings the units of some areas in line with the contracts and links that stand there now, whoever brought those. Ids
 * never change and no unit goes: one with nothing behind it is marked with the day, "2026-11-26".
 */
export async function followAgreements(
  tx: RegisterTransaction,
  areas: readonly string[],
  today: string,
): Promise<void> {
  const contracts = await listRowsOfAreas(tx, "contracts", areas)
  const links = await listRowsOfAreas(tx, "supplyLinks", areas)
  const stored = await listRowsOfAreas(tx, "units", areas)
  const units = stored.map(({ values }) => unitRow.parse(values))
  const wanted = withStandingIds(
    unitsFor(contracts.map(contractOf), links.map(linkOf)),
    units.map(({ delisted_on, ...unit }) => ({ ...unit, isListed: delisted_on === null })),
  )
  const byId = new Map(stored.map((row) => [row.key, row]))
  const kept = new Set(wanted.map(({ id }) => id))
  const changes = [
    ...wanted.flatMap((unit) => {
      const { statusNote, sourceIds, ...same } = unit
      const values = { ...same, status_note: statusNote, source_ids: [...sourceIds], delisted_on: null }
      const before = byId.get(unit.id)
      return before ? changed(before, values) : [added("units", unit.id, { ...values, origin: OFFICE_ORIGIN })]
    }),
    ...stored
      .filter(({ key, values }) => !kept.has(key) && values.delisted_on === null)
      .flatMap((row) => changed(row, { delisted_on: today })),
  ]
  for (const change of changes) await writeChange(tx, change)
}

function contractOf({ values }: StoredRow) {
  const { source_ids, starts_in, ends_in, ...same } = contractRow.parse(values)
  return { ...same, sourceIds: source_ids, startsIn: starts_in, endsIn: ends_in }
}

function linkOf({ values }: StoredRow) {
  const { source_ids, ...same } = linkRow.parse(values)
  return { ...same, sourceIds: source_ids }
}
