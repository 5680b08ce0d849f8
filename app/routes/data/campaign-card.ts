import { counterCard } from "#app/domain/campaign/counter.ts"
import { env } from "#app/env.server.ts"
import { perEdition } from "#app/http/edition.server.ts"
import { findCampaignTotals } from "#db/queries/site/campaign.ts"

/** The counter as a card for a frame on other sites; made once for each edition. */
const card = perEdition(async () => counterCard((await findCampaignTotals())?.online ?? 0, env().ORIGIN))

export async function loader() {
  return new Response(await card(), {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "public, max-age=60" },
  })
}
