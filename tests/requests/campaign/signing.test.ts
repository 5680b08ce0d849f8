import postgres from "postgres"
import { afterAll, beforeEach, expect, test } from "vitest"
import { countCampaign } from "#app/tasks/campaign/count.server.ts"
import { postCampaignLetters } from "#app/tasks/campaign/post.server.ts"
import { findEdition } from "#db/queries/site/editions.ts"
import { listLetters } from "#emails/outbox.server.ts"
import { startApp } from "../../support/app.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
beforeEach(async () => {
  await sql`delete from campaign.supporters`
  await sql`delete from campaign.count_changes`
  await sql`delete from campaign.count_runs`
})

const TYPED = {
  ...{ name: "Anna Müller-Ōkubo", constituency: "E14001063", counts: "yes" },
  ...{ comment: "Because help should help.", updates: "yes", source: "campaign", step: "sign" },
}

/** Letters to one mailbox are limited, so each test has its own. */
let tests = 0
beforeEach(() => {
  tests += 1
})
const own = () => `anna${tests}@example.org`

const sign = (over: Record<string, string> = {}) => app.post("/campaign/sign", { ...TYPED, address: own(), ...over })

/** The newest letter of the outbox, and the path behind its first link below `start`. */
async function nextLetter(start: string) {
  while ((await postCampaignLetters(new Date())) === "sent");
  const html = listLetters()[0]?.html ?? ""
  const path = html.match(new RegExp(`${start}[A-Za-z0-9_-]+`))?.[0] ?? ""
  return { html, path }
}

async function signAndFind(over: Record<string, string> = {}) {
  expect((await sign(over)).status).toBe(200)
  return (await nextLetter("/campaign/confirm/")).path
}

const rows = () =>
  sql`select state, counts, updates, comment, constituency, source from campaign.supporters order by place`

test("somebody signs, confirms by a button, is counted, and leaves", async () => {
  const path = await signAndFind()
  expect(await (await app.fetch(path)).text()).toContain("Yes, that was me")
  expect((await rows())[0]?.state).toBe("unconfirmed")
  expect(await (await app.post(path, {})).text()).toContain("Thank you. You have signed.")
  expect(await rows()).toMatchObject([{ state: "confirmed", constituency: "E14001063", source: "campaign" }])
  expect((await countCampaign(new Date()))?.online).toBe(1)
  const [id] = await sql`select id from campaign.supporters`
  const leave = (await nextLetter("/campaign/leave/")).path
  expect(await (await app.post(leave, { leaving: "leave-count" })).text()).toContain("Done.")
  expect(await countCampaign(new Date(Date.now() + 1000))).toMatchObject({ online: 0, expected: 0 })
  expect(await (await app.post(leave, { leaving: "erase" })).text()).toContain("Everything is erased")
  expect(await sql`select 1 from campaign.supporters where id = ${id?.id}`).toHaveLength(0)
  expect((await app.fetch(leave)).status).toBe(410)
})

test("a scanner that opens every link of the letter confirms nobody and stops nothing", async () => {
  await sign()
  const { html } = await nextLetter("/campaign/confirm/")
  const links = [...new Set(html.match(/\/campaign\/(confirm|leave)\/[A-Za-z0-9_-]{43}/g))]
  expect(links.length).toBeGreaterThanOrEqual(2)
  for (const link of links) {
    expect((await app.fetch(link)).status).toBe(200)
    expect((await app.fetch(link, { method: "HEAD" })).status).toBe(200)
  }
  expect(await rows()).toMatchObject([{ state: "unconfirmed", counts: true, updates: true }])
})

test("a link used twice, cut short, foreign or of an erased signature says which it is", async () => {
  const path = await signAndFind()
  await app.post(path, {})
  expect(await (await app.post(path, {})).text()).toContain("Thank you")
  expect(await (await app.fetch(path)).text()).toContain("You have confirmed this already")
  const cut = await app.fetch(path.slice(0, -5))
  expect(cut.status).toBe(410)
  expect(await cut.text()).toContain("This link is not whole")
  const foreign = await app.fetch(`/campaign/confirm/${"A".repeat(43)}`)
  expect(foreign.status).toBe(404)
  // A link made for one thing opens no other.
  expect((await app.fetch(path.replace("confirm", "leave"))).status).toBe(404)
  await sql`delete from campaign.supporters`
  expect(await (await app.fetch(path)).text()).toContain("There is nothing behind this link any more")
  expect((await app.post(path, {})).status).toBe(410)
})

test("whoever signs again learns it by letter alone, and the page is the same", async () => {
  const path = await signAndFind()
  await app.post(path, {})
  const first = await (await sign({ address: "fresh@example.org" })).text()
  await nextLetter("/campaign/confirm/")
  const again = await (await sign({ address: `Anna${tests}+again@Example.org`, name: "ANNA MULLER-OKUBO" })).text()
  expect(again.replaceAll(`Anna${tests}+again@example.org`, "X")).toBe(first.replaceAll("fresh@example.org", "X"))
  expect((await nextLetter("/campaign/leave/")).html).toContain("You have signed already")
  expect(await sql`select 1 from campaign.supporters`).toHaveLength(2)
})

