import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { startApp } from "../../support/app.ts"
import { publishedIdea } from "../../support/ideas/sent.ts"
import { joinedAs, someAddress } from "../../support/joining.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { id: staff } = await signedInAs(app.database, ["moderator"])
const cookie = await joinedAs(app, someAddress())

const idea = await publishedIdea(sql, staff, "Ring every MP on the same day.")
const page = `/campaign/ideas/${idea.id}/support`
const press = (step: string, at = page) => app.post(at, { step }, { cookie })
const see = async () => (await app.fetch(page, { headers: { cookie } })).text()
const rows = async () => (await sql`select 1 from identity.supports where subject = ${idea.id}`).length

test("a stranger is sent to sign in, and comes back here", async () => {
  const answer = await app.fetch(page)
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `/sign-in?next=${encodeURIComponent(page)}`])
  expect((await app.post(page, { step: "give" })).status).toBe(303)
  expect(await rows()).toBe(0)
})

test("support is given once, in two tabs too, and taken back", async () => {
  expect(await see()).toContain("Support this idea?")
  expect((await press("give")).headers.get("location")).toBe(`${page}?done=given`)
  await press("give")
  expect(await rows()).toBe(1)
  expect(await see()).toContain("You support this idea")
  expect((await press("take-back")).headers.get("location")).toBe(`${page}?done=taken-back`)
  await press("take-back")
  expect(await rows()).toBe(0)
  expect((await press("eat")).headers.get("location")).toBe(page)
})

test("the account page and the download say which ideas somebody supports", async () => {
  await press("give")
  expect(await (await app.fetch("/account", { headers: { cookie } })).text()).toContain(page)
  const kept = await (await app.fetch("/account/download", { headers: { cookie } })).json()
  expect(kept).toMatchObject({
    suggestionsSupported: { addresses: [] },
    ideasSupported: { addresses: [`/campaign/ideas/${idea.id}`] },
  })
})

test("a held account supports nothing yet, and is told so", async () => {
  const held = await joinedAs(app, someAddress())
  await sql`update identity.accounts set held_until = '2999-01-01'
    where id = (select account_id from identity.sessions order by expires_at desc limit 1)`
  const before = await rows()
  await app.post(page, { step: "give" }, { cookie: held })
  expect(await rows()).toBe(before)
  const text = await (await app.fetch(page, { headers: { cookie: held } })).text()
  expect(text).toContain("We check some addresses by hand")
})

test("what is not there cannot be supported", async () => {
  for (const id of ["00000000-0000-4000-8000-000000000000", "nonsense", "new"])
    expect((await press("give", `/campaign/ideas/${id}/support`)).status, id).toBe(404)
})
