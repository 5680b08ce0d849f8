import type { z } from "zod"

/** Cells of one line by the name of their column, trimmed. */
export type Cells = Readonly<Record<string, string>>

/** What is wrong with one cell; `what` continues a sentence that begins with the cell. */
export type CellProblem = { readonly column: string; readonly what: string }

/** A column whose words are slugs of rows in another file; several, with ";" between them, for sources. */
export type Reference = { readonly column: string; readonly to: "sources" | "programmes" | "areas" | "providers" }

/** One file of the register: its columns, its rows, and what its cells must agree on. */
export type RegisterFile<Row> = {
  readonly name: string
  readonly columns: readonly string[]
  /** Columns beyond `columns` that the file may have. */
  readonly mayHave: (column: string) => boolean
  /** The row's identity within its file, and the column at which a second of the kind is reported. */
  readonly key: (cells: Cells) => string
  readonly keyColumn: string
  readonly references: readonly Reference[]
  readonly read: (cells: Cells, position: number) => { row: Row | null; problems: CellProblem[] }
}

/**
 * Describes a file by a zod object with one entry a column. `agree` looks at the raw cells together, also
 * where single cells are wrong, so that every fault shows in one run.
 */
export function registerFile<Shape extends z.ZodRawShape, Row>(file: {
  name: string
  cells: z.ZodObject<Shape>
  key: (cells: Cells) => string
  keyColumn: string
  toRow: (cells: z.output<z.ZodObject<Shape>>, about: { position: number; key: string; all: Cells }) => Row
  mayHave?: (column: string) => boolean
  references?: readonly Reference[]
  agree?: readonly ((cells: Cells) => CellProblem[])[]
}): RegisterFile<Row> {
  const { name, key, keyColumn, references = [], agree = [], mayHave = () => false } = file
  const columns = Object.keys(file.cells.shape)
  return {
    name,
    columns,
    mayHave,
    key,
    keyColumn,
    references,
    read(cells, position) {
      const parsed = file.cells.safeParse(cells)
      const together = agree.flatMap((rule) => rule(cells))
      const apart = parsed.success ? [] : parsed.error.issues.map(toProblem)
      const problems = [...apart, ...together]
      const row = parsed.success ? file.toRow(parsed.data, { position, key: key(cells), all: cells }) : null
      return { row: problems.length === 0 ? row : null, problems }
    },
  }
}

function toProblem(issue: z.core.$ZodIssue): CellProblem {
  return { column: String(issue.path[0] ?? ""), what: issue.message }
}
