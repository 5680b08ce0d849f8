/**
 * Recomputes scores, verdicts and stars from exact statistics, so that nobody has to believe us:
 *
 *     npm run -s recompute -- FILE.csv
 *
 * reads the columns unit, n, mean and ss (one year each) and prints unit,n,mu,se,lower,upper,verdict,stars. A year that
 * is judged by another standard than the first says so: `--minimum 3.5`, `--fewest 20`, `--fewest-for-verdict 40`.
 * Faults are named as file:line:column, and end with code 1 and nothing printed.
 */
import { statSync } from "node:fs"
import { basename, dirname } from "node:path"
import { parseArgs } from "node:util"
import { shownHalfStars } from "#app/domain/half-stars.ts"
import { FIRST_STANDARD } from "#app/domain/standard/standard.ts"
import { unitScore } from "#app/domain/unit-score.ts"
import { type Judging, verdictOf } from "#app/domain/verdict.ts"
import { type ExactRow, exactRows } from "#app/forms/exact-rows.ts"
import { faultInWords, inReadingOrder } from "#app/forms/register/fault.ts"
import { Refusal } from "#app/refusal.server.ts"
import { readCsv } from "#app/tasks/register/read-csv.server.ts"
import { runScript } from "./run-script.ts"

const USAGE = "Usage: npm run -s recompute -- FILE.csv [--minimum 3] [--fewest 10] [--fewest-for-verdict 30]"

await runScript(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { minimum: { type: "string" }, fewest: { type: "string" }, "fewest-for-verdict": { type: "string" } },
  })
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) throw new Refusal(USAGE)
  const judging = judgingBy(values)
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
  for (const { row } of lines) if (row) console.log(recomputed(row, judging))
})

/** The first standard, but for what is said otherwise. */
function judgingBy(values: { minimum?: string; fewest?: string; "fewest-for-verdict"?: string }): Judging {
  const { minimumHalfStars, fewestToPublish, fewestForVerdict } = FIRST_STANDARD
  return {
    minimumHalfStars: values.minimum === undefined ? minimumHalfStars : wholeOf(Number(values.minimum) * 2),
    fewestToPublish: values.fewest === undefined ? fewestToPublish : wholeOf(Number(values.fewest)),
    fewestForVerdict:
      values["fewest-for-verdict"] === undefined ? fewestForVerdict : wholeOf(Number(values["fewest-for-verdict"])),
  }
}

function wholeOf(number: number): number {
  if (Number.isInteger(number) && number > 0) return number
  throw new Refusal(USAGE)
}

function recomputed({ unit, summary }: ExactRow, judging: Judging): string {
  const score = unitScore(summary)
  const verdict = verdictOf(summary.n, score, judging)
  // Under ten ratings, or as many as the standard asks, no stars are shown anywhere.
  const stars = verdict === "not-published" ? "" : (shownHalfStars(score.mu, verdict, judging).halfStars / 2).toFixed(1)
  const numbers = [score.mu, score.se, score.lower, score.upper].map((number) => number.toFixed(4))
  return [quoted(unit), summary.n, ...numbers, verdict, stars].join(",")
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
