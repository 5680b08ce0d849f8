import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { startApp } from "../../support/app.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { cookie } = await signedInAs(app.database, ["campaigner"])
const moderator = await signedInAs(app.database, ["moderator"])

const PAGE = "/office/campaign/texts/demand-voluntary"
const NEW = {
  title: "Ask, do not order",
  body: "Nobody is **made** to come.",
  status: "begun",
  evidence: "[Here](/contact)",
}

const see = async (path: string) => (await app.fetch(path, { headers: { cookie } })).text()
const send = (fields: Record<string, string>, page = PAGE) => app.post(page, fields, { cookie })
const newest = async () =>
  String((await sql`select id from campaign.text_versions order by written_at desc limit 1`)[0]?.id)

test("a demand is written anew, looked at first, stands on the campaign's page, and every version is kept", async () => {
  expect(await see(PAGE)).toContain("The text that came with the site.")
  const look = await send({ ...NEW, from: "", step: "look" })
  expect(await look.text()).toContain("<strong>made</strong>")
  expect(await (await app.fetch("/campaign")).text()).not.toContain("Ask, do not order")
  expect((await send({ ...NEW, from: "", step: "write" })).status).toBe(303)
  await expect.poll(async () => (await app.fetch("/campaign")).text()).toContain("Ask, do not order")
  expect(await (await app.fetch("/campaign")).text()).toContain("Begun")

  const first = await newest()
  expect((await send({ ...NEW, title: "Ask", from: first, step: "write" })).status).toBe(303)
  expect(await see(`${PAGE}?version=${first}`)).toContain('value="Ask, do not order"')
  expect(await see(PAGE)).toContain('value="Ask"')
  expect(await see("/office/campaign/texts")).toContain("Sam Office")
  expect(await sql`select deed, subject from office.audit_log where deed = 'campaign-text.write'`).toHaveLength(2)
})

test("of two who write at the same time the second is told, and keeps what they wrote", async () => {
  const late = await send({ ...NEW, title: "Mine", from: "", step: "write" })
  expect(late.status).toBe(409)
  const page = await late.text()
  expect(page).toContain("A colleague has put another version")
  expect(page).toContain('value="Mine"')
})

test("what is missing is said, and nothing that was typed is lost", async () => {
  const answer = await send({ ...NEW, evidence: "", status: "won", from: await newest(), step: "write" })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain("Say how we know")
  expect(page).toContain("Choose what the demand has come to")
  expect(page).toContain("Nobody is **made** to come.")
})

test("a text that is no demand has no status, and one that is none is not found", async () => {
  const page = "/office/campaign/texts/next"
  expect(await see(page)).not.toContain("How we know")
  expect((await send({ title: "Next", body: "We go on.", from: "", step: "write" }, page)).status).toBe(303)
  expect((await app.fetch("/office/campaign/texts/other", { headers: { cookie } })).status).toBe(404)
  expect((await app.fetch(PAGE, { headers: { cookie: moderator.cookie } })).status).toBe(403)
  expect((await app.post(PAGE, NEW, { cookie: moderator.cookie })).status).toBe(403)
})

test("what somebody writes as HTML is shown as text", async () => {
  await send({
    ...NEW,
    body: "<script>alert(1)</script> [x](javascript:alert(1))",
    from: await newest(),
    step: "write",
  })
  const late = await send({ ...NEW, body: "<script>alert(1)</script>", from: "", step: "look" })
  expect(await late.text()).not.toContain("<script>alert")
})
