import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { sealText } from "#app/crypto/sealed-text.server.ts"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { ukTimeOf } from "#app/domain/working-time/uk-time.ts"
import { insertPressureReport } from "#db/queries/door/pressure-reports.ts"
import { startApp } from "../../support/app.ts"
import { aTold } from "../../support/notices.ts"
import { publishedItem, waitingItems } from "../../support/office/items.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const mina = await signedInAs(app.database, ["moderator"], { name: "Mina Long" })
const cal = await signedInAs(app.database, ["caseworker"], { name: "Cal Reed" })

const read = async (path: string, { cookie } = mina) =>
  (await (await app.fetch(path, { headers: { cookie } })).text()).replaceAll("<!-- -->", "")
const send = async (path: string, fields: Record<string, string>, ticks: readonly string[] = [], { cookie } = mina) => {
  const body = new URLSearchParams(fields)
  for (const tick of ticks) body.append("given[]", tick)
  const answer = await app.post(path, body, { cookie })
  const page = (await answer.text()).replaceAll("<!-- -->", "")
  return { status: answer.status, location: answer.headers.get("location") ?? "", page }
}

async function published(text: string): Promise<string> {
  const [id = ""] = await waitingItems(sql, [text])
  return publishedItem(sql, id)
}

/** A whole notice about published words, as the office writes it down now. */
async function received(words: string) {
  const { day } = ukTimeOf(new Date())
  const { name, organisation, email, post, says } = aTold()
  const fields = {
    ground: "privacy",
    where: `/report/${words}`,
    words: "told everybody",
    name,
    organisation,
    email,
    post,
    says,
  }
  return send("/office/notices/new", { ...fields, day, time: "00:00" }, ["about-them", "private-why", "act"])
}

test("a notice is written down with its clock, its sender sealed, and a statement comes in place of the words", async () => {
  const words = await published("The adviser told everybody.")
  const { status, location } = await received(words)
  expect([status, location]).toEqual([303, expect.stringMatching(/^\/office\/notices\/N-\d{4}-001$/)])
  const [row] = await sql<{ told: Buffer }[]>`select told from office.legal_notices`
  expect(row?.told.includes("Pat Quill"), "sealed").toBe(false)
  const page = await read(location)
  expect(page).toContain("Pat Quill")
  expect(page).toContain("Complete: decide")
  expect(await read("/office/notices")).toContain(location)
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ""
  const empty = await send(location, { step: "take-down", version, statement: " " })
  expect([empty.status, empty.page]).toEqual([422, expect.stringContaining("in place of the words")])
  const statement = "Taken down: it said where somebody lives."
  expect((await send(location, { step: "take-down", version, statement })).status).toBe(303)
  const late = await send(location, { step: "take-down", version, statement: "Mine" })
  expect([late.status, late.page]).toEqual([409, expect.stringContaining("Somebody else has done something")])
  const shown = await read("/providers/oldham-council")
  expect(shown).toContain(statement)
  expect(shown).not.toContain("The adviser told everybody.")
  const letters = (await read(location)).match(new RegExp(`${location}/letter\\?which=[\\w-]+`, "g")) ?? []
  expect(letters.length).toBeGreaterThan(0)
  for (const letter of letters) expect(await read(letter)).toContain("Pat Quill")
})

test("what is missing in a form is said, and all that was typed comes back", async () => {
  const { status, page } = await send("/office/notices/new", {
    ground: "privacy",
    where: "elsewhere",
    says: "It is <b>me</b>",
  })
  expect(status).toBe(422)
  expect(page).toContain("Give the address")
  expect(page).toContain("It is &lt;b&gt;me&lt;/b&gt;")
  expect((await app.fetch("/office/notices/N-2020-001", { headers: { cookie: mina.cookie } })).status).toBe(404)
})

test("a question about a score has ten working days, and its answer stands on the provider's page", async () => {
  await sql`insert into published.releases (number, released_on, year) values (1, '2026-11-01', 2026) on conflict do nothing`
  await sql`insert into published.figures (release, kind, key, state, half_stars, tens)
    values (1, 'provider', 'oldham-council', 'shown', 5, 30)`
  const { day } = ukTimeOf(new Date())
  const { location } = await send("/office/notices/score/new?provider=oldham-council", {
    ...{
      figure: "provider oldham-council",
      release: "1",
      day,
      name: "Pat Quill",
      organisation: "Quill & Partners",
      post: "",
    },
    ...{ email: "pat@quill.example", says: "We believe that two ratings were counted twice." },
  })
  expect(location).toMatch(/^\/office\/notices\/score\/S-\d{4}-001$/)
  const page = await read(location)
  expect(page).toContain("counted twice")
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ""
  const answer = { step: "answer", version, outcome: "stands" }
  expect((await send(location, { ...answer, answer: "", note: "" })).status).toBe(422)
  const told = { answer: "We counted again: each once.", note: "We counted again, and the score stands." }
  expect((await send(location, { ...answer, ...told })).status).toBe(303)
  await expect.poll(() => read("/providers/oldham-council")).toContain(told.note)
  expect(await read("/moderation")).toContain(told.note)
})

test("what was told of pressure is read by a caseworker alone, marked as done, and taken back", async () => {
  const words = sealText("They looked at my <i>phone</i>", siteSecrets().casework)
  await insertPressureReport({ kinds: ["see-phone"], area: null, provider: "Northgate", words })
  const page = await read("/office/pressure", cal)
  expect(page).toContain("They looked at my &lt;i&gt;phone&lt;/i&gt;")
  expect((await app.fetch("/office/pressure", { headers: { cookie: mina.cookie } })).status).toBe(403)
  const [report] = await sql`select id from office.pressure_reports`
  const turn = (done: string) => send("/office/pressure", { id: String(report?.id), done }, [], cal)
  const state = async () => (await sql`select done from office.pressure_reports`)[0]?.done
  await turn("yes")
  expect(await state()).toBe(true)
  await turn("no")
  expect(await state()).toBe(false)
})
