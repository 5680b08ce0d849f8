import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Fault } from "#app/forms/register/fault.ts"

export const SOURCES_FILE = "sources.md"

/** The heading under which the table of sources stands. */
const HEADING = "## Source list"
const COLUMNS = ["id", "title", "publisher", "date", "address", "kind"] as const

export type SourceRow = Record<(typeof COLUMNS)[number], string> & { position: number }
export type ReadSources = {
  readonly rows: readonly SourceRow[]
  readonly faults: readonly Fault[]
  readonly isWhole: boolean
  readonly digest: string
}

/** Reads the table of sources under its heading in sources.md; the prose around it is for people. */
export async function readSources(directory: string, options: { mayBeMissing: boolean }): Promise<ReadSources> {
  const path = join(directory, SOURCES_FILE)
  if (!existsSync(path)) {
    const faults = options.mayBeMissing ? [] : [fault(1, 1, "the file is missing")]
    return { rows: [], faults, isWhole: options.mayBeMissing, digest: "" }
  }
  const bytes = await readFile(path)
  const digest = createHash("sha256").update(bytes).digest("hex")
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/)
  const start = lines.findIndex((line) => line.trim() === HEADING)
  if (start < 0) return { rows: [], faults: [fault(1, 1, `there is no heading "${HEADING}"`)], isWhole: false, digest }
  return { ...readTable(lines, start + 1), isWhole: true, digest }
}

function readTable(lines: readonly string[], start: number) {
  const rows: SourceRow[] = []
  const faults: Fault[] = []
  const seen = new Map<string, number>()
  for (const [index, text] of lines.entries()) {
    if (index < start || !text.startsWith("|") || isHead(text)) continue
    const line = index + 1
    const [id = "", title = "", publisher = "", date = "", address = "", kind = "", ...more] = cellsOf(text)
    const cells = { id, title, publisher, date, address, kind }
    if (more.length > 0) faults.push(fault(line, COLUMNS.length + 1, `there are more than ${COLUMNS.length} cells`))
    for (const [place, column] of COLUMNS.entries()) {
      if (cells[column] === "") faults.push(fault(line, place + 1, `${column} is blank`))
      else if (cells[column].includes("\uFFFD")) faults.push(fault(line, place + 1, `${column} is not UTF-8`))
    }
    const first = seen.get(id)
    if (first !== undefined) faults.push(fault(line, 1, `the same source as line ${first} ("${id}")`))
    seen.set(id, first ?? line)
    rows.push({ ...cells, position: line })
  }
  return { rows, faults }
}

const isHead = (text: string) => /^\|\s*(id\s*\||:?-+)/.test(text)

function cellsOf(text: string): string[] {
  const inner = text.trim().replace(/^\|/, "").replace(/\|$/, "")
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll("\\|", "|").trim())
}

function fault(line: number, column: number, what: string): Fault {
  return { file: SOURCES_FILE, line, column, what }
}
