import { type Counted, recordCount } from "#db/queries/desk/campaign/counting.ts"
import { recordVetting } from "#db/queries/desk/campaign/vetting.ts"
import { publishComments } from "./publish-comments.server.ts"

/**
 * Looks at what was newly confirmed by the rules of trust, brings the comments up to date, counts the signatures and
 * publishes the total. Never on the way
 * of somebody who signs: it runs every half minute, in one process at a time, and gives the same whenever it is run again.
 * Null while another process counts.
 */
export async function countCampaign(now: Date): Promise<Counted | null> {
  await recordVetting(now)
  await publishComments()
  return recordCount(now)
}
