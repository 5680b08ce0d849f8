import { makeRelease } from "#app/tasks/make-release.server.ts"
import { prepareTally, runTally } from "#app/tasks/run-tally.server.ts"
import { castRating } from "#app/tasks/spend-ballot.server.ts"
import { aCast, aRating } from "../builders.ts"
import type { TestDatabase } from "../database.ts"

/** A unit of the real register. */
export const OLDHAM = "restart-3b.ingeus.oldham-council"

/** People who rate a unit, one for each text, and say it under "what went well". Their receipts. */
export async function writtenAbout(unit: string, texts: readonly string[], year = 2026): Promise<string[]> {
  const receipts: string[] = []
  for (const text of texts) {
    const cast = aCast({
      terms: { year, unit, purpose: "rating" },
      area: unit.split(".")[0] ?? "",
      programme: "restart-scheme",
      rating: aRating({ words: { wentWell: text, shouldChange: "" } }),
    })
    const outcome = await castRating(cast)
    if (outcome.ok) receipts.push(outcome.receipt)
  }
  return receipts
}

/** So many people who say nothing. */
export const SILENT = (count: number): string[] => Array.from({ length: count }, () => "")

/** A sealed room that has been tallied before, and the two clocks that move words on. */
export async function wordsWorld({ secretsFolder }: TestDatabase) {
  await prepareTally(secretsFolder)
  const tally = (day: string) => runTally(secretsFolder, day)
  await tally("2026-01-05")
  return { tally, release: makeRelease }
}