test("two of one address may sign under different names, and a third gets a letter", async () => {
  for (const name of ["Anna", "Ben"]) await app.post(await signAndFind({ name }), {})
  expect((await rows()).map(({ state }) => state)).toEqual(["confirmed", "confirmed"])
  await sign({ name: "Cy" })
  expect((await nextLetter("/campaign/leave/")).html).toContain("This address has signed")
  expect(await rows()).toHaveLength(2)
})

test("neither address nor name stands readable in the database, and none of it in a URL", async () => {
  await sign()
  const [row] = await sql`select encode(address, 'escape') as address, encode(name, 'escape') as name,
    to_json(s)::text as whole from campaign.supporters s`
  for (const part of [own(), "anna", "Müller", "Okubo"]) {
    expect(`${row?.address} ${row?.name} ${row?.whole}`.toLowerCase()).not.toContain(part.toLowerCase())
  }
})

test("what cannot be is said in the person's words, and nothing that was typed is lost", async () => {
  const wrong = async (over: Record<string, string>, words: string) => {
    const answer = await sign(over)
    expect(answer.status, words).toBe(422)
    const html = await answer.text()
    expect(html).toContain(words)
    expect(html).toContain("Because help should help.")
    expect(html).toContain("Anna Müller-Ōkubo")
  }
  await wrong({ address: "" }, "Enter your e-mail address")
  await wrong({ address: "anna" }, "Enter an e-mail address in the right form")
  await wrong({ constituency: "" }, "Choose your constituency")
  await wrong({ constituency: "E14999999" }, "Choose a constituency from the list")
  await wrong({ counts: "" }, "Choose whether we should count you")
  await wrong({ counts: "no", updates: "" }, "signing does nothing")
  await wrong({ address: "anna@gmial.com" }, "Did you mean anna@gmail.com?")
  expect((await sign({ address: "anna@gmial.com", addressSure: "yes" })).status).toBe(200)
  const long = "ö".repeat(2000)
  const answer = await sign({ comment: long })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(long)
})

test("who would rather not say where and wants no count is kept informed and not counted", async () => {
  await app.post(await signAndFind({ constituency: "none", counts: "no", name: "" }), {})
  expect(await rows()).toMatchObject([{ constituency: null, counts: false, updates: true, state: "confirmed" }])
  expect((await countCampaign(new Date()))?.online).toBe(0)
})

test("a public comment goes before the moderators only once it is confirmed, and goes with its writer", async () => {
  const path = await signAndFind({ commentPublic: "yes" })
  expect(await sql`select 1 from office.moderation_items where kind = 'comment'`).toHaveLength(0)
  await app.post(path, {})
  const items = () => sql`select text, state from office.moderation_items where kind = 'comment'`
  expect(await items()).toEqual([{ text: "Because help should help.", state: "waiting" }])
  await app.post(path.replace("confirm", "leave"), { leaving: "erase" })
  await app.post((await nextLetter("/campaign/leave/")).path, { leaving: "erase" })
  expect(await items()).toEqual([{ text: null, state: "withdrawn" }])
})

test("a mail program's own button stops the letters, without a word from anybody (RFC 8058)", async () => {
  await app.post(await signAndFind(), {})
  const leave = (await nextLetter("/campaign/leave/")).path
  const answer = await app.fetch(leave, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  })
  expect(answer.status).toBe(200)
  expect(await rows()).toMatchObject([{ counts: true, updates: false }])
  await sql`update campaign.supporters set updates = true`
  const inParts = new FormData()
  inParts.set("List-Unsubscribe", "One-Click")
  expect((await app.fetch(leave, { method: "POST", body: inParts })).status).toBe(200)
  expect(await rows()).toMatchObject([{ counts: true, updates: false }])
  expect((await app.fetch("/campaign/sign", { method: "POST", body: inParts })).status).toBe(415)
})

test("a machine that fills in every field is told what it hopes to hear, and nothing is stored", async () => {
  expect(await (await sign({ website: "x" })).text()).toContain("look at your letters")
  expect(await rows()).toHaveLength(0)
})

test("a full house at one address gets through, and is marked for a look", async () => {
  for (let number = 0; number < 62; number += 1) await sign({ address: `crowd${number}@example.org` })
  const [marked] =
    await sql`select count(*)::int as all, count(*) filter (where in_burst)::int as bursts from campaign.supporters`
  expect(marked?.all).toBe(62)
  expect(marked?.bursts).toBeGreaterThan(0)
})

test("whoever is signed in is asked to sign out first", async () => {
  const answer = await app.fetch("/campaign/sign", { headers: { Cookie: "__Host-threestar=of-somebody" } })
  expect(answer.status).toBe(303)
  expect(answer.headers.get("Location")).toContain("/sign-out")
})

test("while people sign and confirm, the campaign's page stays in memory", async () => {
  const before = await findEdition()
  await app.post(await signAndFind(), {})
  expect((await rows())[0]?.state).toBe("confirmed")
  expect(await findEdition(), "a new edition would empty the memory").toBe(before)
})
