import type { EntryContext, HandleErrorFunction } from "@remix-run/node"
import { isRouteErrorResponse, RemixServer } from "@remix-run/react"
import { renderToStaticMarkup } from "react-dom/server"
import { faultOf, log } from "#app/http/log.server.ts"
import { POLICY_WITH_SCRIPT } from "#app/http/security-headers.server.ts"
import { shellOf } from "./shell.ts"

/** Every page is finished on the server; participants' pages, the office's and the portal's bring one script of ours along. */
export default function answer(request: Request, status: number, headers: Headers, context: EntryContext): Response {
  headers.set("Content-Type", "text/html; charset=utf-8")
  const { matches, location } = context.staticHandlerContext
  if (matches.some(({ route }) => shellOf(context.routeModules[route.id]?.handle, location.pathname) !== "public")) {
    headers.set("Content-Security-Policy", POLICY_WITH_SCRIPT)
  }
  const page = renderToStaticMarkup(<RemixServer context={context} url={request.url} />)
  return new Response(`<!doctype html>${page}`, { status, headers })
}

/**
 * Remix would print an unexpected error whole, and a database's error quotes what somebody typed, a refused address
 * which page they asked for: only its kind and place are kept.
 */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  // While the pages are written (never in a build), with the words of what went wrong, but no values of a query.
  if (import.meta.env.DEV && error instanceof Error)
    console.error((error.cause instanceof Error ? error.cause : error).stack)
  log().error(faultOf(error), "A page failed.")
}
