import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { loadDatabasePassword, loadSecrets } from "#app/crypto/secrets.server.ts"
import { closeClients, connectDatabase } from "#db/clients.server.ts"
import { seededChances } from "#db/demo/chance.ts"
import { migrateDatabase } from "#db/migrate.server.ts"
import { briefly, openDatabase } from "#db/open.server.ts"
import { FULL_WORLD } from "./linkage-attack/attacked-worlds.ts"
import { findJoins } from "./linkage-attack/joins.ts"
import { Loot } from "./linkage-attack/loot.ts"
import { ATTACKS, sharesLinked } from "./linkage-attack/shares.ts"
import { playWorld, realStorage } from "./linkage-attack/world.ts"
import { planYear } from "./linkage-attack/year-plan.ts"
import { runScript } from "./run-script.ts"

const folder = mkdtempSync(join(tmpdir(), "threestar-attack-"))
// The database's own user must pass through it.
chmodSync(folder, 0o711)
const SETTINGS = { DATA_DIR: join(folder, "data"), SECRETS_DIR: join(folder, "secrets"), DATABASE_URL: undefined }
await runScript(async () => {
  const database = await openDatabase(SETTINGS)
  try {
    await migrateDatabase(database.url("owner"))
    await hurry(database.url("owner"))
    connectDatabase({ owner: database.url("owner"), door: database.url("door"), tally: database.url("tally") })
    const secretsDir = SETTINGS.SECRETS_DIR
    const loot = new Loot()
    const t0 = performance.now()
    const chances = seededChances("a")
    const times = Number(process.env.TIMES ?? 1)
    const world = await playWorld(
      planYear(
        FULL_WORLD.map((k) => ({ ...k, times: Math.ceil(k.times * times) })),
        chances,
      ),
      { secretsDir, secrets: loadSecrets(secretsDir), storage: realStorage(secretsDir) },
      (night) => {
        if (night.endsWith("01")) console.log(night, performance.now() - t0)
        return loot.look(night)
      },
    )
    console.log("played", world.raters.length, performance.now() - t0)
    const lots = chances("lots")
    for (const row of sharesLinked(world, loot, (n) => Math.floor(lots() * n))) {
      console.log(
        row.kind.padEnd(40),
        row.size,
        row.raters,
        row.goal.toFixed(3),
        ATTACKS.map((a) => `${a} ${((row.shares.get(a) ?? 0) * 100).toFixed(1)}`).join(" | "),
      )
    }
    console.log("joins", await findJoins(), performance.now() - t0)
  } finally {
    await closeClients()
    await database.release()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** What a power cut would lose is thrown away anyway. */
async function hurry(url: string) {
  const address = new URL(url)
  address.username = "postgres"
  address.password = loadDatabasePassword(SETTINGS.SECRETS_DIR, "superuser")
  await briefly(address.href, async (sql) => {
    await sql`alter system set fsync = off`
    await sql`alter system set synchronous_commit = off`
    await sql`select pg_reload_conf()`
  })
}
