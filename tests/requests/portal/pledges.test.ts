import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { listDuties } from "#db/queries/desk/duties.ts"
import { listPledgeDuties } from "#db/queries/desk/portal/pledges/list.ts"
import { startApp } from "../../support/app.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { representing } from "../../support/portal/representing.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const rae = await representing(app.database, "ingeus")
const kim = await signedInAs(app.database, ["campaigner"])
const PORTAL = "/portal/ingeus/pledges/demand-feedback"
const OFFICE = "/office/pledges/ingeus"

const page = async (path: string, cookie = "") =>
  (await (await app.fetch(path, { headers: { cookie } })).text()).replaceAll("<!-- -->", "")
/** Public pages are kept in memory until the database tells of a new edition. */
const soon = (path: string) => expect.poll(() => page(path), { timeout: 10_000 })
const PLEDGE = {
  words: "=1+1 <b>Everybody</b> can tell us, with no name.",
  fromDay: "2026-09-01",
  evidenceLink: "https://ingeus.example/feedback",
  evidenceWords: "Our <i>form</i>",
}
const send = (fields: Record<string, string>, { cookie } = rae) => app.post(PORTAL, fields, { cookie })
const decide = (fields: Record<string, string>, { cookie } = kim) =>
  app.post(OFFICE, { demand: "demand-feedback", ...fields }, { cookie })
const statusOf = async (answer: Promise<Response>) => (await answer).status

test("before anybody pledges anything, the table says so and names every provider", async () => {
  const table = await page("/campaign/pledges")
  expect(table).toContain("No provider has pledged anything yet.")
  expect(table).toContain("/providers/ingeus#pledges")
  expect(await page("/campaign")).toContain("/campaign/pledges")
  expect(await page("/providers/ingeus")).toContain("has pledged none of the")
  expect(await listPledgeDuties("ingeus", "2026-11-27")).toEqual([{ name: "pledge", waiting: 4, due: null }])
})

test("a pledge without words, with a day that is none or with half an evidence comes back with what was typed", async () => {
  const answer = await send({ version: "0", words: "", fromDay: "2040-01-01", evidenceLink: "http://x.example" })
  expect(answer.status).toBe(422)
  const html = (await answer.text()).replaceAll("<!-- -->", "")
  for (const field of ["words", "fromDay", "evidenceLink", "evidenceWords"]) {
    expect(html, field).toContain(`href="#${field}"`)
  }
  expect(html).toContain("http://x.example")
})

