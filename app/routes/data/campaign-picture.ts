import { counterPicture } from "#app/domain/campaign/counter.ts"
import { perEdition } from "#app/http/edition.server.ts"
import { findCampaignTotals } from "#db/queries/site/campaign.ts"

/** The counter as a picture for other sites; made once for each edition. */
const picture = perEdition(async () => counterPicture((await findCampaignTotals())?.online ?? 0))

export async function loader() {
  return new Response(await picture(), {
    headers: { "Content-Type": "image/svg+xml; charset=utf-8", "Cache-Control": "public, max-age=60" },
  })
}
