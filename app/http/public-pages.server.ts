import { createRequestHandler, type ServerBuild } from "@remix-run/node"
import type { Env } from "#app/env.server.ts"
import { editionNow, onNewEdition } from "./edition.server.ts"
import { openPageCache, type PageCache } from "./page-cache.server.ts"
import { makePatternNamer } from "./route-patterns.server.ts"
import { securityHeaders } from "./security-headers.server.ts"

/** Nobody in particular: a public page is rendered for everyone at once. */
const EVERYONE = { visitorKey: "everyone", fromThisMachine: false } as const

/** The cache over the pages of routes/public, and over no other; the edition is being watched. */
export function openPublicPages(build: ServerBuild, env: Pick<Env, "ORIGIN">): PageCache {
  const render = createRequestHandler(build, "production")
  return openPageCache({
    origin: env.ORIGIN,
    isPublic: makePublicTest(build.routes),
    render: (request) => render(request, EVERYONE),
    editionNow,
    onNewEdition,
    headers: securityHeaders({ https: env.ORIGIN.startsWith("https:") }),
  })
}

/** Whether a path is a page of routes/public: the folder is the promise that it is the same for everyone. */
function makePublicTest(routes: ServerBuild["routes"]): (path: string) => boolean {
  const ofFolder = (folder: (id: string) => boolean) =>
    makePatternNamer(Object.fromEntries(Object.entries(routes).filter(([id]) => id === "root" || folder(id))))
  const publicPattern = ofFolder((id) => id.startsWith("routes/public/"))
  const anyPattern = ofFolder(() => true)
  return (path) => {
    // Of what a page asks for its data: `/campaign/ideas/new.data` is the form's, and no idea called "new.data".
    const page = path.replace(/\.data$/, "")
    return publicPattern(path) !== "other" && publicPattern(page) === anyPattern(page)
  }
}
