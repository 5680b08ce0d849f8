import { eq } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { campaignHandOvers } from "#db/schema/published/campaign.ts"

/** When a provider was last sent the campaign's demands, and whether it answered; null where it never was. Everyone may see. */
export async function findLastHandOver(provider: string) {
  const [found] = await siteDb()
    .select({ sentOn: campaignHandOvers.sentOn, answered: campaignHandOvers.answered })
    .from(campaignHandOvers)
    .where(eq(campaignHandOvers.provider, provider))
  return found ?? null
}
