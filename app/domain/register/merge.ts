import { namesOf } from "./rename.ts"
import {
  added,
  type ChangedTable,
  changed,
  listOf,
  PROVIDER_COLUMNS,
  type Row,
  type RowChange,
  type StoredRow,
  takenOut,
  textOf,
} from "./row-change.ts"

export type Merge = Readonly<{
  /** The duplicate, and the provider that it is. */
  from: StoredRow
  into: StoredRow
  /** Every row that names the duplicate, but for the two themselves. */
  belongings: readonly StoredRow[]
  /** What the other has already: its contracts, links and domains. */
  others: readonly StoredRow[]
  /** The day, "2026-11-26". */
  today: string
}>

/**
 * One provider that stood in the register twice becomes one: whatever named the duplicate names the other. Units keep
 * their ids, so that ballots and ratings follow without being touched. What both had is kept once.
 */
export function planMerge({ from, into, belongings, others, today }: Merge): RowChange[] {
  const taken = new Set(others.flatMap((row) => samenessOf(row.table, row.values)))
  const moved = belongings.flatMap((row) => {
    const values = renamed(row, from.key, into.key)
    const sameness = samenessOf(row.table, values)
    const isDouble = values.prime === values.subcontractor && row.table === "supplyLinks"
    if (isDouble || sameness.some((one) => taken.has(one))) return [takenOut(row)]
    for (const one of sameness) taken.add(one)
    return movedRow(row, values)
  })
  return [...moved, ...changed(into, joinedFacts(from, into)), ...changed(from, ended(into, today))]
}

/** What two rows of a table must share to say the same thing. */
const SAMENESS: Readonly<Partial<Record<ChangedTable, readonly string[]>>> = {
  contracts: ["provider", "area", "starts_in"],
  supplyLinks: ["programme", "area", "prime", "subcontractor"],
  providerDomains: ["provider", "domain"],
}

function samenessOf(table: ChangedTable, values: Row): string[] {
  const columns = SAMENESS[table]
  return columns ? [JSON.stringify([table, ...columns.map((column) => values[column] ?? null)])] : []
}

function renamed({ table, values }: StoredRow, from: string, into: string): Row {
  const columns = PROVIDER_COLUMNS[table].filter((column) => column !== "slug" && values[column] === from)
  return { ...values, ...Object.fromEntries(columns.map((column) => [column, into])) }
}

function movedRow(row: StoredRow, values: Row): RowChange[] {
  // The provider is part of a domain's key: the row goes, and another comes.
  if (row.table === "providerDomains")
    return [takenOut(row), added(row.table, `${values.provider}|${values.domain}`, values)]
  return changed(row, row.table === "providerAddresses" ? { ...values, current: false } : values)
}

/** The duplicate's names become other names of the one; where it went on to become a third, so did the one. */
function joinedFacts(from: StoredRow, into: StoredRow): Row {
  const others = [...listOf(into.values, "other_names"), textOf(from.values, "name") ?? ""]
  const name = textOf(into.values, "name") ?? ""
  const names = [...others, ...listOf(from.values, "other_names")].filter((one) => one !== name)
  const [became, next] = [textOf(into.values, "became"), textOf(from.values, "became")]
  const own = became === from.key ? NOT_TAKEN_OVER : {}
  const inherited =
    became === null && next !== null && next !== into.key
      ? { became: next, became_in: textOf(from.values, "became_in") }
      : {}
  return { ...namesOf(into.values, name, names), ...own, ...inherited }
}

const NOT_TAKEN_OVER = { became: null, became_in: null } as const
/** Its page leads to the other's, which tells whatever there is to tell. */
function ended(into: StoredRow, today: string): Row {
  return { ...NOT_TAKEN_OVER, duplicate_of: into.key, delisted_on: today }
}
