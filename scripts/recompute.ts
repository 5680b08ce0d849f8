/**
 * Recomputes scores, verdicts and stars from exact statistics, so that nobody has to believe us:
 *
 *     npm run -s recompute -- FILE.csv
 *
 * reads the columns unit, n, mean and ss (one year each) and prints unit,n,mu,se,lower,upper,verdict,stars.
 * Faults are named as file:line:column, and end with code 1 and nothing printed.
 */
import { statSync } from "node:fs"
import { basename, dirname } from "node:path"
import { parseArgs } from "node:util"
import { shownHalfStars } from "#app/domain/half-stars.ts"
import { unitScore } from "#app/domain/unit-score.ts"
import { verdictOf } from "#app/domain/verdict.ts"
import { type ExactRow, exactRows } from "#app/forms/exact-rows.ts"
import { faultInWords, inReadingOrder } from "#app/forms/register/fault.ts"
import { Refusal } from "#app/refusal.server.ts"
import { readCsv } from "#app/tasks/register/read-csv.server.ts"
import { runScript } from "./run-script.ts"

await runScript(async () => {
  const [path, ...more] = parseArgs({ allowPositionals: true }).positionals
  if (path === undefined || more.length > 0) throw new Refusal("Usage: npm run -s recompute -- FILE.csv")
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new Refusal(`There is no file ${path}.`)
  const { lines, faults } = await readCsv(dirname(path), exactRows(basename(path)), { mayBeMissing: false })
  if (faults.length > 0) {
    throw new Refusal(
      inReadingOrder(faults)
        .map((fault) => faultInWords({ ...fault, file: path }))
        .join("\n"),
    )
  }
  console.log("unit,n,mu,se,lower,upper,verdict,stars")
  for (const { row } of lines) if (row) console.log(recomputed(row))
})

function recomputed({ unit, summary }: ExactRow): string {
  const score = unitScore(summary)
  const verdict = verdictOf(summary.n, score)
  // Under ten ratings no stars are shown anywhere.
  const stars = verdict === "not-published" ? "" : (shownHalfStars(score.mu, verdict).halfStars / 2).toFixed(1)
  const numbers = [score.mu, score.se, score.lower, score.upper].map((number) => number.toFixed(4))
  return [quoted(unit), summary.n, ...numbers, verdict, stars].join(",")
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
