import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { countSupports } from "#app/tasks/proposals/support.server.ts"
import { recordJoining } from "#db/queries/desk/suggestions/deeds.ts"
import { startApp } from "../../support/app.ts"
import { joinedAs, PASSWORD, someAddress } from "../../support/joining.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { publishedSuggestion, standingOf } from "../../support/suggestions/sent.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { id: staff } = await signedInAs(app.database, ["moderator"])
const cookie = await joinedAs(app, someAddress())

const suggestion = await publishedSuggestion(sql, staff, { provider: "ingeus", text: "Answer the telephone." })
const page = (id: string) => `/suggestions/${id}/support`
const press = (id: string, step: string) => app.post(page(id), { step }, { cookie })
const see = async (id: string) => (await app.fetch(page(id), { headers: { cookie } })).text()
const rowsOf = async (id: string) => (await sql`select 1 from identity.supports where subject = ${id}`).length

test("a stranger is sent to sign in, and comes back here", async () => {
  const answer = await app.fetch(page(suggestion.id))
  expect(answer.status).toBe(303)
  expect(answer.headers.get("location")).toBe(`/sign-in?next=${encodeURIComponent(page(suggestion.id))}`)
  expect((await app.post(page(suggestion.id), { step: "give" })).status).toBe(303)
  expect(await rowsOf(suggestion.id)).toBe(0)
})

test("support is given once, in two tabs too, and taken back", async () => {
  expect(await see(suggestion.id)).toContain("Support this suggestion?")
  expect((await press(suggestion.id, "give")).headers.get("location")).toBe(`${page(suggestion.id)}?done=given`)
  await press(suggestion.id, "give")
  expect(await rowsOf(suggestion.id)).toBe(1)
  expect(await see(suggestion.id)).toContain("You support this suggestion")
  await press(suggestion.id, "take-back")
  await press(suggestion.id, "take-back")
  expect(await rowsOf(suggestion.id)).toBe(0)
})

test("nothing of it is on the public page before the night, and nothing but tens after", async () => {
  const before = await (await app.fetch(`/suggestions/${suggestion.id}`)).text()
  await press(suggestion.id, "give")
  await countSupports()
  await new Promise((done) => setTimeout(done, 1200))
  const after = await (await app.fetch(`/suggestions/${suggestion.id}`)).text()
  expect(after).toContain("Fewer than 10 people support this")
  expect(after.length).toBe(before.length)
})

test("a suggestion that was joined meanwhile: its address leads on, and its support page supports the other", async () => {
  const old = await publishedSuggestion(sql, staff, { provider: "ingeus", text: "Do pick up the telephone." })
  const { version } = await standingOf(sql, old.id)
  await recordJoining({ id: old.id, version, into: suggestion.id, staff })
  await new Promise((done) => setTimeout(done, 1200))
  const moved = await app.fetch(`/suggestions/${old.id}`)
  expect([moved.status, moved.headers.get("location")]).toEqual([301, `/suggestions/${suggestion.id}`])
  await press(suggestion.id, "take-back")
  expect((await press(old.id, "give")).headers.get("location")).toContain(suggestion.id)
  expect([await rowsOf(old.id), await rowsOf(suggestion.id)]).toEqual([0, 1])
})

test("the account page and the download say what somebody supports, to nobody else", async () => {
  const page = await (await app.fetch("/account", { headers: { cookie } })).text()
  expect(page).toContain(`/suggestions/${suggestion.id}/support`)
  const kept = await (await app.fetch("/account/download", { headers: { cookie } })).json()
  expect(kept).toMatchObject({ suggestionsSupported: { addresses: [`/suggestions/${suggestion.id}`] } })
  const other = await joinedAs(app, someAddress())
  expect(await (await app.fetch("/account", { headers: { cookie: other } })).text()).toContain("You support none.")
})

test("a held account supports nothing yet, and is told so", async () => {
  const held = await joinedAs(app, someAddress())
  await sql`update identity.accounts set held_until = '2999-01-01'
    where id = (select account_id from identity.sessions order by expires_at desc limit 1)`
  const rows = await rowsOf(suggestion.id)
  await app.post(page(suggestion.id), { step: "give" }, { cookie: held })
  expect(await rowsOf(suggestion.id)).toBe(rows)
  const text = await (await app.fetch(page(suggestion.id), { headers: { cookie: held } })).text()
  expect(text).toContain("We check some addresses by hand")
})

test("what is not there cannot be supported", async () => {
  expect((await press("00000000-0000-4000-8000-000000000000", "give")).status).toBe(404)
  expect((await press("nonsense", "give")).status).toBe(404)
})

test("whoever deletes their account takes their support along", async () => {
  const leaving = await joinedAs(app, someAddress())
  await app.post(page(suggestion.id), { step: "give" }, { cookie: leaving })
  const rows = await rowsOf(suggestion.id)
  const gone = await app.post("/account", { password: PASSWORD, sure: "yes" }, { cookie: leaving })
  expect(gone.status).toBe(303)
  expect(await rowsOf(suggestion.id)).toBe(rows - 1)
})
