import { endsBeforeStart, isPartialDate } from "#app/domain/partial-date.ts"
import type { CellProblem, Cells } from "./register-file.ts"

/** The end is not before the start, by month. */
export function inOrder(cells: Cells): CellProblem[] {
  const { start = "", end = "" } = cells
  if (!isPartialDate(start) || !isPartialDate(end) || !endsBeforeStart(start, end)) return []
  return [{ column: "end", what: `is before the start, ${start}` }]
}

/** A row that is more than common knowledge says where it is from. */
export function hasSource(column: string): (cells: Cells) => CellProblem[] {
  return (cells) => {
    const claims = cells.certainty === "verified" || cells.certainty === "single-source"
    return claims && cells[column] === "" ? [{ column, what: `is blank in a row marked ${cells.certainty}` }] : []
  }
}

/** Nothing becomes itself or works under itself. */
export function notItself(column: string, other: string): (cells: Cells) => CellProblem[] {
  return (cells) =>
    cells[column] !== "" && cells[column] === cells[other]
      ? [{ column, what: `is a link to itself: the same as ${other}` }]
      : []
}

/** Two columns are both filled or both blank. */
export function together(column: string, other: string): (cells: Cells) => CellProblem[] {
  return (cells) => {
    if ((cells[column] === "") === (cells[other] === "")) return []
    return cells[column] === ""
      ? [{ column, what: `is blank where ${other} is filled` }]
      : [{ column: other, what: `is blank where ${column} is filled` }]
  }
}
