import { BUSY_AREA } from "#app/domain/linkage.ts"
import { ATTACKS, type Attack, type Row } from "./shares.ts"

/** The attacks by which more were linked than may be. */
export function pastGoal(row: Row): Attack[] {
  return ATTACKS.filter((attack) => isOver(row, attack) && !isLimit(row, attack))
}

function isOver(row: Row, attack: Attack): boolean {
  return (row.shares.get(attack) ?? 0) > row.goal
}

/**
 * What no storage can change is a limit, to be told to people, and no goal: the clock tells whoever runs the site who
 * rates at once; and in a quiet area, who may have rated days later.
 */
function isLimit(row: Row, attack: Attack): boolean {
  return attack === "at once" || (attack === "days later" && ratersIn(row) < BUSY_AREA)
}

function ratersIn({ kind }: Row): number {
  return kind.units.reduce((sum, size) => sum + size, 0)
}

const COLUMNS = ["raters", "area", "rate", "by", "seen", "lot", "goal", ...ATTACKS]

/** A table for the terminal: shares in percent, with a star where one is past its goal and a mark where it is a limit. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [COLUMNS, ...rows.map(cellsOf)]
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines.map((line) => line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  ")).join("\n")
}

function cellsOf(row: Row): string[] {
  const { units, pace, roads } = row.kind
  return [
    ...[`${row.size}`, units.length === 1 ? "alone" : `of ${ratersIn(row)}`, pace, roads.join("+"), `${row.raters}`],
    ...[percent(1 / row.size), percent(row.goal)],
    ...ATTACKS.map((attack) => percent(row.shares.get(attack) ?? 0) + signOf(row, attack)),
  ]
}

function signOf(row: Row, attack: Attack): string {
  if (!isOver(row, attack)) return " "
  return isLimit(row, attack) ? "!" : "*"
}

function percent(share: number): string {
  return (share * 100).toFixed(1)
}
