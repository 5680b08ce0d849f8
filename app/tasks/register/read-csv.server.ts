import { createHash } from "node:crypto"
import { createReadStream, existsSync } from "node:fs"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { CsvError, parse } from "csv-parse"
import { z } from "zod"
import type { Fault } from "#app/forms/register/fault.ts"
import type { Cells, RegisterFile } from "#app/forms/register/register-file.ts"

/** A line that was read: its cells as they stand, and its row where nothing was wrong with it alone. */
export type ReadLine<Row> = { readonly line: number; readonly cells: Cells; readonly row: Row | null }

export type ReadFile<Row> = {
  readonly file: RegisterFile<Row>
  /** The header as it stands, for the numbers of columns. */
  readonly header: readonly string[]
  readonly lines: readonly ReadLine<Row>[]
  readonly faults: readonly Fault[]
  /** Read to its end with a header that fits: what is not in it does not exist. */
  readonly isWhole: boolean
  /** SHA-256 of the bytes, in hexadecimal; empty where there is no such file. */
  readonly digest: string
}

/** The sign that stands where bytes were not UTF-8. */
const BROKEN = "\uFFFD"
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for; PostgreSQL refuses some.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

const FORM = { bom: true, raw: true, relax_column_count: true, record_delimiter: ["\r\n", "\n"] }

const parsedRecord = z.object({ record: z.array(z.string()), raw: z.string() })

/**
 * Reads one file of the register line by line, with or without a byte order mark, with either line ending.
 * Every fault of every line is collected; a broken quotation ends the file, since no later cell is certain.
 */
export async function readCsv<Row>(
  directory: string,
  file: RegisterFile<Row>,
  options: { mayBeMissing: boolean },
): Promise<ReadFile<Row>> {
  const path = join(directory, file.name)
  if (!existsSync(path)) return missingFile(file, options.mayBeMissing)
  return readBytes(createReadStream(path), file)
}

/** Reads what somebody pasted as if it stood in the file, by the same law. */
export async function readCsvText<Row>(text: string, file: RegisterFile<Row>): Promise<ReadFile<Row>> {
  return readBytes(Readable.from([Buffer.from(text)]), file)
}

async function readBytes<Row>(bytes: Readable, file: RegisterFile<Row>): Promise<ReadFile<Row>> {
  const reading = new Reading(file)
  const hash = createHash("sha256")
  // Taken as it is parsed and not from the stream's end, which loses what is on its way when a later line breaks.
  const take = (record: unknown) => {
    reading.take(parsedRecord.parse(record))
    return null
  }
  const records = parse({ ...FORM, on_record: take })
  bytes.on("data", (chunk) => hash.update(chunk))
  try {
    await pipeline(bytes, records.resume())
    return reading.result(hash.digest("hex"))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    reading.breakOff(error)
    return reading.result("")
  }
}

/** What is known of a file while its records come in. */
class Reading<Row> {
  readonly #file: RegisterFile<Row>
  readonly #lines: ReadLine<Row>[] = []
  readonly #faults: Fault[] = []
  readonly #seen = new Map<string, number>()
  #header: string[] | null = null
  #isWhole = true
  #next = 1

  constructor(file: RegisterFile<Row>) {
    this.#file = file
  }

  take({ record, raw }: { record: string[]; raw: string }) {
    const line = this.#next
    this.#next += raw.match(/\r\n|\n|\r/g)?.length ?? 1
    const cells = record.map((cell) => cell.trim())
    if (this.#header === null) this.#takeHeader(cells)
    else if (this.#isWhole && cells.some((cell) => cell !== "")) this.#takeRow(this.#header, cells, line)
  }

  breakOff(error: CsvError) {
    const field = z.number().catch(0).parse(error.column)
    this.#fault(this.#next, field + 1, `${quotationFault(error.code)}; the lines from here on were not read`)
    this.#isWhole = false
  }

  result(digest: string): ReadFile<Row> {
    if (this.#header === null && this.#isWhole) this.#fault(1, 1, "the file is empty")
    return {
      file: this.#file,
      header: this.#header ?? [],
      lines: this.#lines,
      faults: this.#faults,
      isWhole: this.#isWhole && this.#header !== null,
      digest,
    }
  }

  #takeHeader(header: string[]) {
    this.#header = header
    const { columns, mayHave } = this.#file
    const before = this.#faults.length
    header.forEach((column, index) => {
      if (column.includes(BROKEN)) this.#fault(1, index + 1, "the header is not UTF-8")
      else if (!columns.includes(column) && !mayHave(column)) this.#fault(1, index + 1, `unknown column "${column}"`)
      else if (header.indexOf(column) !== index) this.#fault(1, index + 1, `the column "${column}" is there twice`)
    })
    for (const column of columns) {
      if (!header.includes(column)) this.#fault(1, header.length + 1, `the column "${column}" is missing`)
    }
    this.#isWhole = this.#faults.length === before
  }

  #takeRow(header: string[], record: string[], line: number) {
    if (record.length !== header.length) {
      const column = Math.min(record.length, header.length) + 1
      this.#fault(line, column, `there are ${record.length} cells and ${header.length} columns`)
    }
    const cells = Object.fromEntries(header.map((column, index) => [column, record[index] ?? ""]))
    const broken = header.filter((column) => this.#isBroken(cells, column, line))
    const { row, problems } = this.#file.read(cells, line)
    for (const problem of problems) {
      if (broken.includes(problem.column)) continue
      const cell = cells[problem.column] ?? ""
      const said = cell === "" ? problem.column : `${problem.column}: "${shortened(cell)}"`
      this.#fault(line, header.indexOf(problem.column) + 1, `${said} ${problem.what}`)
    }
    this.#noteDuplicate(cells, line)
    this.#lines.push({ line, cells, row })
  }

  #isBroken(cells: Cells, column: string, line: number): boolean {
    const cell = cells[column] ?? ""
    const what = cell.includes(BROKEN) ? "is not UTF-8" : CONTROL.test(cell) ? "holds a control character" : null
    if (what !== null) this.#fault(line, Object.keys(cells).indexOf(column) + 1, `${column} ${what}`)
    return what !== null
  }

  #noteDuplicate(cells: Cells, line: number) {
    const key = this.#file.key(cells)
    const first = this.#seen.get(key)
    const column = Object.keys(cells).indexOf(this.#file.keyColumn) + 1
    if (first !== undefined) this.#fault(line, column, `the same row as line ${first} ("${shortened(key)}")`)
    else this.#seen.set(key, line)
  }

  #fault(line: number, column: number, what: string) {
    this.#faults.push({ file: this.#file.name, line, column, what })
  }
}

function missingFile<Row>(file: RegisterFile<Row>, mayBeMissing: boolean): ReadFile<Row> {
  const faults = mayBeMissing ? [] : [{ file: file.name, line: 1, column: 1, what: "the file is missing" }]
  return { file, header: [], lines: [], faults, isWhole: mayBeMissing, digest: "" }
}

function quotationFault(code: string): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "a quotation mark is opened and never closed"
  if (code === "CSV_INVALID_CLOSING_QUOTE") return "something follows a closing quotation mark"
  if (code === "INVALID_OPENING_QUOTE") return "a quotation mark stands inside a cell without quotation marks"
  return `cannot be read as CSV (${code})`
}

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
