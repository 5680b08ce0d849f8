import { OFFICE_ORIGIN } from "#app/domain/register/row-change.ts"
import {
  isKept,
  keyOf,
  REGISTER_TABLES,
  type RegisterRows,
  type RegisterTable,
  toValues,
  type Values,
} from "#db/queries/owner/register-tables.ts"

/** What an import does to one table. Keys are slugs or ids, as in the files. */
export type TableChanges = {
  readonly table: RegisterTable
  readonly added: readonly string[]
  readonly changed: readonly { key: string; columns: readonly string[] }[]
  /** Rows that only stand on another line than before. */
  readonly moved: readonly string[]
  readonly ended: readonly string[]
  /** Rows that the files would change and the office's change keeps as they are. */
  readonly keptForOffice: readonly string[]
  /** Ended rows stay, with the day on which they ended. */
  readonly isKept: boolean
  readonly toStore: readonly Values[]
  /** Keys that another set of files has already. */
  readonly clashes: readonly { key: string; origin: string }[]
}

type Stored = ReadonlyMap<RegisterTable, ReadonlyMap<string, Values>>

/** Which set of files comes in, and which rows a standing deed of the office holds, as `table key`. */
export type ImportTerms = Readonly<{ origin: string; heldByOffice: ReadonlySet<string> }>

/** Tables of which the office changes nothing but whose a row is, as the importer itself does (see withMergedNames). */
const NEVER_HELD: readonly RegisterTable[] = ["officialFigures", "serviceStandards", "units"]

/** Tables in the order in which rows must be written. */
export const IN_ORDER = [
  "sources",
  "programmes",
  "areas",
  "providers",
  "providerDomains",
  "contracts",
  "supplyLinks",
  "officialFigures",
  "serviceStandards",
  "complaintRoutes",
  "constituencies",
  "places",
  "units",
  "placeAreas",
] as const satisfies readonly RegisterTable[]

/** Compares what the files ask for with what is stored, table by table, without writing anything. */
export function planImport(rows: RegisterRows, stored: Stored, terms: ImportTerms): TableChanges[] {
  return IN_ORDER.map((table) => planTable(table, { rows: rows[table], stored: stored.get(table) ?? new Map() }, terms))
}

/** Whether the office keeps a row as it is: it changed it, or brought it in. */
export function isHeld(
  table: RegisterTable,
  key: string,
  before: { origin?: unknown } | undefined,
  terms: ImportTerms,
) {
  if (NEVER_HELD.includes(table)) return false
  return terms.heldByOffice.has(`${table} ${key}`) || before?.origin === OFFICE_ORIGIN
}

/** Whether an import would do anything at all. */
export function changesNothing(plan: readonly TableChanges[]): boolean {
  return plan.every(({ toStore, ended }) => toStore.length === 0 && ended.length === 0)
}

function planTable(
  table: RegisterTable,
  { rows, stored }: { rows: readonly object[]; stored: ReadonlyMap<string, Values> },
  terms: ImportTerms,
): TableChanges {
  // What place_areas says follows from the places and areas of every origin, so its rows have none of their own.
  const hasOrigin = "origin" in REGISTER_TABLES[table]
  const wanted = new Map(rows.map((row) => withKey(table, hasOrigin ? { origin: terms.origin, ...row } : row)))
  const isOwn = (values: Values) =>
    !hasOrigin || values.origin === terms.origin || (table === "units" && values.origin === OFFICE_ORIGIN)
  const held = (key: string) => isHeld(table, key, stored.get(key), terms)
  const differences = [...wanted].flatMap(([key, values]) => {
    const before = stored.get(key)
    if (held(key) || (before !== undefined && !isOwn(before))) return []
    const columns = before === undefined ? null : differingColumns(before, values)
    return columns?.length === 0 ? [] : [{ key, values, columns }]
  })
  const isMove = (columns: readonly string[]) => columns.length === 1 && columns[0] === "position"
  const gone = [...stored].filter(([key, before]) => isOwn(before) && !wanted.has(key) && isListed(before))
  return {
    table,
    added: differences.filter(({ columns }) => columns === null).map(({ key }) => key),
    changed: differences.flatMap(({ key, columns }) => (columns && !isMove(columns) ? [{ key, columns }] : [])),
    moved: differences.flatMap(({ key, columns }) => (columns && isMove(columns) ? [key] : [])),
    ended: gone.flatMap(([key]) => (held(key) ? [] : [key])),
    keptForOffice: [
      ...[...wanted].flatMap(([key, values]) => (held(key) && saysOther(stored.get(key), values) ? [key] : [])),
      ...gone.flatMap(([key]) => (held(key) ? [key] : [])),
    ],
    isKept: isKept(table),
    toStore: differences.map(({ values }) => values),
    clashes: [...wanted.keys()].flatMap((key) => {
      const before = stored.get(key)
      return before !== undefined && !isOwn(before) && !held(key) ? [{ key, origin: String(before.origin) }] : []
    }),
  }
}

/** Whether a file says something else of a row than what stands there; its line and its set of files do not matter. */
function saysOther(before: Values | undefined, wanted: Values): boolean {
  if (before === undefined) return true
  return differingColumns(before, wanted).some((column) => column !== "position" && column !== "origin")
}

function withKey(table: RegisterTable, row: object): [string, Values] {
  const values = toValues(table, row)
  return [keyOf(table, values), values]
}

function differingColumns(before: Values, after: Values): string[] {
  return Object.keys(after).filter((column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]))
}

const isListed = (values: Values) => (values.delisted_on ?? null) === null
