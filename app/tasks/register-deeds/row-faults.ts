import type { RowKind } from "#app/domain/register/row-kind.ts"
import type { Cells } from "#app/forms/register/register-file.ts"
import { KIND_FILES } from "#app/forms/register/row-form.ts"
import { type KnownSlugs, referenceFaultsOf } from "../register/check-references.ts"
import type { ReadFile } from "../register/read-csv.server.ts"

/** What is wrong with cells, by column, in words that follow the column's name. */
export type RowProblems = Readonly<Record<string, string>>

/** A single row judged by the law of its file: as its columns in the code, or what is wrong with it. */
export function judgeRow(
  kind: RowKind,
  cells: Cells,
  known: KnownSlugs,
): { ok: true; row: object; key: string } | { ok: false; problems: RowProblems } {
  const file = KIND_FILES[kind]
  const { row, problems } = file.read(cells, 1)
  const alone = problems.map(({ column, what }) => [column, what] as const)
  const lines = [{ line: 1, cells, row }]
  const read: ReadFile<object> = { file, header: file.columns, lines, faults: [], isWhole: true, digest: "" }
  const among = referenceFaultsOf(read, known).map(({ column, what }) => {
    const name = file.columns[column - 1] ?? file.keyColumn
    return [name, what.replace(`${name}: `, "")] as const
  })
  // The first of each column is the one to mend.
  const all = [...alone, ...among].toReversed()
  return row !== null && all.length === 0
    ? { ok: true, row, key: file.key(cells) }
    : { ok: false, problems: Object.fromEntries(all) }
}
