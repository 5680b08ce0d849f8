/**
 * The nightly tidying (`npm start` runs it): counts the passes of a week that is over, erases idle accounts, expired
 * sessions and keys of closed years, and mixes the rows of the day, so that their order and their age tell nothing. Of the
 * office it erases what let people in who left, links and old sessions, and writes down where the record of deeds is.
 */
import { env } from "#app/env.server.ts"
import { countPasses } from "#app/tasks/count-passes.server.ts"
import { tidyIdentity } from "#app/tasks/tidy-identity.server.ts"
import { tidyOffice } from "#app/tasks/tidy-office.server.ts"
import { noteNewestDeed } from "#app/tasks/verify-deeds.server.ts"
import { deleteDoneReports } from "#db/queries/owner/done-reports.ts"
import { shuffleRows } from "#db/queries/owner/shuffled-rows.ts"
import { runOnDatabase } from "./on-database.ts"

await runOnDatabase(["door", "owner", "desk"], async () => {
  const now = new Date()
  // Before accounts are erased: their passes were taken, too.
  await countPasses(now.toISOString().slice(0, 10))
  await tidyIdentity(env(), now)
  await tidyOffice(now)
  await deleteDoneReports()
  await shuffleRows()
  await noteNewestDeed(env().SECRETS_DIR)
})
