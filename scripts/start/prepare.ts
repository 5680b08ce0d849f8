import { join } from "node:path"
import { openCampaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { listTallyKeyFiles } from "#app/crypto/tally-keys.server.ts"
import { keyName } from "#app/domain/manifest.ts"
import type { Env } from "#app/env.server.ts"
import { faultInWords } from "#app/forms/register/fault.ts"
import { Refusal } from "#app/refusal.server.ts"
import { importRegister } from "#app/tasks/import-register.server.ts"
import { findOpenKeyFaults } from "#app/tasks/lost-ballot-keys.server.ts"
import { makeBallotKeys, publishModules } from "#app/tasks/make-ballot-keys.server.ts"
import { refuseOtherPeppers } from "#app/tasks/rotate-pepper.server.ts"
import { closeClients, connectDatabase, ownerDb } from "#db/clients.server.ts"
import { migrateDatabase } from "#db/migrate.server.ts"
import { briefly, type OpenDatabase } from "#db/open.server.ts"
import { refuseFallenWalls } from "#db/walls.server.ts"
import { listPromisedModules } from "./build-browser.ts"
import { runChild, runTalkingChild, stopChildren } from "./child.ts"
import { step } from "./progress.ts"
import { prepareQueues } from "./schedules.ts"
import type { Orders } from "./signals.ts"

const REGISTER = join(import.meta.dirname, "../../db/register")

/**
 * Brings an open database up to date: migrations, walls, queues, the real register where there is none, the tally's
 * first key. Afterwards nothing of this process holds the owner's connection.
 * @throws Refusal on what the person at the terminal can mend
 */
export async function prepareData(database: OpenDatabase, settings: Env, orders: Orders) {
  const owner = database.url("owner")
  await step("Bringing the database up to date", () => migrateDatabase(owner))
  await refuseFallenWalls(database.url("site"))
  await asOwner(owner, () => refuseOtherPeppers(settings.SECRETS_DIR))
  openCampaignKeys(settings)
  await step("Preparing the schedules", () => prepareQueues(owner))
  if (await isRegisterEmpty(owner)) await step("Loading the register", () => loadRegister(owner))
  if (await lacksTallyKey(owner, settings.SECRETS_DIR)) {
    await step("Making the tally's key", () => runChild("tally.ts", "--prepare"))
  }
  if (settings.DEMO) await step("Inventing the world of the demonstration", () => loadDemo(orders))
  await step("Checking the ballot keys, and making what is missing", () => prepareKeys(owner, settings.SECRETS_DIR))
}

/** Loads db/register, the real one, into an empty database. */
export async function loadRegister(ownerUrl: string) {
  await asOwner(ownerUrl, async () => {
    const outcome = await importRegister({ directory: REGISTER, db: ownerDb(), dryRun: false })
    if (!outcome.ok) throw new Refusal(`The register has faults: ${outcome.faults.map(faultInWords).join("; ")}`)
  })
}

async function asOwner(url: string, work: () => Promise<void>) {
  connectDatabase({ owner: url })
  try {
    await work()
  } finally {
    await closeClients()
  }
}

/**
 * Adds the pages' scripts to the public list, if they are new, compares each private half with its published key, and
 * makes the keys of areas that have none. Where another process is making them, nobody waits for it.
 * @throws Refusal when one is missing or is another: ballots would be signed that nobody accepts
 */
async function prepareKeys(ownerUrl: string, secretsDir: string) {
  connectDatabase({ owner: ownerUrl })
  try {
    const today = new Date().toISOString().slice(0, 10)
    await publishModules(listPromisedModules(), today)
    const [first, ...others] = await findOpenKeyFaults(secretsDir, today)
    if (first === undefined) {
      await makeBallotKeys({ secretsDir, today, supplements: false })
      return
    }
    const more = others.length > 0 ? ` (and ${others.length} more)` : ""
    throw new Refusal(
      first.fault === "lost"
        ? `SECRETS_DIR (${secretsDir}) lacks the ballot key ${keyName(first.key)}${more}, which is in the public list: put your copy back (npm run keys -- import FILE); if it is lost, npm run keys -- give-up says so in the list, and goes on without.`
        : `The ballot key ${keyName(first.key)}${more} in SECRETS_DIR (${secretsDir}) is not the one in the public list: put your copy back, or set SECRETS_DIR to the folder that belongs to this data.`,
    )
  } finally {
    await closeClients()
  }
}

async function isRegisterEmpty(ownerUrl: string): Promise<boolean> {
  return briefly(ownerUrl, async (sql) => (await sql`select from register.programmes limit 1`).length === 0)
}

/** Whether there is no key yet, or its file is gone; only the tally's own process opens the file, and says which. */
async function lacksTallyKey(ownerUrl: string, secretsDir: string): Promise<boolean> {
  const [key] = await briefly(ownerUrl, (sql) => sql`select id::text from sealed.tally_keys where current`)
  return key === undefined || !listTallyKeyFiles(secretsDir).includes(String(key.id))
}

/** Invents the world of a demonstration (db/demo.ts), or catches up with it, without the tally's key in this process. */
async function loadDemo({ toStop }: Orders) {
  let isLoading = true
  // It takes a while and loses nothing when it is killed: whoever presses Ctrl+C need not wait for it.
  toStop.then(() => {
    if (isLoading) stopChildren()
  })
  try {
    await runTalkingChild("demo.ts")
  } finally {
    isLoading = false
  }
}
