/** Tables of the register that a deed of the office can touch. */
export const CHANGED_TABLES = [
  "sources",
  "providers",
  "providerAddresses",
  "providerDomains",
  "contracts",
  "supplyLinks",
  "officialFigures",
  "serviceStandards",
  "units",
] as const
export type ChangedTable = (typeof CHANGED_TABLES)[number]

/** Rows that somebody of the office added: they are in no file, and no import ends them. */
export const OFFICE_ORIGIN = "office"

/** A row, or some of its columns, by the names of the columns, as JSON has them. */
export type Row = Readonly<Record<string, unknown>>

/** A whole row where it stands; `key` is its primary key as one text. */
export type StoredRow = Readonly<{ table: ChangedTable; key: string; values: Row }>

/**
 * What a deed does to one row. Added: nothing before, the whole row after. Taken out: the other way round. Changed: the
 * columns that differ, and no others, on both sides.
 */
export type RowChange = Readonly<{ table: ChangedTable; key: string; before: Row | null; after: Row | null }>

/** The columns that name providers, table by table. */
export const PROVIDER_COLUMNS = {
  sources: [],
  providers: ["slug", "became", "duplicate_of"],
  providerAddresses: ["provider"],
  providerDomains: ["provider"],
  contracts: ["provider"],
  supplyLinks: ["prime", "subcontractor"],
  officialFigures: ["provider"],
  serviceStandards: ["provider"],
  units: ["provider", "prime"],
} as const satisfies Record<ChangedTable, readonly string[]>

/** A row that is new. */
export function added(table: ChangedTable, key: string, values: Row): RowChange {
  return { table, key, before: null, after: values }
}

/** A row that goes. */
export function takenOut({ table, key, values }: StoredRow): RowChange {
  return { table, key, before: values, after: null }
}

/** What differs between a row and how it is to be: one change, or none. */
export function changed({ table, key, values }: StoredRow, wanted: Row): RowChange[] {
  const columns = Object.keys(wanted).filter((column) => !isSame(values[column], wanted[column]))
  if (columns.length === 0) return []
  return [{ table, key, before: pick(values, columns), after: pick(wanted, columns) }]
}

/** Whether a row still is as the change left it. `stored` is null where there is no such row. */
export function stillStands({ after }: RowChange, stored: Row | null): boolean {
  if (after === null || stored === null) return after === stored
  return Object.keys(after).every((column) => isSame(after[column], stored[column]))
}

/** Whether two changes speak of the same thing: one row, whole or in a column that both touch. */
export function overlaps(one: RowChange, other: RowChange): boolean {
  if (one.table !== other.table || one.key !== other.key) return false
  const columns = [one, other].map(({ before, after }) => (before && after ? Object.keys(after) : null))
  const [mine, theirs] = columns
  return !mine || !theirs || mine.some((column) => theirs.includes(column))
}

/**
 * What takes a change back, on `today`, a day. Providers are ended and not deleted, because ratings may point to them; an
 * address goes on leading to the page, because somebody may have written it down; a source stays, whoever needs it.
 */
export function inverse(change: RowChange, today: string): RowChange[] {
  const { table, key, before, after } = change
  if (before !== null) return [{ table, key, before: after, after: before }]
  if (table === "sources") return []
  if (table === "providerAddresses") return [{ table, key, before: { current: true }, after: { current: false } }]
  if (table === "providers") return [{ table, key, before: { delisted_on: null }, after: { delisted_on: today } }]
  return [{ table, key, before: after, after: null }]
}

/** Slugs of the providers that a change is about; `row` is the whole row, where the change holds some columns only. */
export function providersIn({ table, key, before, after }: RowChange, row: Row | null): string[] {
  const own = table === "providers" ? [key] : []
  const named = [before, after, row].flatMap((values) =>
    PROVIDER_COLUMNS[table].flatMap((column) => {
      const slug = values?.[column]
      return typeof slug === "string" ? [slug] : []
    }),
  )
  return [...new Set([...own, ...named])].toSorted()
}

/** The text in a column, or null. */
export function textOf(values: Row, column: string): string | null {
  const value = values[column]
  return typeof value === "string" ? value : null
}

/** The list in a column; empty where there is none. */
export function listOf(values: Row, column: string): string[] {
  const value = values[column]
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : []
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

function pick(values: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, values[column] ?? null]))
}
