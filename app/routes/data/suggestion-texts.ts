import type { LoaderFunctionArgs } from "@remix-run/node"
import { ALL_PROVIDERS } from "#app/domain/suggestions/suggestion.ts"
import { foundOr404 } from "#app/http/found.server.ts"
import { findProviderAt } from "#db/queries/site/providers.ts"
import { listTextsToCompare } from "#db/queries/site/suggestions.ts"

/** More than anybody compares with, and a few hundred kilobytes at most. */
const MOST_TEXTS = 400

/**
 * Published suggestions to a provider and to all, for a browser to compare with what is being written in it. The same
 * for everybody; browsers ask for it without saying who they are.
 */
export async function loader({ params }: LoaderFunctionArgs) {
  const slug = params.slug ?? ""
  const provider = slug === ALL_PROVIDERS ? null : foundOr404(await findProviderAt(slug)).slug
  const body = await listTextsToCompare(provider, MOST_TEXTS)
  // Asked once for each page that is written on: what was published a moment ago must be among them.
  return Response.json(body, { headers: { "Cache-Control": "public, max-age=0, must-revalidate" } })
}
