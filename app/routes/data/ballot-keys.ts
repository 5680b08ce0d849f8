import type { LoaderFunctionArgs } from "@remix-run/node"
import { findPublicList } from "#app/tasks/public-list.server.ts"

/** The public list of ballot keys and scripts, whole: to be kept, and compared with other people's copies. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { text, packed } = await findPublicList()
  const takesPacked = /\bgzip\b/.test(request.headers.get("Accept-Encoding") ?? "")
  return new Response(takesPacked ? packed : text, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "public, max-age=300",
      ...(takesPacked ? { "Content-Encoding": "gzip" } : {}),
    },
  })
}
