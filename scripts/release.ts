/**
 * A release (`npm run release [-- --on YYYY-MM-DD]`): publishes all that may be published, at once and for good. The
 * schedule makes one a month. `--on` dates it: never before the last one, and never in the future, but for tests and
 * the demonstration.
 */
import { parseArgs } from "node:util"
import { isDay } from "#app/domain/calendar.ts"
import { env } from "#app/env.server.ts"
import { Refusal } from "#app/refusal.server.ts"
import { publishComplaintFigures } from "#app/tasks/complaints/publish-figures.server.ts"
import { makeRelease } from "#app/tasks/make-release.server.ts"
import { keepPlans } from "#db/queries/desk/portal/recovery/keep.ts"
import { runOnDatabase } from "./on-database.ts"

await runOnDatabase(["tally", "desk"], async () => {
  const { values } = parseArgs({ options: { on: { type: "string" } } })
  const today = new Date().toISOString().slice(0, 10)
  const on = values.on ?? today
  if (!isDay(on)) throw new Refusal(`--on ${on} is no day: write it as YYYY-MM-DD, such as --on 2026-07-01.`)
  if (on > today && !env().DEMO && process.env.NODE_ENV !== "test") {
    throw new Refusal(`--on ${on} is in the future: a release is dated today or earlier.`)
  }
  const outcome = await makeRelease(on)
  if (!outcome.ok) throw new Refusal(refusalFor(outcome.reason, outcome.last ?? ""))
  await publishComplaintFigures()
  await keepPlans(new Date().toISOString().slice(0, 10))
  const exact = outcome.exact > 0 ? ` Exact figures of ${outcome.exact} units.` : ""
  console.log(`Release ${outcome.number} of ${on}: ${outcome.shown} figures shown, ${outcome.moved} moved.${exact}`)
})

function refusalFor(reason: "busy" | "day-has-one" | "before-the-last", last: string): string {
  if (reason === "busy") return "A tally or another release is running: wait until it has finished."
  if (reason === "day-has-one") return `There is a release of ${last} already: releases are never changed or doubled.`
  return `The last release is of ${last}: choose a later day with --on.`
}
