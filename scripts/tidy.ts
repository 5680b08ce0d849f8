/**
 * The nightly tidying (`npm start` runs it): erases idle accounts, expired sessions and keys of closed years, and mixes
 * the rows of the day, so that their order and their age tell nothing.
 */
import { env } from "#app/env.server.ts"
import { tidyIdentity } from "#app/tasks/tidy-identity.server.ts"
import { shuffleRows } from "#db/queries/owner/shuffled-rows.ts"
import { runOnDatabase } from "./on-database.ts"

await runOnDatabase(["door", "owner"], async () => {
  await tidyIdentity(env(), new Date())
  await shuffleRows()
})
