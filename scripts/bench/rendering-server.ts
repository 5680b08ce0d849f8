/** The built site without its page cache, and beside its pages one empty route in the same shell. */
import { pathToFileURL } from "node:url"
import type { ServerBuild } from "@remix-run/node"
import { env } from "#app/env.server.ts"
import { watchEdition } from "#app/http/edition.server.ts"
import { createSiteServer } from "#app/http/server.server.ts"
import { connectDatabase } from "#db/clients.server.ts"
import { openDatabase } from "#db/open.server.ts"
import { SERVER_BUILD } from "../start/build-pages.ts"

export const EMPTY_ROUTE = "bench-empty"

const database = await openDatabase(env())
connectDatabase({ site: database.url("site"), door: database.url("door") })
const built: ServerBuild = await import(pathToFileURL(SERVER_BUILD).href)
const watch = await watchEdition()
const server = createSiteServer({ build: withEmptyRoute(built), env: env() })
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  process.send?.(typeof address === "object" ? address?.port : null)
})
process.once("disconnect", async () => {
  watch.close()
  server.close()
  server.closeAllConnections()
  await database.release()
})

function withEmptyRoute(build: ServerBuild): ServerBuild {
  const route = { id: EMPTY_ROUTE, parentId: "root", path: EMPTY_ROUTE }
  const asset = build.assets.routes.root
  if (!asset) throw new Error("The build has no root")
  return {
    ...build,
    routes: { ...build.routes, [EMPTY_ROUTE]: { ...route, module: { default: () => null } } },
    assets: { ...build.assets, routes: { ...build.assets.routes, [EMPTY_ROUTE]: { ...asset, ...route } } },
  }
}
