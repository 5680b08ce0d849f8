import { siteDb } from "#db/clients.server.ts"
import { campaignActs } from "#db/schema/published/campaign.ts"

/** How many did what; null where few did, and no row where nobody has. Everyone may see. */
export async function listActs() {
  return siteDb().select({ act: campaignActs.act, count: campaignActs.count }).from(campaignActs)
}
