import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { startApp } from "../../support/app.ts"
import { waitingItems } from "../../support/office/items.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { representing } from "../../support/portal/representing.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const rae = await representing(app.database, "oldham-council")
const mina = await signedInAs(app.database, ["moderator"])
const page = async (path: string, cookie = rae.cookie) =>
  (await (await app.fetch(path, { headers: { cookie } })).text()).replaceAll("<!-- -->", "")
const query = (fields: Record<string, string>, cookie = rae.cookie) =>
  app.post("/portal/oldham-council/announced", fields, { cookie })

/** A text that is to appear; its name on the provider's page. */
async function announced(text: string): Promise<string> {
  const [item = ""] = await waitingItems(sql, [text])
  const [row] = await sql<{ id: string }[]>`
    insert into office.word_announcements (item, provider, area, part, text, announced_on, for_release)
    values (${item}, 'oldham-council', 'restart-3b', 'went-well', ${text}, '2026-11-24', '2026-12-01') returning id`
  return row?.id ?? ""
}

test("a representative reads what is to appear, and tells a moderator of a wrong fact, who answers", async () => {
  const text = await announced("The office in <i>Mumps</i> has no lift.")
  expect(await page("/portal/oldham-council/announced")).toContain(
    "The office in &lt;i&gt;Mumps&lt;/i&gt; has no lift.",
  )
  expect(await page("/portal/oldham-council")).toContain("will appear with the next update")
  const sent = await query({ text, reason: "false-fact", words: "There is a <b>lift</b> at the back." })
  expect(sent.status).toBe(303)
  expect(await page("/portal/oldham-council/announced")).toContain("A moderator looks at it")
  const again = await query({ text, reason: "false-fact", words: "Again, and more." })
  expect(again.status, "one query a text").toBe(409)
  expect(await again.text(), "what was typed is not lost").toContain("Again, and more.")

  const desk = await page("/office/fact-queries", mina.cookie)
  const path = /\/office\/fact-queries\/[\w-]{36}/.exec(desk)?.[0] ?? ""
  expect(await page(path, mina.cookie)).toContain("There is a &lt;b&gt;lift&lt;/b&gt; at the back.")
  expect((await app.post(path, { answer: "" }, { cookie: mina.cookie })).status).toBe(422)
  const answer = { outcome: "stands", answer: "It was not working in October." }
  expect((await app.post(path, answer, { cookie: mina.cookie })).status).toBe(303)
  expect((await app.post(path, answer, { cookie: mina.cookie })).status, "answered once").toBe(409)
  expect(await page("/portal/oldham-council/announced")).toContain("It was not working in October.")
  const deeds = await sql`select deed from office.audit_log where deed like 'fact.%' order by number`
  expect(deeds.map(({ deed }) => deed)).toEqual(["fact.query", "fact.answer"])
})

test("a query without a reason or words comes back with what was typed, beside its text", async () => {
  const text = await announced("Nobody answers the phone.")
  const answer = await query({ text, words: "We do <answer>." })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain(`href="#reason-${text}"`)
  expect(html).toContain("We do &lt;answer&gt;.")
})

test("a text that is announced to another provider cannot be queried, and a reader queries nothing", async () => {
  const text = await announced("Too few chairs.")
  const other = await representing(app.database, "ingeus")
  const fields = { text, reason: "false-fact", words: "No." }
  expect((await app.post("/portal/ingeus/announced", fields, { cookie: other.cookie })).status).toBe(409)
  const reader = await representing(app.database, "oldham-council", { role: "reader" })
  expect((await query(fields, reader.cookie)).status).toBe(403)
  expect(await page("/portal/oldham-council/announced", reader.cookie)).not.toContain("Tell the moderator")
})
