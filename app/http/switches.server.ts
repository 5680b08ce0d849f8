import { data, type HeadersFunction } from "@remix-run/node"
import { type Act, PAUSED_MINUTES, type Pause, pauseOf } from "#app/domain/switch.ts"
import { listPauses } from "#db/queries/site/switches.ts"
import { perEdition } from "./edition.server.ts"

/** What is paused, in memory by edition: a request costs no query, and a change is seen half a second later. */
export const pausesNow = perEdition(listPauses)

/** The pause that stops an act at this moment; null where it may go on. */
export async function findPause(act: Act): Promise<Pause | null> {
  return pauseOf(act, await pausesNow())
}

/**
 * Refuses what is paused, with a page that says so in the office's words. Where the person has typed something, ask
 * `findPause` instead, and answer with their form and `pausedAnswer`.
 * @throws a 503 that says when to try again
 */
export async function refusePaused(act: Act): Promise<void> {
  const pause = await findPause(act)
  if (pause) throw data({ pause }, pausedAnswer())
}

/** The `headers` of routes whose loader or action may answer so: they let "Retry-After" through, and nothing else. */
export const pausedHeaders: HeadersFunction = ({ loaderHeaders, actionHeaders }) => {
  const after = actionHeaders.get("Retry-After") ?? loaderHeaders.get("Retry-After")
  return new Headers(after === null ? {} : { "Retry-After": after })
}

/** The head of an answer that says "paused"; Remix lets it through where the route's `headers` are `pausedHeaders`. */
export function pausedAnswer(): { status: 503; headers: { "Retry-After": string } } {
  return { status: 503, headers: { "Retry-After": String(PAUSED_MINUTES * 60) } }
}
