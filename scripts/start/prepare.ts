import { join } from "node:path"
import { listTallyKeyFiles } from "#app/crypto/tally-keys.server.ts"
import type { Env } from "#app/env.server.ts"
import { faultInWords } from "#app/forms/register/fault.ts"
import { Refusal } from "#app/refusal.server.ts"
import { importRegister } from "#app/tasks/import-register.server.ts"
import { refuseOtherPeppers } from "#app/tasks/rotate-pepper.server.ts"
import { closeClients, connectDatabase, ownerDb } from "#db/clients.server.ts"
import { migrateDatabase } from "#db/migrate.server.ts"
import { briefly, type OpenDatabase } from "#db/open.server.ts"
import { refuseFallenWalls } from "#db/walls.server.ts"
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
  await step("Preparing the schedules", () => prepareQueues(owner))
  if (await isRegisterEmpty(owner)) await step("Loading the register", () => loadRegister(owner))
  if (await lacksTallyKey(owner, settings.SECRETS_DIR)) {
    await step("Making the tally's key", () => runChild("tally.ts", "--prepare"))
  }
  if (settings.DEMO) await step("Inventing the world of the demonstration", () => loadDemo(orders))
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