test("a pledge is read before it is public, changed, marked, and taken back", async () => {
  const waiting = async () =>
    (await listDuties({ today: "2026-11-27", releaseDay: 1 })).find(({ name }) => name === "pledges")?.waiting
  expect(await statusOf(send({ version: "0", ...PLEDGE }))).toBe(303)
  expect(await statusOf(send({ version: "0", ...PLEDGE })), "there is one by now").toBe(409)
  expect(await page("/campaign/pledges")).toContain("No provider has pledged anything yet.")
  expect(await waiting()).toBe(1)
  expect(await listPledgeDuties("ingeus", "2026-11-27")).toEqual([{ name: "pledge", waiting: 3, due: null }])

  expect(await page(OFFICE, kim.cookie)).toContain("=1+1 &lt;b&gt;Everybody&lt;/b&gt; can tell us")
  expect(await statusOf(decide({ step: "refuse", version: "1", refusal: "" }))).toBe(422)
  expect(await statusOf(decide({ step: "refuse", version: "1", refusal: "Say <where>." }))).toBe(303)
  expect(await statusOf(decide({ step: "let-through", version: "1" })), "decided before").toBe(409)
  expect(await page(PORTAL, rae.cookie)).toContain("Say &lt;where&gt;.")
  expect(await waiting()).toBe(0)
  expect(await listPledgeDuties("ingeus", "2026-11-27")).toEqual([{ name: "pledge", waiting: 4, due: null }])

  expect(await statusOf(send({ version: "2", ...PLEDGE }))).toBe(303)
  expect(await statusOf(decide({ step: "mark", version: "3", mark: "kept", reasons: "No." })), "not public").toBe(409)
  expect(await statusOf(decide({ step: "let-through", version: "3" }))).toBe(303)
  await soon("/campaign/pledges").toContain("Pledged, not checked yet")
  await soon("/providers/ingeus").toContain("=1+1 &lt;b&gt;Everybody&lt;/b&gt; can tell us")
  expect(await page("/providers/ingeus")).toContain('rel="nofollow noopener noreferrer ugc"')

  expect(await statusOf(decide({ step: "mark", version: "4", mark: "best", reasons: "" }))).toBe(422)
  expect(await statusOf(decide({ step: "mark", version: "4", mark: "not-kept", reasons: "No <form> there." }))).toBe(
    303,
  )
  await soon("/campaign/pledges?demand=demand-feedback&state=not-kept").toContain("One provider")
  await soon("/providers/ingeus").toContain("No &lt;form&gt; there.")
  expect(await page("/campaign/pledges?demand=demand-three-stars&state=not-kept")).toContain("Nothing fits.")

  expect(await statusOf(send({ version: "5", ...PLEDGE, words: "From now on we do." }))).toBe(303)
  expect(await page("/providers/ingeus"), "the old one stays while a change waits").toContain("=1+1")
  expect(await statusOf(decide({ step: "let-through", version: "6" }))).toBe(303)
  await soon("/providers/ingeus").toContain("From now on we do.")
  expect(await page("/providers/ingeus"), "a mark of other words is told, and no mark").toContain(
    "Before, our office found: not kept.",
  )

  expect(await statusOf(send({ step: "take-back", version: "6" }))).toBe(409)
  expect(await statusOf(send({ step: "take-back", version: "7" }))).toBe(303)
  await soon("/providers/ingeus").toContain("the provider took it back in")
  expect(await page("/providers/ingeus")).not.toContain("From now on we do.")
  expect(await page("/campaign/pledges?state=taken-back")).toContain("One provider")
  const deeds = await sql`select deed from office.audit_log where deed like 'pledge.%' order by number`
  expect(deeds.map(({ deed }) => String(deed).slice(7)).join(" ")).toBe(
    "send refuse send let-through mark send let-through take-back",
  )
  const told = await sql`select before, after from office.audit_log where deed like 'pledge.%'`
  expect(JSON.stringify(told), "no words in the record").not.toContain("Everybody")
})

test("the file has every provider and demand, and no cell that a spreadsheet runs", async () => {
  await sql`update published.pledges set words = '=1+1', reasons = '@SUM(A1)'`
  const answer = await app.fetch("/api/v1/campaign/pledges.csv")
  const file = await answer.text()
  expect(answer.headers.get("content-type")).toContain("text/csv")
  expect(answer.headers.get("set-cookie")).toBeNull()
  expect(file.split("\r\n")[0]).toBe(
    "provider,name,demand,stands,pledge,from,evidence link,evidence words,office mark,office reasons,marked on,pledge changed since",
  )
  expect(file).toContain(",'=1+1,")
  expect(file).toContain(",'@SUM(A1),")
  const [{ count } = { count: 0 }] = await sql<{ count: number }[]>`
    select count(*)::int as count from register.providers where delisted_on is null`
  expect(file.trim().split("\r\n")).toHaveLength(1 + 4 * count)
})

test("only who may gets in: a reader reads, others find nothing, and the office needs its permission", async () => {
  const reader = await representing(app.database, "ingeus", { role: "reader" })
  expect(await page(PORTAL, reader.cookie)).not.toContain("<textarea")
  expect(await statusOf(send({ version: "8", ...PLEDGE }, reader))).toBe(403)
  const other = await representing(app.database, "serco")
  expect(await statusOf(send({ version: "8", ...PLEDGE }, other))).toBe(404)
  expect(await statusOf(app.post(PORTAL, PLEDGE))).toBe(303)
  expect(
    await statusOf(app.fetch("/portal/ingeus/pledges/demand-contracts", { headers: { cookie: rae.cookie } })),
  ).toBe(404)
  const moderator = await signedInAs(app.database, ["moderator"])
  expect(await statusOf(decide({ step: "let-through", version: "8" }, moderator))).toBe(403)
  expect(await statusOf(app.fetch("/office/pledges/no-such", { headers: { cookie: kim.cookie } }))).toBe(404)
  expect(await page("/office/pledges", kim.cookie)).toContain("/office/pledges/ingeus")
})
