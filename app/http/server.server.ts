import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { resolve } from "node:path"
import express from "express"
import type { Env } from "#app/env.server.ts"
import { faultOf, log } from "./log.server.ts"
import { sendRefusal } from "./plain-answer.server.ts"
import type { Readiness } from "./readiness.server.ts"
import { type Build, makeRemixHandler } from "./remix-handler.server.ts"
import { makeGuard } from "./request-guard.server.ts"
import { makePatternNamer } from "./route-patterns.server.ts"
import { headersAgainstOthers, headersForOthers, secure } from "./security-headers.server.ts"
import { visitorOf } from "./visitor.server.ts"

export type SiteOptions = Readonly<{
  /** The Remix build, or, while developing, how to load it afresh. */
  build: Build
  env: Pick<Env, "ORIGIN" | "LOOPBACK" | "PORT" | "TRUST_PROXY">
  /** Answers from the page cache if it can; true when it has. */
  servePage?: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
  /** Whether pages can be served, and what to warn of while they are. */
  findReadiness?: () => Promise<Readiness>
  /** Vite's own middleware, while developing; otherwise the files of build/client are served. */
  viteMiddleware?: express.RequestHandler
  clientFolder?: string
}>

/**
 * The site as an HTTP server, not yet listening: page cache, then security headers, files, checks and pages.
 * Every answer that is not said to be cacheable is `no-store`.
 */
export function createSiteServer(options: SiteOptions): Server {
  const { build, env, servePage } = options
  const guard = makeGuard(env)
  const protect = secure({ https: env.ORIGIN.startsWith("https:") })
  const app = makeApp(options, guard)
  const nameOf = typeof build === "function" ? () => "other" : makePatternNamer(build.routes)

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const refused = guard.refuse(request)
    // Pages of the cache carry the security headers already.
    if (refused === null && servePage && (await servePage(request, response))) return
    protect(request, response, () => {})
    for (const [name, value] of Object.entries(headersForOthers(request.url ?? "/"))) response.setHeader(name, value)
    for (const name of headersAgainstOthers(request.url ?? "/")) response.removeHeader(name)
    if (refused === null) app(request, response)
    else sendRefusal(request, response, refused)
  }
  const server = createServer((request, response) => {
    if (log().isLevelEnabled("info")) noteWhenDone(request, response, nameOf)
    answer(request, response).catch((error: unknown) => {
      log().error(faultOf(error), "A request failed before it reached a page.")
      sendRefusal(request, response, 500)
    })
  })
  server.requestTimeout = 30_000
  server.headersTimeout = 15_000
  server.keepAliveTimeout = 65_000
  return server
}

const READY: Readiness = { obstacles: [], warnings: [] }

function makeApp(options: SiteOptions, guard: ReturnType<typeof makeGuard>) {
  const { build, env, findReadiness = async () => READY, viteMiddleware } = options
  const app = express()
  app.disable("x-powered-by")
  app.disable("etag")
  app.set("trust proxy", env.TRUST_PROXY.length > 0 ? [...env.TRUST_PROXY] : false)
  app.use(viteMiddleware ?? clientFiles(options.clientFolder ?? resolve("build/client")))
  app.use((_request, response, next) => {
    response.setHeader("Cache-Control", "no-store")
    next()
  })
  app.get("/healthz", (_request, response) => {
    response.type("text/plain").send("alive\n")
  })
  app.get("/readyz", async (_request, response) => {
    const { obstacles, warnings } = await findReadiness().catch(() => ({ ...READY, obstacles: ["A check failed."] }))
    const lines = [...(obstacles.length > 0 ? obstacles : ["ready"]), ...warnings.map((line) => `warning: ${line}`)]
    response.status(obstacles.length > 0 ? 503 : 200).type("text/plain")
    response.send(`${lines.join("\n")}\n`)
  })
  const pages = makeRemixHandler({
    build,
    mode: process.env.NODE_ENV ?? "production",
    originOf: guard.originOf,
    contextOf: (request) => {
      const client = "ip" in request && typeof request.ip === "string" ? request.ip : undefined
      return visitorOf(request, client, new Date())
    },
  })
  app.use((request, response) => {
    pages(request, response, request.originalUrl).catch((error: unknown) => {
      if (!response.destroyed) log().error(faultOf(error), "A page could not be answered.")
      sendRefusal(request, response, 500)
    })
  })
  app.use(failQuietly)
  return app
}

/** Express would print an error of its files or middleware whole. It knows this handler by its four parameters. */
const failQuietly: express.ErrorRequestHandler = (error, request, response, _next) => {
  log().error(faultOf(error), "A request failed before it reached a page.")
  sendRefusal(request, response, 500)
}

/** Files with a hash in their name never change; the others (icon, robots.txt) are asked for again after an hour. */
function clientFiles(folder: string): express.Router {
  const router = express.Router()
  const shared = { index: false, redirect: false, dotfiles: "ignore" } as const
  router.use("/assets", express.static(`${folder}/assets`, { ...shared, immutable: true, maxAge: "1y" }))
  router.use(express.static(folder, { ...shared, maxAge: "1h", dotfiles: "allow" }))
  return router
}

function noteWhenDone(request: IncomingMessage, response: ServerResponse, nameOf: (path: string) => string) {
  const began = performance.now()
  response.on("finish", () => {
    const [path = "/"] = (request.url ?? "/").split("?", 1)
    const ms = Math.round(performance.now() - began)
    log().info({ method: request.method, route: nameOf(path), status: response.statusCode, ms })
  })
}
