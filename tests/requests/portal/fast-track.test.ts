import postgres from "postgres"
import { afterAll, beforeAll, expect, test } from "vitest"
import { startApp } from "../../support/app.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { representing } from "../../support/portal/representing.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const rae = await representing(app.database, "ingeus", { role: "responder" })
const mina = await signedInAs(app.database, ["moderator"])

/** Ten good answers in a row: what is sent from now on is public at once. */
beforeAll(async () => {
  await sql`insert into published.releases (number, released_on, year) values (1, '2026-10-01', 2026)`
  await sql`
    insert into office.moderation_items (kind, provider, text, marks, waiting_since, state, changed_at)
    select 'answer', 'ingeus', 'A good answer', '{}', '2026-10-02', 'approved', '2026-10-03'::timestamptz
    from generate_series(1, 12)`
})

async function published(text: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into published.words (unit, provider, area, programme, part, text, language, quarter, release)
    values ('restart-3b.ingeus.ingeus', 'ingeus', 'restart-3b', 'restart-scheme', 'should-change', ${text}, 'en', '2026-Q3', 1)
    returning id`
  return row?.id ?? ""
}

async function write(text: string, step: "send" | "draft", words: string) {
  const [row] = await sql<{ version: number }[]>`select version from casework.answers where text = ${text}`
  const fields = { step, words, version: String(row?.version ?? 0) }
  return app.post(`/portal/ingeus/feedback/${text}`, fields, { cookie: rae.cookie })
}

/** What a moderator finds in the queue under these words, and what they do with it. */
async function decide(words: string, fields: Record<string, string>) {
  const [item] = await sql<{ id: string; version: number }[]>`
    select id, version from office.moderation_items where kind = 'answer' and text = ${words}`
  const version = String(item?.version)
  return app.post(`/office/moderation/${item?.id}`, { version, ...fields }, { cookie: mina.cookie })
}

const DECLINE = { step: "decline", reason: "names-somebody" }

/** Everything of an answer that everybody reads. */
async function publicWords(text: string): Promise<string[]> {
  const rows = await sql`
    select words from published.answers where text = ${text} and words is not null
    union all select words from published.answer_versions where text = ${text}`
  return rows.map(({ words }) => words)
}

test("a draft that is begun meanwhile does not keep a declined answer public", async () => {
  const text = await published("Nobody rang back.")
  expect((await write(text, "send", "Denise forgot.")).headers.get("location")).toContain("done=published")
  await write(text, "draft", "We are thinking.")
  expect((await decide("Denise forgot.", DECLINE)).status).toBe(303)
  expect(await publicWords(text)).toEqual([])
  const page = await (await app.fetch(`/portal/ingeus/feedback/${text}`, { headers: { cookie: rae.cookie } })).text()
  expect(page).toContain("Our office sent it back")
  expect(page, "what a colleague began is not lost").toContain("We are thinking.")
})

test("what is taken out of an answer that is public already is in its history neither", async () => {
  await sql`
    insert into office.moderation_items (kind, provider, text, marks, waiting_since, state, changed_at)
    select 'answer', 'ingeus', 'A good answer', '{}', '2026-10-02', 'approved', now() from generate_series(1, 12)`
  const text = await published("The room was cold.")
  expect((await write(text, "send", "Denise has a heater.")).headers.get("location")).toContain("done=published")
  expect((await decide("Denise has a heater.", { step: "edit", text: "[removed] has a heater." })).status).toBe(303)
  const [item] = await sql`select id, edited from office.moderation_items where text = 'Denise has a heater.'`
  expect(item?.edited).toBe("[removed] has a heater.")
  expect((await decide("Denise has a heater.", { step: "approve" })).status).toBe(303)
  expect(await publicWords(text)).toEqual(["[removed] has a heater."])
})

test("an earlier version that is declined goes out of the history, and the newer answer stays", async () => {
  await sql`
    insert into office.moderation_items (kind, provider, text, marks, waiting_since, state, changed_at)
    select 'answer', 'ingeus', 'A good answer', '{}', '2026-10-02', 'approved', now() from generate_series(1, 12)`
  const text = await published("The lift was broken.")
  await write(text, "send", "Ask Denise for the key.")
  await write(text, "send", "The lift works now.")
  expect((await publicWords(text)).toSorted()).toEqual(["Ask Denise for the key.", "The lift works now."])
  expect((await decide("Ask Denise for the key.", DECLINE)).status).toBe(303)
  expect(await publicWords(text)).toEqual(["The lift works now."])
})

test("a text that is gone since the list was read is no fault when it is laid aside", async () => {
  const gone = "11111111-1111-4111-8111-111111111111"
  const kept = await published("Too loud.")
  const ticked = new URLSearchParams([
    ["text[]", gone],
    ["text[]", kept],
  ])
  expect((await app.post("/portal/ingeus/feedback", ticked, { cookie: rae.cookie })).status).toBe(303)
  expect(await sql`select from casework.words_seen where text = ${kept}`).toHaveLength(1)
})
