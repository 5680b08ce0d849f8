import { faultOf, type Summary } from "#app/domain/summary.ts"
import type { CellProblem, Cells, RegisterFile } from "./register/register-file.ts"

export type ExactRow = { readonly unit: string; readonly summary: Summary }

const COLUMNS = ["unit", "n", "mean", "ss"] as const
const NUMBER = /^-?\d+(\.\d+)?$/

/** A file of exact statistics as the yearly release has them; further columns are passed over. */
export function exactRows(name: string): RegisterFile<ExactRow> {
  return {
    name,
    columns: COLUMNS,
    mayHave: () => true,
    // A file of several years has a unit once in each.
    key: (cells) => [cells.year, cells.unit].filter((part) => part !== undefined).join(" "),
    keyColumn: "unit",
    references: [],
    read: readRow,
  }
}

function readRow(cells: Cells): { row: ExactRow | null; problems: CellProblem[] } {
  const { unit = "", n = "", mean = "", ss = "" } = cells
  const problems: CellProblem[] = unit === "" ? [{ column: "unit", what: "must not be empty" }] : []
  const isEmptyYear = n === "0"
  if (!/^\d+$/.test(n)) problems.push({ column: "n", what: "must be a whole number from 0" })
  for (const [column, cell] of [
    ["mean", mean],
    ["ss", ss],
  ] as const) {
    if (!NUMBER.test(cell) && !(isEmptyYear && cell === "")) {
      problems.push({ column, what: "must be a number such as 3.6" })
    }
  }
  if (problems.length > 0) return { row: null, problems }
  const summary = { n: Number(n), mean: isEmptyYear ? 0 : Number(mean), ss: Number(ss) }
  const wrong = faultOf(summary)
  if (wrong) return { row: null, problems: [{ column: wrong.part, what: `cannot be: ${wrong.fault}` }] }
  return { row: { unit, summary }, problems }
}
