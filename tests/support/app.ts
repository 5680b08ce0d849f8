import { createServer } from "node:net"
import { afterAll } from "vitest"
import { env } from "#app/env.server.ts"
import { prepareTally } from "#app/tasks/run-tally.server.ts"
import { buildIfStale } from "../../scripts/start/build-pages.ts"
import { drain, listen } from "../../scripts/start/listen.ts"
import { openBuiltSite } from "../../scripts/start/pages.ts"
import { freshDatabase, type TestDatabase } from "./database.ts"

export type TestApp = Readonly<{
  /** The site's address, without a slash at the end. */
  url: string
  /** Asks for a path; a redirect is an answer and is not followed. */
  fetch: (path: string, init?: RequestInit) => Promise<Response>
  /** Sends a form as a browser on this site would. */
  post: (path: string, fields: Record<string, string> | URLSearchParams, headers?: HeadersInit) => Promise<Response>
  database: TestDatabase
}>

type Options = Readonly<{
  register?: boolean
  /** Settings that differ from those of `npm start`, by their names in .env.example. */
  settings?: Readonly<Record<string, string>>
}>

/**
 * Starts the real server, over the built pages (built first where the sources are newer) and a fresh database, and stops
 * it after the file's last test. Call it once, at the top of the file: `const app = await startApp()`.
 */
export async function startApp({ register = true, settings = {} }: Options = {}): Promise<TestApp> {
  await buildIfStale()
  const database = await freshDatabase({ register })
  await prepareTally(database.secretsFolder)
  const port = await freePort()
  const url = `http://localhost:${port}`
  Object.assign(process.env, { PORT: String(port), ORIGIN: url, LOG_LEVEL: "silent", ...settings })
  const site = await openBuiltSite(env())
  await listen(site.server, { HOST: "127.0.0.1", PORT: port })
  // Runs before the database's own clearing away, which was registered earlier.
  afterAll(async () => {
    await drain(site.server)
    await site.close()
  })
  // By number: a machine may call itself localhost by IPv6 first, where nobody listens.
  const ask = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    return fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual", ...init, headers })
  }
  const post: TestApp["post"] = (path, fields, headers = {}) =>
    ask(path, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { origin: `http://127.0.0.1:${port}`, ...Object.fromEntries(new Headers(headers)) },
    })
  return { url, fetch: ask, post, database }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => done(address && typeof address === "object" ? address.port : 0))
    })
  })
}
