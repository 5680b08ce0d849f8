import { env } from "#app/env.server.ts"
import { Refusal } from "#app/refusal.server.ts"
import { type DatabaseRole, useDatabase } from "#db/clients.server.ts"
import { openDatabase } from "#db/open.server.ts"

/**
 * Runs a script that speaks to the database as the given roles and no others: opens the database (running already or
 * started now), does the work, and leaves in order. What the person at the terminal can mend is said in one sentence; a
 * fault of ours keeps its stack; both end with code 1.
 */
export async function runScript(roles: readonly DatabaseRole[], work: () => Promise<void>) {
  await saidPlainly(async () => {
    const database = await openDatabase(env(), (line) => console.error(line))
    try {
      useDatabase(Object.fromEntries(roles.map((role) => [role, database.url(role)])))
      await work()
    } finally {
      await database.release()
    }
  })
}

/** Does the work; a refusal becomes its sentence, and whatever goes wrong the code 1. */
export async function saidPlainly(work: () => Promise<void>) {
  try {
    await work()
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error)
    process.exitCode = 1
  }
}
