import { desc, eq } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"
import { campaignTexts, campaignUpdates } from "#db/schema/published/campaign.ts"

/** Updates that everybody may read, the newest first. Everyone may see, like all of this file. */
export async function listPublishedUpdates(range: Readonly<{ limit: number; offset: number }>) {
  return siteDb()
    .select({
      slug: campaignUpdates.slug,
      title: campaignUpdates.title,
      body: campaignUpdates.body,
      publishedAt: campaignUpdates.publishedAt,
    })
    .from(campaignUpdates)
    .orderBy(desc(campaignUpdates.publishedAt), desc(campaignUpdates.slug))
    .limit(range.limit)
    .offset(range.offset)
}

export async function countPublishedUpdates(): Promise<number> {
  return siteDb().$count(campaignUpdates)
}

/** One of them; null where there is none at this address. */
export async function findPublishedUpdate(slug: string) {
  const [row] = await siteDb()
    .select({ title: campaignUpdates.title, body: campaignUpdates.body, publishedAt: campaignUpdates.publishedAt })
    .from(campaignUpdates)
    .where(eq(campaignUpdates.slug, slug))
  return row ?? null
}

/** Texts of /campaign that the office has written anew. */
export async function listCampaignTexts() {
  return siteDb()
    .select({
      name: campaignTexts.name,
      title: campaignTexts.title,
      body: campaignTexts.body,
      status: campaignTexts.status,
      evidence: campaignTexts.evidence,
    })
    .from(campaignTexts)
}
