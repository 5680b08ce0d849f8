import { type LoaderFunctionArgs, redirect } from "@remix-run/node"
import { env } from "#app/env.server.ts"
import { endSession } from "#app/http/session.server.ts"

/**
 * Leaves at once for a page that says nothing, signed out. By a link: a form may not lead to another site. From a
 * borrowed phone (`?all`) the browser is told to forget everything of ours; from one's own it keeps the rating passes.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const headers = await endSession(request)
  const forgetsAll = new URL(request.url).searchParams.has("all") && !isLedHere(request)
  if (forgetsAll) headers.set("Clear-Site-Data", '"cache", "cookies", "storage"')
  return redirect(env().EXIT_URL, { status: 303, headers })
}

/** Whether another site's link or picture leads here: it shall not cost anybody the rating passes that are kept. */
function isLedHere(request: Request): boolean {
  return ["cross-site", "same-site"].includes(request.headers.get("Sec-Fetch-Site") ?? "")
}
