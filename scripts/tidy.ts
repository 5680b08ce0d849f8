/**
 * The nightly tidying (`npm start` runs it): counts the passes of a week that is over, erases what the rules of retention
 * say, calls answers to complaints unconfirmed after eight weeks of silence, counts the supports of suggestions and ideas, mixes the
 * rows of the day, so that their order and their age tell nothing, publishes how many acted for the campaign, asks those who wrote to their MP what came of it, publishes the figures of moderation of a quarter that is over and those of complaints that a
 * release still lacks, opens and closes recovery plans, announces to providers what is to appear with the next release, and writes down where the record of deeds is.
 */

import { announcesFor } from "#app/domain/announcements/warning.ts"
import { env } from "#app/env.server.ts"
import { publishComplaintFigures } from "#app/tasks/complaints/publish-figures.server.ts"
import { countPasses } from "#app/tasks/count-passes.server.ts"
import { publishModerationFigures } from "#app/tasks/moderation-figures.server.ts"
import { tidyProposals } from "#app/tasks/proposals/tidy-proposals.server.ts"
import { eraseWhatIsDue } from "#app/tasks/retention.server.ts"
import { noteNewestDeed } from "#app/tasks/verify-deeds.server.ts"
import { publishActs } from "#db/queries/desk/campaign/acts.ts"
import { recordPlaces } from "#db/queries/desk/campaign/counting.ts"
import { askAboutMpReplies, recordShownReplies } from "#db/queries/desk/campaign/mp-letters.ts"
import { moveUnconfirmed } from "#db/queries/desk/complaints/by-the-clock.ts"
import { announceWords } from "#db/queries/desk/portal/announcements/announce.ts"
import { keepPlans } from "#db/queries/desk/portal/recovery/keep.ts"
import { shuffleRows } from "#db/queries/owner/shuffled-rows.ts"
import { runOnDatabase } from "./on-database.ts"

await runOnDatabase(["door", "desk", "owner"], async () => {
  const now = new Date()
  // Before accounts are erased: their passes were taken, too.
  await countPasses(now.toISOString().slice(0, 10))
  await eraseWhatIsDue(env(), now)
  await moveUnconfirmed(now.toISOString().slice(0, 10))
  await tidyProposals(now.toISOString().slice(0, 10))
  await shuffleRows()
  // A release that the office ran knows only the sealed room: its figures of complaints follow here.
  await publishComplaintFigures()
  await keepPlans(now.toISOString().slice(0, 10))
  await publishActs()
  await askAboutMpReplies(now)
  await recordShownReplies()
  await recordPlaces(now.toISOString().slice(0, 10))
  await publishModerationFigures(now.toISOString().slice(0, 10))
  const release = announcesFor(now.toISOString().slice(0, 10), env().RELEASE_DAY)
  if (release !== null) await announceWords({ today: now.toISOString().slice(0, 10), release })
  await noteNewestDeed(env().SECRETS_DIR)
})
