import { dayInWords, isDay } from "../calendar.ts"
import { partialDateInWords } from "../partial-date.ts"
import type { ChangedTable, RowChange } from "./row-change.ts"

/** What pages call the rows of a table: one of them, and several. */
export const TABLE_WORDS: Readonly<Record<ChangedTable, readonly [one: string, several: string]>> = {
  sources: ["source", "sources"],
  providers: ["provider", "providers"],
  providerAddresses: ["address", "addresses"],
  providerDomains: ["web domain", "web domains"],
  contracts: ["contract", "contracts"],
  supplyLinks: ["supply link", "supply links"],
  officialFigures: ["official figure", "official figures"],
  serviceStandards: ["service standard", "service standards"],
  units: ["place where people rate", "places where people rate"],
}

/** What pages call a column, of files and of tables. */
export const COLUMN_WORDS: Readonly<Record<string, string>> = {
  slug: "Address",
  name: "Name",
  legal_name: "Full legal name",
  other_names: "Also known as",
  sector: "Kind of organisation",
  company_number: "Company number",
  parent_or_group: "Belongs to",
  became: "Became",
  became_in: "Became it in",
  became_date: "Became it in",
  duplicate_of: "Is the same as",
  note: "Note",
  certainty: "How sure",
  source_ids: "Sources",
  source: "Sources",
  delisted_on: "Ended on",
  programme: "Programme",
  area: "Area",
  provider: "Provider",
  role: "Part",
  starts_in: "From",
  start: "From",
  ends_in: "To",
  end: "To",
  prime: "Works for",
  subcontractor: "Subcontractor",
  kind: "Kind",
  tier: "Tier",
  status: "How it stands",
  domain: "Web domain",
  address: "Address",
  current: "Stands there now",
  title: "Title",
  publisher: "Publisher",
  date: "Date",
}

/** Columns that follow from others, or that only the code needs: pages do not show them. */
const UNSHOWN = ["searched", "origin", "id", "position"]

export type ShownColumn = Readonly<{ name: string; before: string | null; after: string | null }>

/** Columns that hold slugs, which pages show by name. */
const NAMED = ["programme", "area", "provider", "prime", "subcontractor", "became", "duplicate_of"]

/** What a cell says, with the name of what it points to; `names` are by slug. */
export function cellByName(column: string, text: string, names: Readonly<Record<string, string>>): string {
  return NAMED.includes(column) ? (names[text] ?? text) : text
}

/** The columns of a change as pages show them, in the order of the row; null stands for what is not said. */
export function shownColumns({ before, after }: RowChange, names: Readonly<Record<string, string>>): ShownColumn[] {
  const shown = (column: string, cell: unknown) => {
    const text = cellInWords(cell)
    return text === null ? null : cellByName(column, text, names)
  }
  const columns = Object.keys(after ?? before ?? {}).filter((column) => !UNSHOWN.includes(column))
  return columns
    .map((column) => ({
      name: COLUMN_WORDS[column] ?? column,
      before: before === null ? null : shown(column, before[column]),
      after: after === null ? null : shown(column, after[column]),
    }))
    .filter((column) => column.before !== null || column.after !== null)
}

/** "3 contracts", "1 supply link": how many rows of each table a deed touches. */
export function countsInWords(changes: readonly Pick<RowChange, "table">[]): string[] {
  return [...Map.groupBy(changes, ({ table }) => table)].map(([table, rows]) => {
    const [one, several] = TABLE_WORDS[table]
    return rows.length === 1 ? `1 ${one}` : `${rows.length} ${several}`
  })
}

function cellInWords(cell: unknown): string | null {
  if (cell === null || cell === undefined || cell === "") return null
  if (Array.isArray(cell)) return cell.length === 0 ? null : cell.join("; ")
  if (typeof cell === "boolean") return cell ? "yes" : "no"
  const text = String(cell)
  if (isDay(text)) return dayInWords(text)
  return /^\d{4}-\d{2}$/.test(text) ? partialDateInWords(text) : text
}
