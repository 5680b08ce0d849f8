import type { LoaderFunctionArgs } from "@remix-run/node"
import { type BadgeSize, badgeSizeIn, badgeWords } from "#app/domain/badges/badge.ts"
import { badgePicture } from "#app/domain/badges/badge-picture.ts"
import { perEdition } from "#app/http/edition.server.ts"
import { today } from "#app/http/today.server.ts"
import { findBadgeFacts } from "#db/queries/site/badges.ts"

/** `/badges/NAME.svg`, with `?size=`. */
const PICTURE = /^(.+)\.svg$/

/** A badge for a provider's own site; made once for each edition, and asked for anew each ten minutes. */
const picture = perEdition(async (address: string, size: BadgeSize) => {
  const facts = await findBadgeFacts(address, today())
  return facts === null ? null : badgePicture(badgeWords(facts), size)
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [, address] = PICTURE.exec(params.picture ?? "") ?? []
  const drawn =
    address === undefined ? null : await picture(address, badgeSizeIn(new URL(request.url).searchParams.get("size")))
  if (drawn === null) return new Response("There is no such provider.", { status: 404 })
  return new Response(drawn, {
    headers: { "Content-Type": "image/svg+xml; charset=utf-8", "Cache-Control": "public, max-age=600" },
  })
}
