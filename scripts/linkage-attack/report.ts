import { ATTACKS, type Attack, type Row } from "./shares.ts"

/**
 * The clock is nobody's secret from whoever runs the site: that rating at once can be matched is what the pages say,
 * and so is a limit and no goal.
 */
const LIMITS: readonly Attack[] = ["at once"]

/** The attacks by which more were linked than may be. */
export function pastGoal(row: Row): Attack[] {
  return ATTACKS.filter((attack) => !LIMITS.includes(attack) && (row.shares.get(attack) ?? 0) > row.goal)
}

const COLUMNS = ["raters", "area", "rate", "by", "seen", "lot", "goal", ...ATTACKS]

/** A table for the terminal: shares in percent, and a star where one is past its goal. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [COLUMNS, ...rows.map(cellsOf)]
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines.map((line) => line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  ")).join("\n")
}

function cellsOf(row: Row): string[] {
  const { units, pace, roads } = row.kind
  const everybody = units.reduce((sum, size) => sum + size, 0)
  const past = pastGoal(row)
  return [
    ...[`${row.size}`, units.length === 1 ? "alone" : `of ${everybody}`, pace, roads.join("+"), `${row.raters}`],
    ...[percent(1 / row.size), percent(row.goal)],
    ...ATTACKS.map((attack) => percent(row.shares.get(attack) ?? 0) + (past.includes(attack) ? "*" : " ")),
  ]
}

function percent(share: number): string {
  return (share * 100).toFixed(1)
}
