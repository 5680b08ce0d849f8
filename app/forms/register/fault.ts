/** Something wrong in a file of the register, at a place a person can go to. */
export type Fault = {
  readonly file: string
  /** Counted from 1, as editors do; a row over several lines has the number of its first. */
  readonly line: number
  /** The cell's number in its line, counted from 1, as spreadsheets do. */
  readonly column: number
  readonly what: string
}

/** `contracts.csv:12:3: provider: "shaw-trsut" is not in providers.csv` */
export function faultInWords({ file, line, column, what }: Fault): string {
  return `${file}:${line}:${column}: ${what}`
}

/** By file, then by line and column: the order in which a person mends them. */
export function inReadingOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort(
    (one, other) => one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column,
  )
}
