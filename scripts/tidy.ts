/**
 * The nightly tidying (`npm start` runs it): counts the passes of a week that is over, erases idle accounts, expired
 * sessions, keys of closed years and complaints that are kept for long enough, and mixes the rows of the day, so that their
 * order and their age tell nothing. Moves complaints that time alone moves. Writes down where the record of deeds is.
 */
import { env } from "#app/env.server.ts"
import { countPasses } from "#app/tasks/count-passes.server.ts"
import { tidyIdentity } from "#app/tasks/tidy-identity.server.ts"
import { noteNewestDeed } from "#app/tasks/verify-deeds.server.ts"
import { eraseOldComplaints, moveUnconfirmed } from "#db/queries/desk/complaints/by-the-clock.ts"
import { deleteDoneReports } from "#db/queries/owner/done-reports.ts"
import { shuffleRows } from "#db/queries/owner/shuffled-rows.ts"
import { runOnDatabase } from "./on-database.ts"

await runOnDatabase(["door", "owner", "desk"], async () => {
  const now = new Date()
  // Before accounts are erased: their passes were taken, too.
  await countPasses(now.toISOString().slice(0, 10))
  await tidyIdentity(env(), now)
  await moveUnconfirmed(now.toISOString().slice(0, 10))
  await eraseOldComplaints(now.toISOString().slice(0, 10))
  await deleteDoneReports()
  await shuffleRows()
  await noteNewestDeed(env().SECRETS_DIR)
})
