import { atomFeed } from "#app/domain/campaign/atom-feed.ts"
import { withWholeLinks } from "#app/domain/campaign/whole-links.ts"
import { env } from "#app/env.server.ts"
import { htmlOf } from "#app/tasks/campaign/markdown.server.ts"
import { listPublishedUpdates } from "#db/queries/site/campaign-updates.ts"

const ENTRIES = 20

/** News of the campaign for feed readers. */
export async function loader() {
  const { ORIGIN, ORGANISATION_NAME } = env()
  const updates = await listPublishedUpdates({ limit: ENTRIES, offset: 0 })
  const feed = atomFeed({
    title: "Threestar: news of the campaign",
    address: `${ORIGIN}/feed.atom`,
    page: `${ORIGIN}/campaign/updates`,
    author: ORGANISATION_NAME,
    entries: updates.map(({ slug, title, body, publishedAt }) => ({
      address: `${ORIGIN}/campaign/updates/${slug}`,
      title,
      html: withWholeLinks(htmlOf(body), ORIGIN),
      at: publishedAt,
    })),
  })
  return new Response(feed, {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": "public, max-age=300" },
  })
}
