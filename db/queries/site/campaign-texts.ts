import type { Day } from "#app/domain/calendar.ts"
import { FIRST_TEXTS } from "#app/domain/campaign/first-texts.ts"
import { CAMPAIGN_TEXTS, type CampaignText } from "#app/domain/campaign/text.ts"
import { siteDb } from "#db/clients.server.ts"
import { campaignTexts } from "#db/schema/published/campaign.ts"

/** The texts of the campaign as they are now, in the order of its page. `changedOn` is null for one of the code's own. */
export async function listCampaignTexts(): Promise<readonly (CampaignText & { changedOn: Day | null })[]> {
  const { name, title, body, status, evidence, version, changedOn } = campaignTexts
  const changed = await siteDb().select({ name, title, body, status, evidence, version, changedOn }).from(campaignTexts)
  const byName = new Map(changed.map((text) => [text.name, text]))
  return CAMPAIGN_TEXTS.map((own) => byName.get(own) ?? { name: own, ...FIRST_TEXTS[own], version: 0, changedOn: null })
}
