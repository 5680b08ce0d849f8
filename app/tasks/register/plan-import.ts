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
  /** Ended rows stay, with the day on which they ended. */
  readonly isKept: boolean
  readonly toStore: readonly Values[]
  /** Keys that another set of files has already. */
  readonly clashes: readonly { key: string; origin: string }[]
}

type Stored = ReadonlyMap<RegisterTable, ReadonlyMap<string, Values>>

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
export function planImport(rows: RegisterRows, stored: Stored, origin: string): TableChanges[] {
  return IN_ORDER.map((table) =>
    planTable(table, { rows: rows[table], stored: stored.get(table) ?? new Map(), origin }),
  )
}

/** Whether an import would do anything at all. */
export function changesNothing(plan: readonly TableChanges[]): boolean {
  return plan.every(({ toStore, ended }) => toStore.length === 0 && ended.length === 0)
}

function planTable(
  table: RegisterTable,
  { rows, stored, origin }: { rows: readonly object[]; stored: ReadonlyMap<string, Values>; origin: string },
): TableChanges {
  // What place_areas says follows from the places and areas of every origin, so its rows have none of their own.
  const hasOrigin = "origin" in REGISTER_TABLES[table]
  const wanted = new Map(rows.map((row) => withKey(table, hasOrigin ? { ...row, origin } : row)))
  const isOwn = (values: Values) => !hasOrigin || values.origin === origin
  const differences = [...wanted].flatMap(([key, values]) => {
    const before = stored.get(key)
    if (before !== undefined && !isOwn(before)) return []
    const columns = before === undefined ? null : differingColumns(before, values)
    return columns?.length === 0 ? [] : [{ key, values, columns }]
  })
  const isMove = (columns: readonly string[]) => columns.length === 1 && columns[0] === "position"
  return {
    table,
    added: differences.filter(({ columns }) => columns === null).map(({ key }) => key),
    changed: differences.flatMap(({ key, columns }) => (columns && !isMove(columns) ? [{ key, columns }] : [])),
    moved: differences.flatMap(({ key, columns }) => (columns && isMove(columns) ? [key] : [])),
    ended: [...stored].flatMap(([key, before]) => (isOwn(before) && !wanted.has(key) && isListed(before) ? [key] : [])),
    isKept: isKept(table),
    toStore: differences.map(({ values }) => values),
    clashes: [...wanted.keys()].flatMap((key) => {
      const before = stored.get(key)
      return before !== undefined && !isOwn(before) ? [{ key, origin: String(before.origin) }] : []
    }),
  }
}

function withKey(table: RegisterTable, row: object): [string, Values] {
  const values = toValues(table, row)
  return [keyOf(table, values), values]
}

function differingColumns(before: Values, after: Values): string[] {
  return Object.keys(after).filter((column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]))
}

const isListed = (values: Values) => (values.delisted_on ?? null) === null
