import type { ChangedTable } from "./row-change.ts"

/** Columns in which rows of files name providers, by their names in the code. */
const COLUMNS: Readonly<Partial<Record<ChangedTable, readonly string[]>>> = {
  providers: ["became"],
  providerDomains: ["provider"],
  contracts: ["provider"],
  supplyLinks: ["prime", "subcontractor"],
  officialFigures: ["provider"],
  serviceStandards: ["provider"],
}

/**
 * Rows of files in the names of today: what they say of a duplicate, they say of the provider it was merged into. A link
 * of a provider to itself falls away. `mergedInto` leads from each duplicate to where its trail of merges ends.
 */
export function withMergedNames<Row extends object>(
  table: ChangedTable,
  rows: readonly Row[],
  mergedInto: ReadonlyMap<string, string>,
): Row[] {
  const columns = COLUMNS[table] ?? []
  const renamed = rows.map((row) => {
    const names = columns.flatMap((column) => {
      const into = mergedInto.get(String(Reflect.get(row, column)))
      return into === undefined ? [] : [[column, into] as const]
    })
    return names.length === 0 ? row : { ...row, ...Object.fromEntries(names) }
  })
  return renamed.filter((row, place) => row === rows[place] || !isOfItself(row))
}

/** From each duplicate to the provider that it is in the end. `duplicateOf` holds one step of each. */
export function mergeTrails(duplicateOf: ReadonlyMap<string, string>): Map<string, string> {
  const end = (slug: string, steps: number): string => {
    const next = duplicateOf.get(slug)
    return next === undefined || steps > duplicateOf.size ? slug : end(next, steps + 1)
  }
  return new Map([...duplicateOf.keys()].map((slug) => [slug, end(slug, 0)]))
}

function isOfItself(row: object): boolean {
  const prime: unknown = Reflect.get(row, "prime")
  return prime !== undefined && prime === Reflect.get(row, "subcontractor")
}
