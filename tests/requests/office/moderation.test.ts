import postgres from "postgres"
import { afterAll, beforeEach, expect, test } from "vitest"
import { startApp } from "../../support/app.ts"
import { publishedItem, waitingItems } from "../../support/office/items.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
beforeEach(() => sql`truncate office.moderation_items, office.reports, published.words cascade`)

const mina = await signedInAs(app.database, ["moderator"], { name: "Mina Long" })
const omar = await signedInAs(app.database, ["moderator"], { name: "Omar Hill" })

const read = async (path: string, { cookie } = mina) => {
  const answer = await app.fetch(path, { headers: { cookie } })
  // React marks where two texts meet.
  return { status: answer.status, page: (await answer.text()).replaceAll("<!-- -->", "") }
}
const send = async (path: string, fields: [string, string][], { cookie } = mina) => {
  const answer = await app.post(path, new URLSearchParams(fields), { cookie })
  const page = (await answer.text()).replaceAll("<!-- -->", "")
  return { status: answer.status, location: answer.headers.get("location") ?? "", page }
}
const states = async () =>
  (await sql`select state from office.moderation_items order by text`).map(({ state }) => String(state))

test("whatever a text holds, the queue and its own page show it as text", async () => {
  const payload = `<script>alert(1)</script><img src=x onerror=alert(2)> "'><svg/onload=alert(3)> javascript:alert(4)`
  const [id] = await waitingItems(sql, [payload])
  for (const path of ["/office/moderation", `/office/moderation/${id}`]) {
    const { status, page } = await read(path)
    expect(status).toBe(200)
    expect(page).not.toContain("<script>alert(1)")
    expect(page).not.toMatch(/<(img|svg)[^>]*on(error|load)=/)
    expect(page).toContain("&lt;script&gt;alert(1)")
  }
})

test("several texts are declined by one press, and one press takes it back", async () => {
  const ids = await waitingItems(sql, ["Once a week they rang", "They never rang me"])
  const items = ids.map((id): [string, string] => ["items[]", `${id}:0`])
  const nothing = await send("/office/moderation", [["step", "approve"]])
  expect([nothing.status, nothing.page]).toEqual([422, expect.stringContaining("Select one text or more")])
  const noReason = await send("/office/moderation", [...items, ["step", "decline"]])
  expect([noReason.status, noReason.page]).toEqual([422, expect.stringContaining("Choose why they are not published")])
  expect(await states()).toEqual(["waiting", "waiting"])
  const declined = await send("/office/moderation", [...items, ["step", "decline"], ["reason", "accusation"]])
  const done = /done=([\w-]{36})/.exec(declined.location)?.[1] ?? ""
  expect(await states()).toEqual(["declined", "declined"])
  expect((await read(declined.location)).page).toContain("Undo")
  const undone = await send("/office/moderation", [
    ["step", "undo"],
    ["decision", done],
  ])
  expect((await read(undone.location)).page).toContain("2 texts wait again.")
  expect(await states()).toEqual(["waiting", "waiting"])
})

test("whoever comes second is told who was first, and nothing of theirs is stored", async () => {
  const [id] = await waitingItems(sql, ["They never rang me"])
  const approve: [string, string][] = [
    ["step", "approve"],
    ["version", "0"],
  ]
  await read(`/office/moderation/${id}`, omar)
  const taken = await send(`/office/moderation/${id}`, approve)
  expect([taken.status, taken.page]).toEqual([409, expect.stringContaining("Omar Hill is at this text now")])
  expect((await send(`/office/moderation/${id}`, approve, omar)).status).toBe(303)
  const late = await send(`/office/moderation/${id}`, [
    ["step", "ask"],
    ["version", "0"],
    ["note", "Is this a place?"],
  ])
  expect(late.status).toBe(409)
  expect(late.page).toContain("Omar Hill was there before you: it is approved")
  expect(late.page).toContain("Is this a place?")
})

test("an edit that adds a word is refused by that word, and what was typed comes back", async () => {
  const [id] = await waitingItems(sql, ["Denise at the desk was kind"])
  const edit = (text: string) =>
    send(`/office/moderation/${id}`, [
      ["step", "edit"],
      ["version", "0"],
      ["text", text],
    ])
  const added = await edit("The lovely desk was kind")
  expect(added.status).toBe(422)
  expect(added.page).toContain(
    "You can only take words out. These were not there, or not there in this order: The lovely",
  )
  expect(added.page).toContain("The lovely desk was kind</textarea>")
  expect((await edit("at the desk was kind")).status).toBe(303)
  const { page } = await read(`/office/moderation/${id}`)
  expect(page).toContain("[removed]")
  expect(page).toContain("<del>Denise</del>")
})

test("an edit that comes when the session is over is kept for its sender, and changes nothing", async () => {
  const [id] = await waitingItems(sql, ["Denise at the desk was kind"])
  const late = await signedInAs(app.database, ["moderator"], { usedAt: new Date(Date.now() - 40 * 60_000) })
  const answer = await send(
    `/office/moderation/${id}`,
    [
      ["step", "edit"],
      ["version", "0"],
      ["text", "at the desk was kind"],
    ],
    late,
  )
  expect([answer.status, answer.location]).toEqual([303, expect.stringContaining("/office/sign-in")])
  const [row] = await sql`select kept_form is not null as kept from office.staff_sessions where staff = ${late.id}`
  expect(row?.kept).toBe(true)
  const [item] = await sql`select edited from office.moderation_items where id = ${id ?? ""}`
  expect(item?.edited).toBe(null)
})

test("forty reports of one text are one line with a count, and the text stays where it is", async () => {
  const [id] = await waitingItems(sql, ["They never rang me"])
  const words = await publishedItem(sql, id ?? "")
  for (let told = 0; told < 40; told++)
    await sql`insert into office.reports (item, reason, told_on) values (${words}, 'untrue', '2026-11-26')`
  const { page } = await read("/office/reports")
  expect(page.match(new RegExp(`/office/reports/${words}`, "g"))).toHaveLength(1)
  expect(page).toMatch(/<td[^>]*data-label="Reports"[^>]*>40</)
  expect((await read("/providers/oldham-council")).page).toContain("They never rang me")
  const kept = await send(`/office/reports/${words}`, [
    ["step", "keep"],
    ["why", "It is what somebody lived through"],
  ])
  expect([kept.status, kept.location]).toEqual([303, "/office/reports"])
  expect((await read("/office/reports")).page).not.toContain(words)
  const late = await send(`/office/reports/${words}`, [
    ["step", "keep"],
    ["why", "Once more"],
  ])
  expect([late.status, late.page]).toEqual([409, expect.stringContaining("dealt with these reports before you")])
})

test("a visitor reports a text with a reason and no account; without a reason the page asks for it and keeps the words", async () => {
  const [id] = await waitingItems(sql, ["They never rang me"])
  const words = await publishedItem(sql, id ?? "")
  const empty = await app.post(`/report/${words}`, new URLSearchParams([["words", "That was me <b>there</b>"]]))
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain("That was me &lt;b&gt;there&lt;/b&gt;")
  const told = await app.post(
    `/report/${words}`,
    new URLSearchParams([
      ["reason", "names-somebody"],
      ["words", "That was me"],
    ]),
  )
  expect(told.status).toBe(303)
  const [row] = await sql<{ reason: string; words: Buffer }[]>`select reason, words from office.reports`
  expect(row?.words.includes("That was me"), "sealed").toBe(false)
  expect((await read(`/office/reports/${words}`)).page).toContain("That was me")
  expect((await app.fetch("/report/00000000-0000-4000-8000-000000000000")).status).toBe(404)
})
