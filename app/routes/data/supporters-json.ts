import { FEWEST_IN_PLACE } from "#app/domain/campaign/small-counts.ts"
import {
  findCampaignTotals,
  listCampaignConstituencies,
  listCampaignGrowth,
  listCampaignPlaces,
  listReachedMilestones,
} from "#db/queries/site/campaign.ts"

/** Everything that /campaign/supporters shows; null where it shows no number. */
export async function loader() {
  const [totals, milestones, growth, nations, regions, constituencies] = await Promise.all([
    findCampaignTotals(),
    listReachedMilestones(),
    listCampaignGrowth(),
    listCampaignPlaces("nation"),
    listCampaignPlaces("region"),
    listCampaignConstituencies(""),
  ])
  const body = {
    signatures: totals?.online ?? 0,
    onPaper: totals?.paper ?? 0,
    countedAt: totals?.countedAt.toISOString() ?? null,
    fewestShown: FEWEST_IN_PLACE,
    ...{ milestones, growth, nations, regions, constituencies },
  }
  return Response.json(body, { headers: { "Cache-Control": "public, max-age=60" } })
}
