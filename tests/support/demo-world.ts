import { join } from "node:path"
import { importRegister } from "#app/tasks/import-register.server.ts"
import { prepareTally } from "#app/tasks/run-tally.server.ts"
import { ownerDb } from "#db/clients.server.ts"
import { DEMO_ORIGIN, type DemoWorld, nightsOf, smallDemoWorld } from "#db/demo.ts"
import { playNight } from "../../scripts/demo/play-world.ts"
import type { TestDatabase } from "./database.ts"

/** A day on which every state that a page can show stands in the small world. */
export const DEMO_DAY = "2026-11-22"

/** Brings the demonstration's programme into a test's database, without a rating. */
export async function bringInDemoRegister() {
  const directory = join(import.meta.dirname, "../../db/demo")
  const outcome = await importRegister({
    directory,
    db: ownerDb(),
    dryRun: false,
    origin: DEMO_ORIGIN,
    today: DEMO_DAY,
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults))
}

/**
 * Plays two areas of the demonstration into a test's database: about a thousand ratings, thirteen releases, a few
 * seconds. What they hold is the same in every run.
 */
export async function playSmallDemo({ secretsFolder }: TestDatabase): Promise<DemoWorld> {
  await bringInDemoRegister()
  await prepareTally(secretsFolder)
  const world = smallDemoWorld(DEMO_DAY)
  for (const night of nightsOf(world, null, DEMO_DAY)) await playNight(night, secretsFolder)
  return world
}
