import { siteDb } from "#db/clients.server.ts"
import { campaignActs, mpReplies } from "#db/schema/published/campaign.ts"

/** How many did what; null where few did, and no row where nobody has. Everyone may see. */
export async function listActs() {
  return siteDb().select({ act: campaignActs.act, count: campaignActs.count }).from(campaignActs)
}

/** How many who wrote to their MP told us what came of it, and how many were answered; null where too few. Everyone may see. */
export async function findShownReplies(): Promise<{ asked: number; replied: number } | null> {
  const [row] = await siteDb().select({ asked: mpReplies.asked, replied: mpReplies.replied }).from(mpReplies)
  if (!row || row.asked === null || row.replied === null) return null
  return { asked: row.asked, replied: row.replied }
}
