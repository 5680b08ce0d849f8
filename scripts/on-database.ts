import { env } from "#app/env.server.ts"
import { closeClients, connectDatabase, type DatabaseRole } from "#db/clients.server.ts"
import { openDatabase } from "#db/open.server.ts"
import { runScript } from "./run-script.ts"

/**
 * Runs a script as the roles it needs and no other: finds the database that is running, or starts it for itself,
 * and leaves it as it was found.
 */
export async function runOnDatabase(roles: readonly DatabaseRole[], work: () => Promise<void>): Promise<void> {
  await runScript(async () => {
    // What a script prints is its result; how the database was found is not.
    const database = await openDatabase(env(), () => {})
    try {
      connectDatabase(Object.fromEntries(roles.map((role) => [role, database.url(role)])))
      await work()
    } finally {
      await closeClients()
      await database.release()
    }
  })
}
