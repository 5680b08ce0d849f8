/**
 * How many people somebody could link with their ratings (`npm run linkage-attack`): a year of invented people goes
 * through the code that real people go through, in a database that is thrown away, and is then attacked in every way
 * that we could think of. Code 1 if more are linked than the published goals allow. It takes some minutes.
 */
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { loadDatabasePassword, loadSecrets } from "#app/crypto/secrets.server.ts"
import { Refusal } from "#app/refusal.server.ts"
import { closeClients, connectDatabase } from "#db/clients.server.ts"
import { seededChances } from "#db/demo/chance.ts"
import { migrateDatabase } from "#db/migrate.server.ts"
import { briefly, type OpenDatabase, openDatabase } from "#db/open.server.ts"
import { FULL_WORLD } from "./linkage-attack/attacked-worlds.ts"
import { findJoins } from "./linkage-attack/joins.ts"
import { Loot } from "./linkage-attack/loot.ts"
import { pastGoal, tableOf } from "./linkage-attack/report.ts"
import { type Row, sharesLinked } from "./linkage-attack/shares.ts"
import { playWorld, realStorage } from "./linkage-attack/world.ts"
import { planYear } from "./linkage-attack/year-plan.ts"
import { runScript } from "./run-script.ts"

const ABOUT = `Raters linked with their own ratings, in percent. "lot" is a guess by lot; * is past the goal.
! is past it, too, but a limit that no storage can change and that the pages must state.
dates, xmin, row order: one copy of the database, of 31 January or 1 February. nightly copies: one of every night.
at once, days later: whoever runs the site and writes down who takes a pass when, and which rating comes when.
`

let stopped = false
// At the end of the night, so that the database is stopped and its folder removed.
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    stopped = true
  })
}

await runScript(async () => {
  const { values } = parseArgs({ options: { seed: { type: "string", default: "1" } } })
  const folder = mkdtempSync(join(tmpdir(), "threestar-attack-"))
  // The database's own user must pass through it.
  chmodSync(folder, 0o711)
  const settings = { DATA_DIR: join(folder, "data"), SECRETS_DIR: join(folder, "secrets"), DATABASE_URL: undefined }
  // The site's own code asks the settings of the process: it must find these, and never a real site's.
  const { DATA_DIR, SECRETS_DIR } = settings
  Object.assign(process.env, { DATA_DIR, SECRETS_DIR, ENV_FILE: "none" })
  delete process.env.DATABASE_URL
  try {
    const database = await openDatabase(settings)
    try {
      await prepare(database, settings.SECRETS_DIR)
      const { rows, joins } = await attack(settings.SECRETS_DIR, values.seed)
      console.log(`${ABOUT}\n${tableOf(rows)}\n`)
      console.log(joins.length === 0 ? "No row of what was said meets a row of anything else." : joins.join("\n"))
      if (joins.length > 0 || rows.some((row) => pastGoal(row).length > 0)) process.exitCode = 1
    } finally {
      await closeClients()
      await database.release()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

async function attack(secretsDir: string, seed: string): Promise<{ rows: Row[]; joins: string[] }> {
  const chances = seededChances(seed)
  const loot = new Loot()
  const raters = planYear(FULL_WORLD, chances)
  console.log(`${raters.length} people rate in a year.`)
  const site = { secretsDir, secrets: loadSecrets(secretsDir), storage: realStorage(secretsDir) }
  const world = await playWorld(raters, site, async (night) => {
    if (stopped) throw new Refusal("Stopped before the year was over.")
    await loot.look(night)
  })
  const lots = chances("the attacker's lots")
  return { rows: sharesLinked(world, loot, (n) => Math.floor(lots() * n)), joins: await findJoins() }
}

async function prepare(database: OpenDatabase, secretsDir: string): Promise<void> {
  await migrateDatabase(database.url("owner"))
  connectDatabase({
    owner: database.url("owner"),
    site: database.url("site"),
    door: database.url("door"),
    tally: database.url("tally"),
  })
  const superuser = new URL(database.url("owner"))
  superuser.username = "postgres"
  superuser.password = loadDatabasePassword(secretsDir, "superuser")
  // What a power cut would lose is thrown away anyway.
  await briefly(superuser.href, async (sql) => {
    await sql`alter system set fsync = off`
    await sql`alter system set synchronous_commit = off`
    await sql`select pg_reload_conf()`
  })
}
