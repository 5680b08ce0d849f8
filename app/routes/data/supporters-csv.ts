import { csvText } from "#app/domain/csv-text.ts"
import { listCampaignConstituencies, listCampaignPlaces } from "#db/queries/site/campaign.ts"

/** How many signed where, as /campaign/supporters shows it; an empty cell where it shows no number. */
export async function loader() {
  const [nations, regions, places] = await Promise.all([
    listCampaignPlaces("nation"),
    listCampaignPlaces("region"),
    listCampaignConstituencies(""),
  ])
  const shown = (count: number | null) => (count === null ? "" : String(count))
  const rows = [
    ["kind", "code", "name", "signatures"],
    ...nations.map(({ key, count }) => ["nation", "", key, shown(count)]),
    ...regions.map(({ key, count }) => ["region", "", key, shown(count)]),
    ...places.map(({ gssCode, name, count }) => ["constituency", gssCode, name, shown(count)]),
  ]
  return new Response(csvText(rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="threestar-signatures.csv"',
      "Cache-Control": "public, max-age=300",
    },
  })
}
