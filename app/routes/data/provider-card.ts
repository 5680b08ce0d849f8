import type { LoaderFunctionArgs } from "@remix-run/node"
import { badgeWords } from "#app/domain/badges/badge.ts"
import { badgeCard } from "#app/domain/badges/badge-picture.ts"
import { env } from "#app/env.server.ts"
import { perEdition } from "#app/http/edition.server.ts"
import { today } from "#app/http/today.server.ts"
import { findBadgeFacts } from "#db/queries/site/badges.ts"

/** A provider's badge as a card for a frame on other sites; made once for each edition. */
const card = perEdition(async (asked: string) => {
  const facts = await findBadgeFacts(asked, today())
  return facts === null ? null : badgeCard(badgeWords(facts), { origin: env().ORIGIN, address: facts.address })
})

export async function loader({ params }: LoaderFunctionArgs) {
  const made = await card(params.slug ?? "")
  if (made === null) return new Response("There is no such provider.", { status: 404 })
  return new Response(made, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "public, max-age=600" },
  })
}
