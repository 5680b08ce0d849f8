import { placeAreasFor } from "#app/domain/place-areas.ts"
import { mergeTrails, withMergedNames } from "#app/domain/register/merged-names.ts"
import { type Fault, inReadingOrder } from "#app/forms/register/fault.ts"
import { listMerged, listRowsOfTheOffice } from "#db/queries/owner/office-changes.ts"
import {
  listOfOtherOrigins,
  type OtherOrigins,
  REGISTER_ORIGIN,
  recordImport,
} from "#db/queries/owner/register-origins.ts"
import {
  endRows,
  listStored,
  type RegisterDatabase,
  type RegisterRows,
  type RegisterTable,
  storeRows,
  type Transaction,
  type Values,
  waitForOtherImports,
} from "#db/queries/owner/register-tables.ts"
import { referenceFaults } from "./register/check-references.ts"
import { changesNothing, type ImportTerms, IN_ORDER, planImport, type TableChanges } from "./register/plan-import.ts"
import type { ReadFile } from "./register/read-csv.server.ts"
import { type ReadRegister, readRegister, rowsOf } from "./register/read-register.server.ts"
import { SOURCES_FILE } from "./register/read-sources.server.ts"
import { unitsAmong } from "./register/units-among.ts"

export type RegisterImport = {
  /** Folder with the files. */
  directory: string
  db: RegisterDatabase
  /** Say what would change, and change nothing. */
  dryRun: boolean
  /**
   * Which set of files this is; "register" unless said. An import ends rows of its own set only, so a second
   * set (the demo's) comes on top of the first and may bring some of the files only.
   */
  origin?: string
  /** The day to write beside what has ended, "2026-11-22"; today unless said. */
  today?: string
}

export type RegisterOutcome =
  | { readonly ok: true; readonly changes: readonly TableChanges[]; readonly nothing: boolean; readonly digest: string }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/**
 * Brings a folder of register files into the database: reads and checks all of it, and then stores all of it
 * or, where anything is wrong, none. The same files again change nothing. Rows that the office changed or added stay as
 * they are. Units are made here; their ids never change and they are never deleted.
 */
export async function importRegister({
  directory,
  db,
  dryRun,
  origin = REGISTER_ORIGIN,
  today = new Date().toISOString().slice(0, 10),
}: RegisterImport): Promise<RegisterOutcome> {
  const register = await readRegister(directory, { mayBeMissing: origin !== REGISTER_ORIGIN })
  return db.transaction(
    async (tx): Promise<RegisterOutcome> => {
      await waitForOtherImports(tx)
      const others = await listOfOtherOrigins(tx, origin)
      const apart = [...register.faults, ...referenceFaults(register, others)]
      const terms = { origin, heldByOffice: await heldRows(tx) }
      const rows = await rowsOfTables(tx, register, terms)
      // The longest piece of work, and of no use where the files do not agree.
      const placeAreas = apart.length === 0 ? placeAreasAmong(register, others) : []
      const changes = planImport({ ...rows, placeAreas }, await listAllStored(tx), terms)
      const faults = [...apart, ...clashes(register, changes)]
      if (faults.length > 0) return { ok: false, faults: inReadingOrder(faults) }
      const nothing = changesNothing(changes)
      if (!nothing && !dryRun) await store(tx, { changes, origin, today, digest: register.digest })
      return { ok: true, changes, nothing, digest: register.digest }
    },
    { accessMode: dryRun ? "read only" : "read write" },
  )
}

async function heldRows(tx: Transaction): Promise<ReadonlySet<string>> {
  return new Set((await listRowsOfTheOffice(tx)).map(({ table, key }) => `${table} ${key}`))
}

async function rowsOfTables(
  tx: Transaction,
  { sources, files }: ReadRegister,
  terms: ImportTerms,
): Promise<Omit<RegisterRows, "placeAreas">> {
  const merged = mergeTrails(new Map((await listMerged(tx)).map(({ slug, into }) => [slug, into])))
  const contracts = withMergedNames("contracts", rowsOf(files.contracts), merged)
  const supplyLinks = withMergedNames("supplyLinks", rowsOf(files.supplyLinks), merged)
  return {
    sources: sources.rows,
    programmes: rowsOf(files.programmes),
    areas: rowsOf(files.areas),
    providers: withMergedNames("providers", rowsOf(files.providers), merged),
    providerDomains: withMergedNames("providerDomains", rowsOf(files.providerDomains), merged),
    contracts,
    supplyLinks,
    officialFigures: withMergedNames("officialFigures", rowsOf(files.officialFigures), merged),
    serviceStandards: withMergedNames("serviceStandards", rowsOf(files.serviceStandards), merged),
    complaintRoutes: rowsOf(files.complaintRoutes),
    constituencies: rowsOf(files.constituencies),
    places: rowsOf(files.places),
    units: await unitsAmong(tx, { contracts, supplyLinks }, terms),
  }
}

/** Over the places and areas of every set of files: what one brings can lie in what another has brought. */
function placeAreasAmong({ files }: ReadRegister, others: OtherOrigins) {
  return placeAreasFor({
    programmes: [...rowsOf(files.programmes), ...others.programmes],
    areas: [...rowsOf(files.areas), ...others.areas],
    places: [...rowsOf(files.places), ...others.places],
  })
}

async function listAllStored(tx: Transaction): Promise<Map<RegisterTable, Map<string, Values>>> {
  const stored = new Map<RegisterTable, Map<string, Values>>()
  for (const table of IN_ORDER) stored.set(table, await listStored(tx, table))
  return stored
}

async function store(
  tx: Transaction,
  {
    changes,
    origin,
    today,
    digest,
  }: { changes: readonly TableChanges[]; origin: string; today: string; digest: string },
) {
  for (const { table, toStore } of changes) await storeRows(tx, table, toStore)
  for (const { table, ended } of changes) await endRows(tx, table, { keys: ended, today })
  const count = (rows: (of: TableChanges) => number) => changes.reduce((sum, of) => sum + rows(of), 0)
  await recordImport(tx, {
    origin,
    digest,
    importedOn: today,
    added: count(({ added }) => added.length),
    changed: count(({ changed, moved }) => changed.length + moved.length),
    ended: count(({ ended }) => ended.length),
  })
}

/** A slug or id belongs to the set of files that brought it first. */
function clashes({ sources, files }: ReadRegister, changes: readonly TableChanges[]): Fault[] {
  const read: Partial<Record<RegisterTable, ReadFile<unknown>>> = files
  return changes.flatMap(({ table, clashes: found }) =>
    found.map(({ key, origin }) => {
      const what = `"${key}" belongs to the files of "${origin}"`
      const of = read[table]
      const line = of?.lines.find(({ cells }) => of.file.key(cells) === key)
      if (of && line)
        return { file: of.file.name, line: line.line, column: of.header.indexOf(of.file.keyColumn) + 1, what }
      const source = sources.rows.find(({ id }) => table === "sources" && id === key)
      return source
        ? { file: SOURCES_FILE, line: source.position, column: 1, what }
        : { file: files.supplyLinks.file.name, line: 1, column: 1, what: `the unit ${what}` }
    }),
  )
}
