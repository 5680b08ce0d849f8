import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { dataOf, everyAddress } from "../support/addresses.ts"
import { startApp } from "../support/app.ts"
import { joinedAs, someAddress } from "../support/joining.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const pages = await everyAddress()
/** Every address in both forms in which its code answers, and what is no page. */
const ALL = [
  ...pages.flatMap(({ path }) => [path, dataOf(path)]),
  "/rate/where?area=restart-3b",
  "/rate/not-listed?area=restart-3b",
  "/pass?area=restart-3b",
  "/healthz",
  "/readyz",
  "/favicon.svg",
  "/robots.txt",
  "/api/no-such-thing",
  "/%ff",
]
const PERSONAL = pages.filter(({ file }) => /participant|outbox/.test(file)).map(({ path }) => path)

/** What a person could fill into a form, so that what refuses is not the form. */
const FORM = { step: "send", area: "restart-3b", code: "0123456789ABCDEF", password: "otter lantern tuesday" }

test("the site map is all there", () => {
  expect(ALL.length).toBeGreaterThan(70)
  expect(PERSONAL.length).toBeGreaterThan(20)
})

/** How many rows each table of ours has. */
async function countRows() {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const [row] = await sql.unsafe<{ n: number }[]>(`select count(*)::int as n from ${name}`)
    counts[name] = row?.n ?? 0
  }
  return counts
}

test.each<[string, Record<string, string>]>([
  ["another site", { origin: "https://elsewhere.example" }],
  ["a page without an origin", { origin: "null" }],
  ["another port of this machine", { origin: "http://localhost:1" }],
  ["this site over https", { origin: app.url.replace("http:", "https:") }],
  ["what the browser calls another site", { "sec-fetch-site": "cross-site" }],
  ["what the browser calls a neighbour", { "sec-fetch-site": "same-site" }],
])("no form sent by %s does anything at any address", async (_, headers) => {
  const cookie = await joinedAs(app, someAddress())
  const before = await countRows()
  for (const path of ALL) {
    const answer = await app.post(path, FORM, { cookie, ...headers })
    expect([path, answer.status]).toEqual([path, path === "/%ff" ? 400 : 403])
    expect(answer.headers.get("set-cookie"), path).toBeNull()
    expect(answer.headers.get("clear-site-data"), path).toBeNull()
    expect(answer.headers.get("cache-control"), path).toBe("no-store")
  }
  expect(await countRows()).toEqual(before)
  expect((await app.fetch("/account", { headers: { cookie } })).status, "nobody was signed out").toBe(200)
})

test("what belongs to a person is kept by no cache, whether or not somebody is signed in", async () => {
  for (const cookie of ["", await joinedAs(app, someAddress()), "__Host-threestar=of-somebody"]) {
    for (const path of PERSONAL.filter((one) => !/^\/(exit|sign-out)$/.test(one))) {
      for (const form of [path, dataOf(path)]) {
        for (const answer of [
          await app.fetch(form, { headers: { cookie } }),
          await app.post(form, { step: "nothing" }, { cookie }),
        ])
          expect(answer.headers.get("cache-control"), form).toBe("no-store")
      }
    }
  }
  for (const path of ["/exit", "/sign-out", "/sign-out.data"])
    expect((await app.fetch(path)).headers.get("cache-control"), path).toBe("no-store")
})

test("a browser is told to forget by the ways out alone, and never of its storage, where rating passes are kept", async () => {
  const told: Record<string, string> = {}
  for (const path of ALL) {
    const forget = (await app.fetch(path)).headers.get("clear-site-data")
    if (forget !== null) told[path] = forget
  }
  expect(told).toEqual({
    "/exit": '"cache", "cookies"',
    "/exit.data": '"cache", "cookies"',
  })
  const out = await app.post("/sign-out", { next: "/" })
  expect(out.headers.get("clear-site-data")).toBe('"cache", "cookies"')
})

test("other sites may load the API and nothing else", async () => {
  const open: string[] = []
  for (const path of ALL) {
    const { headers } = await app.fetch(path, { headers: { origin: "https://elsewhere.example" } })
    const who = [headers.get("cross-origin-resource-policy"), headers.get("access-control-allow-origin")]
    const isOpen = who.join() === "cross-origin,*"
    if (!isOpen) expect([path, ...who]).toEqual([path, "same-origin", null])
    if (isOpen) open.push(path)
    expect(headers.get("access-control-allow-credentials"), path).toBeNull()
  }
  expect(open.length).toBeGreaterThan(3)
  expect(open.filter((path) => !/^\/(api|badges|embed)\//.test(path))).toEqual([])
})

test("no answer lets foreign or inline code run, be framed, or be read as what it is not", async () => {
  for (const path of ALL) {
    const { headers } = await app.fetch(path)
    const policy = headers.get("content-security-policy") ?? ""
    expect(policy, path).toMatch(/^default-src 'none';/)
    // The cards that are made for frames of other sites: they have no form, no script and no cookie.
    const isCard = path === "/embed/campaign" || path.startsWith("/embed/provider/")
    const ancestors = isCard ? "frame-ancestors *" : "frame-ancestors 'none'"
    expect(policy, path).toContain(ancestors)
    expect(headers.get("x-frame-options"), path).toBe(isCard ? null : "DENY")
    expect(policy.replace(ancestors, ""), path).not.toMatch(/unsafe|\*|https?:|blob:|nonce|strict-dynamic/)
    const sources = policy.split(";").filter((line) => /^(script|worker|connect)-src /.test(line))
    for (const line of sources) expect(line, path).toMatch(/^[a-z]+-src 'self'$/)
    expect(headers.get("x-content-type-options"), path).toBe("nosniff")
    expect(headers.get("referrer-policy"), path).toBe("same-origin")
  }
})
