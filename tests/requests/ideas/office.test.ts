import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { startApp } from "../../support/app.ts"
import { ideaStanding, publishedIdea, sendIdea } from "../../support/ideas/sent.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const moderator = await signedInAs(app.database, ["moderator"])
const { cookie } = await signedInAs(app.database, ["campaigner"])

const publish = (text: string) => publishedIdea(sql, moderator.id, text)
const act = async (id: string, fields: Record<string, string>) => {
  const { version } = await ideaStanding(sql, id)
  return app.post(`/office/campaign/ideas/${id}`, { version: String(version), ...fields }, { cookie })
}
const see = async (path: string) => (await app.fetch(path, { headers: { cookie } })).text()
const stateOf = async (id: string) => (await ideaStanding(sql, id)).state

test("a moderator has no business here, and nobody moves what is not there", async () => {
  const { id } = await publish("A tent.")
  const headers = { cookie: moderator.cookie }
  expect((await app.fetch("/office/campaign/ideas", { headers })).status).toBe(403)
  const post = await app.post(`/office/campaign/ideas/${id}`, { version: "2", to: "taken-up" }, headers)
  expect([post.status, await stateOf(id)]).toEqual([403, "open"])
  for (const other of ["00000000-0000-4000-8000-000000000000", "nonsense"])
    expect((await app.post(`/office/campaign/ideas/${other}`, { to: "done" }, { cookie })).status).toBe(404)
})

test("the office takes it up, puts it off and goes back, with words where everybody asks why", async () => {
  const { id } = await publish("A walk to the town hall.")
  expect((await act(id, {})).status).toBe(422)
  expect((await act(id, { to: "eaten" })).status).toBe(422)
  expect((await act(id, { to: "not-now" })).status).toBe(422)
  expect((await act(id, { to: "done", words: "We walked." })).status).toBe(409)
  expect((await act(id, { to: "taken-up" })).status).toBe(303)
  expect((await act(id, { to: "done" })).status).toBe(422)
  expect((await act(id, { to: "done", words: "a".repeat(2001) })).status).toBe(422)
  expect((await act(id, { to: "done", words: "We walked." })).status).toBe(303)
  expect((await act(id, { to: "taken-up" })).status).toBe(422)
  expect((await act(id, { to: "taken-up", words: "It rained, and we walk again." })).status).toBe(303)
  expect((await act(id, { to: "open", words: "Nobody has time." })).status).toBe(303)
  expect((await act(id, { to: "not-now", words: "In spring." })).status).toBe(303)
  expect(await stateOf(id)).toBe("not-now")
  const page = await see(`/office/campaign/ideas/${id}`)
  for (const words of ["It is not done yet", "It is open again", "In spring."]) expect(page).toContain(words)
})

test("in two tabs the second is told, and keeps what was typed", async () => {
  const { id } = await publish("A bell.")
  const { version } = await ideaStanding(sql, id)
  const fields = { version: String(version), to: "taken-up", words: "We have asked." }
  expect((await act(id, fields)).status).toBe(303)
  const second = await act(id, fields)
  expect(second.status).toBe(409)
  expect(await second.text()).toContain(">We have asked.</textarea>")
})

test("the list shows what waits, filters by state, and a text that waits can be read but not moved", async () => {
  const sent = await sendIdea(sql, "A whistle.")
  expect(await see("/office/campaign/ideas")).toContain("A whistle.")
  expect(await see("/office/campaign/ideas?state=not-now")).toContain("One idea")
  expect(await see("/office/campaign/ideas?state=erased&page=9")).toContain("Nothing fits.")
  const page = await see(`/office/campaign/ideas/${sent.id}`)
  expect(page).toContain("A moderator reads it first.")
  expect(page).not.toContain("Where does it stand now?")
  expect((await act(sent.id, { to: "taken-up" })).status).toBe(409)
  expect(await see("/office/campaign")).toContain("/office/campaign/ideas")
})
