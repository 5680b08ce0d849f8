import type { LoaderFunctionArgs } from "@remix-run/node"
import { handedLetter, isLetterDrawable } from "#app/domain/campaign/demands-letter.ts"
import { env } from "#app/env.server.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { limitRate } from "#app/http/rate-limits.server.ts"
import { refuseSession } from "#app/http/session.server.ts"
import { drawDemandsLetter } from "#app/tasks/paper/demands-letter.server.ts"
import { findProvider, findProviderAt } from "#db/queries/site/providers.ts"

/** The letter to hand over as a PDF; the same for everybody. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  refuseSession(request)
  await limitRate(context, "mp letter")
  const { slug } = foundOr404(await findProviderAt(params.slug ?? ""))
  const { name } = foundOr404(await findProvider(slug))
  const letter = handedLetter(name, new URL("/campaign", env().ORIGIN).href)
  foundOr404(isLetterDrawable(letter) ? letter : null)
  return new Response(new Uint8Array(await drawDemandsLetter(letter)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": 'attachment; filename="letter.pdf"',
      "Cache-Control": "no-store",
    },
  })
}
