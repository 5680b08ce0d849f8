import type { RegisterTable } from "#db/queries/owner/register-tables.ts"
import type { TableChanges } from "./plan-import.ts"

/** What people call the rows of a table, and the file they come from. */
const WORDS = {
  sources: "sources.md",
  programmes: "programmes.csv",
  areas: "areas.csv",
  providers: "providers.csv",
  providerDomains: "domains.csv",
  contracts: "contracts.csv",
  supplyLinks: "supply_chain.csv",
  officialFigures: "official_figures.csv",
  serviceStandards: "service_standards.csv",
  complaintRoutes: "complaint_routes.csv",
  constituencies: "constituencies.csv",
  places: "places.csv",
  units: "units (made from contracts and supply chain)",
  placeAreas: "places and their areas (worked out)",
} as const satisfies Record<RegisterTable, string>

/** An import that is done lists no more rows than this of each file and kind; a dry run lists all. */
const LISTED_WHEN_DONE = 10

type Outcome = { readonly changes: readonly TableChanges[]; readonly nothing: boolean; readonly digest: string }

/** The report of an import as lines for a terminal: counts for each file, then the names of the rows. */
export function reportInWords({ changes, nothing, digest }: Outcome, { dryRun }: { dryRun: boolean }): string[] {
  const most = dryRun ? Number.POSITIVE_INFINITY : LISTED_WHEN_DONE
  const lines = changes.flatMap((table) => tableInWords(table, most))
  if (nothing && lines.length > 0) return [...lines, "Everything else is as the files say: nothing to change."]
  if (nothing) return ["The files say what the register says already: nothing to change."]
  const last = dryRun ? "Dry run: nothing was changed." : "Stored."
  return [...lines, `${last} Digest of the files: ${digest}`]
}

function tableInWords(changes: TableChanges, most: number): string[] {
  const { added, changed, moved, ended, keptForOffice } = changes
  const end = changes.isKept ? "ended (kept and marked)" : "ended (removed)"
  const counts = [
    ...counted(added, "added"),
    ...counted(changed, "changed"),
    ...counted(moved, "on another line"),
    ...counted(ended, end),
    ...counted(keptForOffice, "kept as the office changed it"),
  ]
  if (counts.length === 0) return []
  // What is worked out from places is thousands of lines that nobody reads.
  if (changes.table === "placeAreas") return [`${WORDS.placeAreas}: ${counts.join(", ")}`]
  return [
    `${WORDS[changes.table]}: ${counts.join(", ")}`,
    ...named(
      added.map((key) => `  + ${key}`),
      most,
    ),
    ...named(
      changed.map(({ key, columns }) => `  ~ ${key} (${columns.join(", ")})`),
      most,
    ),
    ...named(
      ended.map((key) => `  - ${key}`),
      most,
    ),
    ...named(
      keptForOffice.map((key) => `  = ${key} (kept as the office changed it)`),
      most,
    ),
  ]
}

function counted(rows: readonly unknown[], word: string): string[] {
  return rows.length === 0 ? [] : [`${rows.length} ${word}`]
}

function named(lines: readonly string[], most: number): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most), `  … and ${lines.length - most} more`]
}
