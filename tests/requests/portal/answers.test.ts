import postgres from "postgres"
import { afterAll, beforeAll, expect, test } from "vitest"
import { addDays } from "#app/domain/calendar.ts"
import { startApp } from "../../support/app.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { representing } from "../../support/portal/representing.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const rae = await representing(app.database, "ingeus", { role: "responder", name: "Rae Secret-Name" })
const mina = await signedInAs(app.database, ["moderator"])

/** Long enough ago that a share of answers is said of it. */
const RELEASED_ON = addDays(new Date().toISOString().slice(0, 10), -40)

beforeAll(async () => {
  await sql`insert into published.releases (number, released_on, year) values (1, ${RELEASED_ON}, 2026)`
})

/** A published text about a provider. */
async function published(text = "Nobody rang me back.", provider = "ingeus"): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into published.words (unit, provider, area, programme, part, text, language, quarter, release)
    values ('restart-3b.ingeus.ingeus', ${provider}, 'restart-3b', 'restart-scheme', 'should-change', ${text}, 'en', '2026-Q3', 1)
    returning id`
  return row?.id ?? ""
}

const pathOf = (text: string, slug = "ingeus") => `/portal/${slug}/feedback/${text}`
const send = (text: string, fields: Record<string, string>, cookie = rae.cookie) =>
  app.post(pathOf(text), { version: "0", ...fields }, { cookie })
const get = async (path: string, cookie = rae.cookie) =>
  (await (await app.fetch(path, { headers: { cookie } })).text()).replaceAll("<!-- -->", "")
const publicPage = () => get("/providers/ingeus/answers", "")
const versionOf = async (text: string) =>
  String((await sql`select version from casework.answers where text = ${text}`)[0]?.version ?? 0)

/** A moderator decides the newest answer about a text. */
async function decide(text: string, fields: Record<string, string>) {
  const [row] = await sql<{ item: string; version: number }[]>`
    select answer.item, item.version from casework.answers as answer
    join office.moderation_items as item on item.id = answer.item where answer.text = ${text}`
  return app.post(
    `/office/moderation/${row?.item}`,
    { version: String(row?.version), ...fields },
    { cookie: mina.cookie },
  )
}

test("an answer is looked at, sent, read by a moderator beside what it answers, and then everybody reads it", async () => {
  const text = await published("The bus fare was paid late <b>twice</b>.")
  expect(await get("/portal/ingeus/feedback")).toContain("The bus fare was paid late &lt;b&gt;twice&lt;/b&gt;.")
  const preview = await send(text, { step: "preview", words: "We pay <i>weekly</i> now." })
  expect(preview.status).toBe(200)
  expect(await preview.text()).toContain("This is what everybody will read")
  expect(await versionOf(text), "a look stores nothing").toBe("0")
  expect((await send(text, { step: "send", words: "We pay <i>weekly</i> now." })).status).toBe(303)
  expect(await publicPage()).not.toContain("weekly")
  expect(await get(pathOf(text))).toContain("Our office reads it")

  const [item] = await sql<{ id: string }[]>`select item as id from casework.answers where text = ${text}`
  const desk = await get(`/office/moderation/${item?.id}`, mina.cookie)
  expect(desk).toContain("The bus fare was paid late &lt;b&gt;twice&lt;/b&gt;.")
  expect(desk).not.toContain("Secret-Name")
  expect((await decide(text, { step: "approve" })).status).toBe(303)
  await expect.poll(publicPage).toContain("We pay &lt;i&gt;weekly&lt;/i&gt; now.")
  expect(await publicPage()).not.toContain("Secret-Name")
  expect(await get("/providers/ingeus", "")).toContain("We pay &lt;i&gt;weekly&lt;/i&gt; now.")
})

test("an edit is read again while the old answer stays, and its history is public", async () => {
  const text = await published("Too loud.")
  await send(text, { step: "send", words: "First words." })
  await decide(text, { step: "approve" })
  await send(text, { step: "send", words: "Second words.", version: await versionOf(text) })
  await expect.poll(publicPage).toContain("First words.")
  expect(await publicPage()).not.toContain("Second words.")
  await decide(text, { step: "approve" })
  await expect.poll(publicPage).toContain("Second words.")
  const page = await publicPage()
  expect(page).toContain("What it said before")
  expect(page).toContain("First words.")
})

test("a declined answer comes back with the reason; a declined edit leaves the old one", async () => {
  const text = await published("Too cold.")
  await send(text, { step: "send", words: "You were rude to Denise." })
  expect((await decide(text, { step: "decline", reason: "names-somebody" })).status).toBe(303)
  const desk = await get(pathOf(text))
  expect(desk).toContain("Our office sent it back")
  expect(desk).toContain("You were rude to Denise.")
  expect(await get("/portal/ingeus/feedback?show=returned")).toContain("Too cold.")
  expect(await get("/portal/ingeus")).toContain("that our office sent back")
  await send(text, { step: "send", words: "We have heaters now.", version: await versionOf(text) })
  await decide(text, { step: "approve" })
  await send(text, { step: "send", words: "Bring a coat, Denise says.", version: await versionOf(text) })
  await decide(text, { step: "decline", reason: "names-somebody" })
  await expect.poll(publicPage).toContain("We have heaters now.")
  expect(await publicPage()).not.toContain("Bring a coat")
})

test("taken back, an answer is gone with all that it said before, and the page says that there was one", async () => {
  const text = await published("Too hot.")
  await send(text, { step: "send", words: "Windows open now." })
  await decide(text, { step: "approve" })
  await expect.poll(() => get("/providers/ingeus", "")).toContain("Windows open now.")
  const stale = await send(text, { step: "withdraw", version: "1" })
  expect(stale.status, "an old version").toBe(409)
  expect(await stale.text()).toContain("Windows open now.</textarea>")
  expect((await send(text, { step: "withdraw", version: await versionOf(text) })).status).toBe(303)
  await expect.poll(() => get("/providers/ingeus", "")).toContain("took the answer back")
  expect(await get("/providers/ingeus", "")).not.toContain("Windows open now.")
})

test("empty words, too many, and a form that a colleague overtook come back with what was typed", async () => {
  const text = await published("No chairs.")
  expect((await send(text, { step: "send", words: " " })).status).toBe(422)
  const long = await send(text, { step: "send", words: "x".repeat(1201) })
  expect(long.status).toBe(422)
  expect(await long.text()).toContain("x".repeat(1201))
  const colleague = await representing(app.database, "ingeus", { role: "owner" })
  expect((await send(text, { step: "draft", words: "Begun." }, colleague.cookie)).status).toBe(303)
  const stale = await send(text, { step: "send", words: "Mine." })
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain("Mine.")
  expect(await sql`select from office.moderation_items where text = 'Mine.'`, "nothing waits").toHaveLength(0)
})

test("a text about another provider is not there, a reader writes nothing, and words taken down take the answer along", async () => {
  const text = await published("About Serco.", "serco")
  expect((await app.fetch(pathOf(text), { headers: { cookie: rae.cookie } })).status).toBe(404)
  expect((await send(text, { step: "send", words: "Ours?" })).status).toBe(404)
  const own = await published("Ours.")
  const reader = await representing(app.database, "ingeus", { role: "reader" })
  expect(await get(pathOf(own), reader.cookie)).not.toContain("Look at it first")
  expect((await send(own, { step: "send", words: "x" }, reader.cookie)).status).toBe(403)
  await send(own, { step: "send", words: "An answer." })
  await decide(own, { step: "approve" })
  await sql`update published.words set text = null, statement = 'Taken down.' where id = ${own}`
  expect(await sql`select from published.answers where text = ${own}`).toHaveLength(0)
  expect(await sql`select from casework.answers where text = ${own}`).toHaveLength(0)
})

test("whoever took a provider over is led to what is written about it, and nobody else is", async () => {
  await sql`update register.providers set became = 'ingeus' where slug = 'reed'`
  const text = await published("About what was Reed.", "reed")
  const page = await get("/portal/ingeus/feedback")
  expect(page).toContain('href="/portal/reed/feedback?show=unanswered"')
  expect(page).toContain("which you took over (1)")
  expect(page).not.toContain("About what was Reed.")
  expect(await get("/portal/reed/feedback")).toContain("About what was Reed.")
  expect((await send(text, { step: "draft", words: "x" })).status, "under its own address only").toBe(404)
  await sql`update register.providers set became = null where slug = 'reed'`
  expect((await app.fetch("/portal/reed/feedback", { headers: { cookie: rae.cookie } })).status).toBe(404)
  await sql`delete from published.words where id = ${text}`
})

test("texts are laid aside together, and wait no more", async () => {
  const [one, two] = [await published("Aside one."), await published("Aside two.")]
  expect((await app.post("/portal/ingeus/feedback", {}, { cookie: rae.cookie })).status).toBe(422)
  const ticked = new URLSearchParams([
    ["text[]", one],
    ["text[]", two],
  ])
  expect((await app.post("/portal/ingeus/feedback", ticked, { cookie: rae.cookie })).status).toBe(303)
  const list = await get("/portal/ingeus/feedback")
  expect(list).not.toContain("Aside one.")
  const narrowed = await app.post("/portal/ingeus/feedback?show=unanswered&area=restart-3b", ticked, {
    cookie: rae.cookie,
  })
  expect(narrowed.headers.get("location"), "the list stays narrowed").toBe(
    "/portal/ingeus/feedback?show=unanswered&area=restart-3b",
  )
  expect(await get("/portal/ingeus/feedback?show=all")).toContain("Aside two.")
})

test("after ten good answers the next is public at once and read afterwards; declined, it is gone and the track is over", async () => {
  const zoe = await representing(app.database, "reed", { role: "owner" })
  const post = (text: string, words: string) =>
    app.post(pathOf(text, "reed"), { step: "send", words, version: "0" }, { cookie: zoe.cookie })
  for (let number = 0; number < 10; number += 1) {
    const text = await published(`Text ${number}`, "reed")
    expect((await post(text, `Answer ${number}`)).headers.get("location")).toContain("done=waiting")
    await decide(text, { step: "approve" })
  }
  const text = await published("The eleventh.", "reed")
  expect((await post(text, "At once.")).headers.get("location")).toContain("done=published")
  await expect.poll(() => get("/providers/reed/answers", "")).toContain("At once.")
  expect((await decide(text, { step: "decline", reason: "advertising" })).status).toBe(303)
  await expect.poll(() => get("/providers/reed/answers", "")).not.toContain("At once.")
  expect((await post(await published("The twelfth.", "reed"), "Read me.")).headers.get("location")).toContain("waiting")
})

test("whether somebody answers for a provider is public, and sorts and stands in the list", async () => {
  expect(await get("/providers/ingeus/answers", "")).not.toContain("Nobody from this provider has joined yet")
  expect(await get("/providers/maximus/answers", "")).toContain("Nobody from this provider has joined yet")
  const list = await get("/providers?sort=answers", "")
  expect(list).toContain("in order of how much they answer")
  expect(list.indexOf("/providers/reed")).toBeLessThan(list.indexOf("/providers/maximus"))
})
