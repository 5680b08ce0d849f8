import { request } from "node:http"
import { brotliDecompressSync, gunzipSync } from "node:zlib"
import postgres from "postgres"
import { afterAll, expect, test, vi } from "vitest"
import { startApp } from "../support/app.ts"

const app = await startApp()
// Another connection, as another process would have it.
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const PAGES = [
  "/",
  "/providers",
  "/providers/ingeus",
  "/programmes/restart-scheme",
  "/programmes/work-programme",
  "/areas/restart-3b",
  "/how-stars-work",
  "/contact",
]

/** The bytes as they come over the wire: fetch would unpack them. */
function raw(path: string, headers: Record<string, string>): Promise<{ encoding: string; body: Buffer }> {
  const { port } = new URL(app.url)
  return new Promise((done, fail) => {
    const asked = request({ host: "127.0.0.1", port, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk) => chunks.push(chunk))
      response.on("end", () =>
        done({ encoding: response.headers["content-encoding"] ?? "", body: Buffer.concat(chunks) }),
      )
    })
    asked.on("error", fail).end()
  })
}

test.each(PAGES)("%s is public: no cookie, no script, no inline style, and is asked about again", async (path) => {
  const answer = await app.fetch(path)
  const page = await answer.text()
  expect(answer.status).toBe(200)
  expect(answer.headers.get("set-cookie")).toBeNull()
  expect(answer.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate")
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'")
  expect(page).not.toMatch(/<script|\sstyle=|<style|javascript:|\son[a-z]+=/i)
})

test("the same HTML for everyone: whoever asks, with whatever cookie", async () => {
  const plain = await (await app.fetch("/providers")).text()
  const headers = { cookie: "__Host-threestar=somebody", "user-agent": "Anything", "accept-language": "cy" }
  expect(await (await app.fetch("/providers", { headers })).text()).toBe(plain)
})

test("gzip and brotli carry the same page, and who refuses both gets the plain one", async () => {
  const plain = await raw("/providers", {})
  const zipped = await raw("/providers", { "accept-encoding": "gzip" })
  const brotli = await raw("/providers", { "accept-encoding": "gzip, br" })
  expect([plain.encoding, zipped.encoding, brotli.encoding]).toEqual(["", "gzip", "br"])
  expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true)
  expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
  expect((await raw("/providers", { "accept-encoding": "br;q=0, gzip;q=0" })).encoding).toBe("")
})

test("who has the page already gets 304, and who has another gets the page", async () => {
  const etag = (await app.fetch("/providers")).headers.get("etag") ?? ""
  const same = await app.fetch("/providers", { headers: { "if-none-match": `"other", ${etag}` } })
  expect([same.status, await same.text()]).toEqual([304, ""])
  expect((await app.fetch("/providers", { headers: { "if-none-match": '"other"' } })).status).toBe(200)
})

test("a change that another process makes is soon seen, on the page and in what filters remember", async () => {
  const both = async () =>
    Promise.all(["/providers/ingeus", "/providers?q=ingeus"].map(async (path) => (await app.fetch(path)).text()))
  for (const page of await both()) expect(page).not.toContain("Ingeus Renamed")
  await sql`update register.providers set name = 'Ingeus Renamed' where slug = 'ingeus'`
  // The process looks twice a second; a busy machine may be late to look, so the test waits for what it sees.
  await vi.waitFor(
    async () => {
      for (const page of await both()) expect(page).toContain("Ingeus Renamed")
    },
    { timeout: 10_000, interval: 100 },
  )
  await sql`update register.providers set name = 'Ingeus' where slug = 'ingeus'`
})

test("the first view of a page stays below 60 kB over the wire", async () => {
  const html = await (await app.fetch("/providers")).text()
  const assets = [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|woff2|svg|png|ico))"/g)].map(
    (found) => found[1] ?? "",
  )
  expect(assets.length).toBeGreaterThanOrEqual(3)
  let bytes = (await raw("/providers", { "accept-encoding": "br" })).body.length
  for (const asset of new Set(assets)) bytes += (await raw(asset, { "accept-encoding": "br" })).body.length
  expect(bytes).toBeLessThan(60_000)
})

test.each(["/providers/nobody", "/programmes/none", "/areas/nowhere", "/nothing-here", "/rate/none"])(
  "%s is not found, and the page offers a search",
  async (path) => {
    const answer = await app.fetch(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('name="q"')
  },
)

test.each([
  "?q=%27%3B%20drop%20table%20register.providers%3B--",
  "?q=%3Cscript%3Ealert(1)%3C/script%3E",
  "?q=%25&page=-1",
  "?programme=none&area=none&role=none&kind=none&verdict=none&sort=none&page=999999999999",
  `?q=${"a".repeat(3000)}`,
  "?q=a&q=b&q[]=c",
])("/providers%s is answered in words, and nothing of it becomes markup or SQL", async (query) => {
  const answer = await app.fetch(`/providers${query}`)
  expect([200, 404]).toContain(answer.status)
  expect(await answer.text()).not.toContain("<script")
  expect(await sql`select count(*)::int as n from register.providers`).toEqual([{ n: 70 }])
})
