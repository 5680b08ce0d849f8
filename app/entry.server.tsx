import type { EntryContext } from "@remix-run/node"
import { RemixServer } from "@remix-run/react"
import { renderToStaticMarkup } from "react-dom/server"

/** Every page is finished on the server; the browser is sent no script. */
export default function answer(request: Request, status: number, headers: Headers, context: EntryContext): Response {
  headers.set("Content-Type", "text/html; charset=utf-8")
  const page = renderToStaticMarkup(<RemixServer context={context} url={request.url} />)
  return new Response(`<!doctype html>${page}`, { status, headers })
}
