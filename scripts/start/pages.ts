import type { Server } from "node:http"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import type { ServerBuild } from "@remix-run/node"
import type { Env } from "#app/env.server.ts"
import { watchEdition } from "#app/http/edition.server.ts"
import { openPublicPages } from "#app/http/public-pages.server.ts"
import { findReadiness } from "#app/http/readiness.server.ts"
import { securityHeaders } from "#app/http/security-headers.server.ts"
import { createSiteServer } from "#app/http/server.server.ts"
import { openTextAssets } from "#app/http/text-assets.server.ts"
import { SERVER_BUILD } from "./build-pages.ts"

export type Site = Readonly<{ server: Server; close: () => Promise<void> }>

/** The site over the last build, with public pages kept in memory; the clients of site, door and desk are connected. */
export async function openBuiltSite(env: Env): Promise<Site> {
  const build: ServerBuild = await import(pathToFileURL(SERVER_BUILD).href)
  const clientFolder = resolve(import.meta.dirname, "../../build/client")
  const watch = await watchEdition()
  const cache = openPublicPages(build, env)
  const serveText = await openTextAssets(clientFolder, securityHeaders({ https: env.ORIGIN.startsWith("https:") }))
  const server = createSiteServer({
    ...{ build, env, findReadiness, clientFolder },
    servePage: async (request, response) => serveText(request, response) || cache.serve(request, response),
  })
  return { server, close: async () => watch.close() }
}

/** The site as its sources are at each request, for those who write them. */
export async function openSiteInTheMaking(env: Env): Promise<Site> {
  const { createServer } = await import("vite")
  const vite = await createServer({ server: { middlewareMode: true, hmr: false }, appType: "custom" })
  const server = createSiteServer({
    ...{ env, findReadiness, viteMiddleware: vite.middlewares },
    build: async () => {
      const module = await vite.ssrLoadModule("virtual:remix/server-build")
      if (!isServerBuild(module)) throw new Error("Vite loaded something else than the pages.")
      return module
    },
  })
  return { server, close: () => vite.close() }
}

/** What Vite loads has no type of its own. */
function isServerBuild(module: object): module is ServerBuild {
  return "routes" in module && "entry" in module && "assets" in module
}
