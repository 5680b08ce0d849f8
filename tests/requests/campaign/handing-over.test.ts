import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { listDuties } from "#db/queries/desk/duties.ts"
import { startApp } from "../../support/app.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { textOfPdf } from "../../support/pdf-text.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { cookie } = await signedInAs(app.database, ["campaigner"])
const moderator = await signedInAs(app.database, ["moderator"])
const page = async (path: string) => (await app.fetch(path)).text()

test("a provider is found by a part of its name, and a name that nobody has is said to be none", async () => {
  expect(await page("/campaign/act/provider?q=ingeus")).toContain("/campaign/act/provider/ingeus")
  expect(await page("/campaign/act/provider?q=zzzzzzzz")).toContain("We found no provider")
  expect(await page("/campaign/act/provider")).not.toContain('class="choice"')
})

test("the letter stands on a page to print, which says that they will see who hands it over", async () => {
  const shown = await page("/campaign/act/provider/ingeus")
  expect(shown).toContain("They will see you hand it over")
  expect(shown).toContain("Get three stars at least, everywhere")
  expect(shown).toContain("/complain?about=provider&amp;kind=campaign")
  expect((await app.fetch("/campaign/act/provider/nobody-at-all")).status).toBe(404)
})

test("the same letter comes as a PDF with real text", async () => {
  const answer = await app.fetch("/campaign/act/provider/ingeus/letter.pdf")
  expect(answer.headers.get("content-type")).toBe("application/pdf")
  const words = textOfPdf(Buffer.from(await answer.arrayBuffer())).replace(/\s+/g, " ")
  expect(words).toContain("Sit down with people and listen")
  expect(words).toContain("Date:")
  expect((await app.fetch("/campaign/act/provider/nobody-at-all/letter.pdf")).status).toBe(404)
})

test("people ask without a name, the office sends it once in six months, and everybody sees what came of it", async () => {
  const path = "/campaign/act/provider/ingeus"
  const office = "/office/campaign/hand-overs"
  const see = async () => (await app.fetch(office, { headers: { cookie } })).text()
  const today = new Date().toISOString().slice(0, 10)
  expect(await page(path)).toContain("nothing of who")
  expect(await (await app.post(path, {})).text()).toContain("We send it to them by letter")
  await app.post(path, {})
  expect((await app.post(path, { website: "https://example.org" })).status).toBe(200)
  expect((await app.post("/campaign/act/provider/nobody-at-all", {})).status).toBe(404)
  expect(await sql`select provider, count, extract(day from month)::int as day from campaign.hand_over_asks`).toEqual([
    { provider: "ingeus", count: 2, day: 1 },
  ])
  const duties = async () => (await listDuties({ today, releaseDay: 1 })).find(({ name }) => name === "hand-overs")
  expect((await duties())?.waiting).toBe(1)
  expect(await see()).toContain("fewer than ten")

  for (const door of [office, `${office}/ingeus`, `${office}/ingeus/letter.pdf`]) {
    expect((await app.fetch(door, { headers: { cookie: moderator.cookie } })).status, door).toBe(403)
    expect((await app.post(door, {}, { cookie: moderator.cookie })).status, door).toBe(403)
  }
  const send = (fields: Record<string, string>) => app.post(`${office}/ingeus`, fields, { cookie })
  const recipient = "Ingeus\n1 High Street\nOldham"
  expect((await app.fetch(`${office}/nobody-at-all`, { headers: { cookie } })).status).toBe(404)
  expect((await send({ step: "letter", recipient: "" })).status).toBe(422)
  expect(await (await send({ step: "letter", recipient })).text()).toContain("1 High Street")
  const pdf = await app.post(`${office}/ingeus/letter.pdf`, { recipient }, { cookie })
  expect(textOfPdf(Buffer.from(await pdf.arrayBuffer()))).toContain("1 High Street")
  expect((await app.post(`${office}/ingeus/letter.pdf`, { recipient: "" }, { cookie })).status).toBe(303)
  expect((await send({ step: "sent", recipient, sentOn: "2999-01-01" })).status).toBe(422)
  expect((await send({ step: "sent", recipient, sentOn: today })).status).toBe(303)
  expect((await send({ step: "sent", recipient, sentOn: today })).status).toBe(409)
  expect(await sql`select 1 from campaign.hand_over_asks`).toHaveLength(0)
  expect((await duties())?.waiting).toBe(0)

  const between = await page(path)
  expect(between).toContain("has not answered")
  expect(between).toContain("once in six months at most")
  await app.post(path, {})
  expect(await sql`select 1 from campaign.hand_over_asks`).toHaveLength(0)
  const [letter] = await sql`select id, asked_tens from campaign.demand_letters`
  expect(letter?.asked_tens).toBe(0)
  const answered = (answer: string) => app.post(office, { id: String(letter?.id), answer }, { cookie })
  expect((await answered("")).status).toBe(422)
  expect((await answered("They will meet a group.")).status).toBe(303)
  expect((await answered("Once more.")).status).toBe(303)
  expect(await see()).toContain("They will meet a group.")
  expect(await page(path)).not.toContain("has not answered")
  await expect.poll(() => page(path.replace("/campaign/act/provider", "/providers"))).toContain("It has answered.")
  const deeds = await sql`select deed from office.audit_log where deed like 'hand-over.%' order by number`
  expect(deeds.map(({ deed }) => deed)).toEqual(["hand-over.send", "hand-over.answer"])
})
