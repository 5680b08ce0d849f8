import { z } from "zod"
import { listOf, type Row } from "#app/domain/register/row-change.ts"
import type { RowKind } from "#app/domain/register/row-kind.ts"
import { type FormProblems, fieldsOf, type ParsedForm, plainText } from "../parse-form.ts"
import { contractsFile, domainsFile, providersFile, supplyChainFile } from "./organisations.ts"
import type { Cells, RegisterFile } from "./register-file.ts"

/** The files whose law the office's rows obey, cell by cell. */
export const KIND_FILES: Readonly<Record<RowKind, RegisterFile<object>>> = {
  provider: providersFile,
  contract: contractsFile,
  link: supplyChainFile,
  domain: domainsFile,
}

/** What the office says of a source that no row has named yet; `date` and `address` as printed. */
export type NewSource = Readonly<{ title: string; publisher: string; date: string; address: string }>

export type TypedRow = Readonly<{
  /** Of the columns that the form asked for. */
  cells: Cells
  sources: readonly string[]
  newSource: NewSource | null
  reason: string
  /** Of the row as it was when the form was opened; empty for a new one. */
  version: string
  /** The plan that was looked at and agreed to; null before. */
  plan: string | null
  /** "Not on the list" requests that this provider answers. */
  missing: readonly string[]
}>

/** The shortest reason that can say anything, and the longest that colleagues read. */
const SHORTEST_REASON = 5
const LONGEST_REASON = 500

export const reason = plainText(LONGEST_REASON, `Say why in at most ${LONGEST_REASON} characters`).refine(
  (text) => text.length >= SHORTEST_REASON,
  "Say why, so that colleagues can follow it",
)
export const plan = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable()
  .catch(null)
const source = plainText(2000, "is longer than 2,000 characters")

const asked = z.object({
  reason,
  plan,
  version: z.string().catch(""),
  place: z.string().optional(),
  "sources[]": z.array(z.string()).catch([]),
  addSource: z.string().catch(""),
  sourceTitle: source,
  sourcePublisher: source,
  sourceDate: source,
  sourceAddress: source,
  "missing[]": z.array(z.uuid()).catch([]),
})

/** Reads a form about a row: cells as a file would have them, and why. What the cells say is judged by the file's law. */
export function readRowForm(kind: RowKind, form: FormData): ParsedForm<TypedRow> {
  const fields = fieldsOf(form)
  const parsed = asked.safeParse(fields)
  const read = parsed.success ? newSourceIn(parsed.data) : { newSource: null, problems: {} }
  const problems = { ...(parsed.success ? {} : problemsOf(parsed.error)), ...read.problems }
  if (!parsed.success || Object.keys(problems).length > 0) return { ok: false, problems }
  const { place, version, "sources[]": ticked, addSource, "missing[]": missing } = parsed.data
  const columns = KIND_FILES[kind].columns.flatMap((column) => {
    const value = fields[column]
    return typeof value === "string" ? [[column, oneLine(value)] as const] : []
  })
  const [programme = "", area = ""] = place?.split("/") ?? []
  const cells = { ...Object.fromEntries(columns), ...(place === undefined ? {} : { programme, area }) }
  const sources = [...new Set([...ticked, addSource])].filter((id) => id !== "")
  return {
    ok: true,
    value: {
      cells,
      sources,
      newSource: read.newSource,
      reason: parsed.data.reason,
      version,
      plan: parsed.data.plan,
      missing,
    },
  }
}

/** Cells that a stored row would have in its file. */
export function cellsOf(kind: RowKind, values: Row): Cells {
  return Object.fromEntries(
    KIND_FILES[kind].columns.map((column) => {
      const stored = COLUMNS[column] ?? column
      const list = listOf(values, stored)
      return [column, list.length > 0 ? list.join("; ") : plain(values[stored])]
    }),
  )
}

/** The column of a file that names its sources. */
export function sourceColumn(kind: RowKind): "source" | "source_ids" {
  return KIND_FILES[kind].columns.includes("source") ? "source" : "source_ids"
}

/** Columns of files that have another name where they are stored. */
const COLUMNS: Readonly<Record<string, string>> = {
  became_date: "became_in",
  start: "starts_in",
  end: "ends_in",
  source: "source_ids",
}

function plain(value: unknown): string {
  return value === null || value === undefined || Array.isArray(value) ? "" : String(value)
}

/** A cell is one line, as in the files; a list may be typed with one item a line. */
function oneLine(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("; ")
    .replaceAll(/\s+/g, " ")
}

function newSourceIn(said: z.output<typeof asked>): { newSource: NewSource | null; problems: FormProblems } {
  const { sourceTitle: title, sourcePublisher: publisher, sourceDate: date, sourceAddress } = said
  const address = sourceAddress.replace(/^https?:\/\//, "")
  if ([title, publisher, date, address].every((text) => text === "")) return { newSource: null, problems: {} }
  const missing: Record<string, string> = {}
  if (title === "") missing.sourceTitle = "Say what the new source is called"
  if (publisher === "") missing.sourcePublisher = "Say who published the new source"
  if (!/^[^\s.]+(\.[^\s.]+)+\S*$/.test(address)) missing.sourceAddress = "Give the web address of the new source"
  return { newSource: { title, publisher, date: date === "" ? "undated" : date, address }, problems: missing }
}

function problemsOf(error: z.ZodError): FormProblems {
  return Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0] ?? "form"), message]).toReversed())
}
