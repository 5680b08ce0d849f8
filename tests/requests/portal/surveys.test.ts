import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { listDuties } from "#db/queries/desk/duties.ts"
import { listSurveyDuties } from "#db/queries/desk/portal/surveys/list.ts"
import { startApp } from "../../support/app.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { representing } from "../../support/portal/representing.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const rae = await representing(app.database, "ingeus")
const kim = await signedInAs(app.database, ["campaigner"])
const LIST = "/portal/ingeus/evidence"
const SURVEY = {
  title: "What people <b>thought</b>",
  carriedOutBy: "We ourselves",
  fromMonth: "2026-03",
  toMonth: "2026-04",
  method: "By letter, with no name",
  chosen: "All who began in 2025",
  asked: "1,200",
  answered: "318",
  question: "How satisfied are you?",
  result: "Seven of ten said satisfied.",
  link: "https://ingeus.example/survey.pdf",
}

const page = async (path: string, cookie = "") =>
  (await (await app.fetch(path, { headers: { cookie } })).text()).replaceAll("<!-- -->", "")
/** Public pages are kept in memory until the database tells of a new edition. */
const soon = () => expect.poll(() => page("/providers/ingeus"), { timeout: 10_000 })
const send = (path: string, fields: Record<string, string>, { cookie } = rae) => app.post(path, fields, { cookie })
const statusOf = async (answer: Promise<Response>) => (await answer).status

test("a survey without method, sample or response is none, and says all that is missing at once", async () => {
  const answer = await send(`${LIST}/new`, {
    ...SURVEY,
    ...{ method: "", chosen: " ", answered: "1201", fromMonth: "2099-01", link: "http://a.example" },
  })
  expect(answer.status).toBe(422)
  const html = (await answer.text()).replaceAll("<!-- -->", "")
  for (const field of ["method", "chosen", "answered", "fromMonth", "link"])
    expect(html, field).toContain(`href="#${field}"`)
  expect(html).toContain("More people cannot have answered than were asked")
  expect(html).toContain("This month has not come yet")
  expect(html).toContain("What people &lt;b&gt;thought&lt;/b&gt;")
  expect(await statusOf(send(`${LIST}/new`, { ...SURVEY, asked: "0", answered: "0" }))).toBe(422)
  expect(await statusOf(send(`${LIST}/new`, { ...SURVEY, asked: "some" }))).toBe(422)
  expect(await sql`select from casework.surveys`).toHaveLength(0)
})

test("a survey is read before it is public, apart from our figures and labelled; a change waits again; taken back it is gone", async () => {
  const waiting = async () =>
    (await listDuties({ today: "2026-11-27", releaseDay: 1 })).find(({ name }) => name === "surveys")?.waiting
  expect(await statusOf(send(`${LIST}/new`, SURVEY))).toBe(303)
  expect(await waiting()).toBe(1)
  expect(await page("/providers/ingeus")).not.toContain("own-surveys")
  const own = /\/portal\/ingeus\/evidence\/[\w-]{36}/.exec(await page(LIST, rae.cookie))?.[0] ?? ""
  const desk = /\/office\/evidence\/[\w-]{36}/.exec(await page("/office/evidence", kim.cookie))?.[0] ?? ""
  expect(await page(desk, kim.cookie)).toContain("318 of 1,200 people answered (26%)")

  expect(await statusOf(send(desk, { step: "refuse", version: "1", refusal: "" }, kim))).toBe(422)
  expect(await statusOf(send(desk, { step: "refuse", version: "1", refusal: "Say who was <left out>." }, kim))).toBe(
    303,
  )
  expect(await statusOf(send(desk, { step: "let-through", version: "1" }, kim)), "decided before").toBe(409)
  expect(await page(own, rae.cookie)).toContain("Say who was &lt;left out&gt;.")
  expect(await listSurveyDuties("ingeus", "2026-11-27")).toEqual([{ name: "survey-returned", waiting: 1, due: null }])

  expect(await statusOf(send(own, { ...SURVEY, version: "2" }))).toBe(303)
  expect(await statusOf(send(desk, { step: "let-through", version: "3" }, kim))).toBe(303)
  await soon().toContain("own-surveys")
  const shown = await page("/providers/ingeus")
  expect(shown).toContain("The provider’s own figures: not checked by us, not mixed into our stars")
  expect(shown).toContain("What people &lt;b&gt;thought&lt;/b&gt;")
  expect(shown).toContain("318 of 1,200 people answered (26%)")
  expect(await waiting()).toBe(0)

  const stale = await send(own, { ...SURVEY, version: "3", result: "Nine of ten." })
  expect(stale.status).toBe(409)
  expect(await stale.text(), "what was typed is kept").toContain("Nine of ten.")
  expect(await statusOf(send(own, { ...SURVEY, version: "4", result: "Nine of ten." }))).toBe(303)
  expect(await page("/providers/ingeus"), "the version before stays").toContain("Seven of ten said satisfied.")
  expect(await statusOf(send(desk, { step: "let-through", version: "5" }, kim))).toBe(303)
  await soon().toContain("Nine of ten.")
  expect(await statusOf(send(own, { step: "take-back", version: "6" }))).toBe(303)
  await soon().not.toContain("own-surveys")
  const deeds = await sql`select deed from office.audit_log where deed like 'survey.%' order by number`
  expect(deeds.map(({ deed }) => String(deed).slice(7)).join(" ")).toBe(
    "send refuse send let-through send let-through take-back",
  )
})

test("only twelve surveys of a provider stand at once", async () => {
  for (let number = 0; number < 12; number += 1)
    expect(await statusOf(send(`${LIST}/new`, { ...SURVEY, title: `Survey ${number}` }))).toBe(303)
  const answer = await send(`${LIST}/new`, SURVEY)
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain("Take an older one back first")
})

test("only who may gets in: a reader reads, others find nothing, and the office needs its permission", async () => {
  const own = /\/portal\/ingeus\/evidence\/[\w-]{36}/.exec(await page(LIST, rae.cookie))?.[0] ?? ""
  const reader = await representing(app.database, "ingeus", { role: "reader" })
  expect(await page(own, reader.cookie)).not.toContain("<textarea")
  expect(await statusOf(send(own, { ...SURVEY, version: "1" }, reader))).toBe(403)
  expect(await statusOf(send(`${LIST}/new`, SURVEY, reader))).toBe(403)
  const other = await representing(app.database, "serco")
  expect(await statusOf(send(own, { ...SURVEY, version: "1" }, other))).toBe(404)
  const theirs = own.replace("ingeus", "serco")
  expect(await statusOf(app.fetch(theirs, { headers: { cookie: other.cookie } }))).toBe(404)
  expect(await statusOf(app.post(`${LIST}/new`, SURVEY))).toBe(303)
  const moderator = await signedInAs(app.database, ["moderator"])
  expect(await statusOf(app.fetch("/office/evidence", { headers: { cookie: moderator.cookie } }))).toBe(403)
})
