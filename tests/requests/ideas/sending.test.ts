import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { LONGEST_IDEA } from "#app/domain/ideas/idea.ts"
import { startApp } from "../../support/app.ts"
import { publishedIdea } from "../../support/ideas/sent.ts"
import { joinedAs, someAddress } from "../../support/joining.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { decide } from "../../support/suggestions/sent.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { id: staff } = await signedInAs(app.database, ["moderator"])

const propose = (fields: Record<string, string>) => app.post("/campaign/ideas/new", fields)
const receiptIn = (page: string) => /<output[^>]*>([^<]+)<\/output>/.exec(page)?.[1]?.replaceAll(" ", "") ?? ""
const status = (receipt: string, step = "") => app.post("/receipt/idea", { receipt, step })
const count = async () => (await sql`select count(*)::int as n from casework.ideas`)[0]?.n
const MARKET = "Please stand on the market with a table."

test("the same form sent twice is one idea, with one receipt", async () => {
  const sent = { text: "A poem.", once: "a-name-of-a-form-here", step: "look" }
  const before = await count()
  const receipts = [receiptIn(await (await propose(sent)).text()), receiptIn(await (await propose(sent)).text())]
  expect(new Set(receipts).size).toBe(1)
  expect(await count()).toBe(before + 1)
})

test("like ones are shown first; then it can be sent all the same, or changed", async () => {
  const other = await publishedIdea(sql, staff, "Stand on the market with a table, please.")
  const looked = await (await propose({ text: MARKET, once: "x", step: "look" })).text()
  expect(looked).toContain("Has somebody said it before you?")
  expect(looked).toContain("One idea with many behind it")
  expect(looked).toContain(`/campaign/ideas/${other.id}/support`)
  expect(receiptIn(looked)).toBe("")
  const changing = await (await propose({ text: MARKET, once: "x", step: "change" })).text()
  expect(changing).toContain(`>${MARKET}</textarea>`)
  expect(receiptIn(await (await propose({ text: MARKET, once: "x", step: "send" })).text())).toMatch(/^D/)
})

test("nothing, and too much, come back with 422, and nothing typed is lost", async () => {
  const before = await count()
  expect((await propose({})).status).toBe(422)
  expect((await propose({ text: "  ", step: "look" })).status).toBe(422)
  const long = "a ".repeat(LONGEST_IDEA).trim()
  const answer = await propose({ text: long, step: "send" })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain("longer than 1,200 letters")
  expect(page).toContain(long)
  expect(await count()).toBe(before)
})

test("a machine that fills in the field that nobody sees is sent on, and nothing is stored", async () => {
  const before = await count()
  const form = await (await app.fetch("/campaign/ideas/new")).text()
  const trap = /<input[^>]*name="(?!text|once)([^"]+)"[^>]*tabindex="-1"/i.exec(form)?.[1] ?? ""
  expect(trap).not.toBe("")
  const answer = await propose({ text: "Buy.", [trap]: "x", step: "send" })
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/campaign/ideas"])
  expect(await count()).toBe(before)
})

test("whoever is signed in is asked to sign out first, before anything is read", async () => {
  const cookie = await joinedAs(app, someAddress())
  const before = await count()
  for (const answer of [
    await app.fetch("/campaign/ideas/new", { headers: { cookie } }),
    await app.post("/campaign/ideas/new", { text: "A song.", step: "send" }, { cookie }),
    await app.post("/receipt/idea", { receipt: "D0000000000000000" }, { cookie }),
  ]) {
    expect(answer.status).toBe(303)
    expect(answer.headers.get("location")).toMatch(/^\/sign-out\?next=/)
  }
  expect(await count()).toBe(before)
})

test("a declined one tells its author why; one that was erased before it was read, and a wrong receipt, answer alike", async () => {
  const receipt = receiptIn(await (await propose({ text: "Buy my book.", once: "b", step: "look" })).text())
  const [row] = await sql`select item from casework.ideas where text = 'Buy my book.'`
  await decide(sql, { item: String(row?.item) }, { staff, to: "declined" })
  const page = await (await status(receipt)).text()
  expect(page).toContain("We have not published it")
  expect(page).toContain("We could find nothing in it that somebody could read.")
  const waiting = receiptIn(await (await propose({ text: "A kite.", once: "k", step: "look" })).text())
  expect(await (await status(waiting, "ask-erase")).text()).toContain("Erase your idea?")
  expect(await (await status(waiting, "erase")).text()).toContain("Your idea is erased")
  expect((await status(waiting)).status).toBe(422)
  for (const wrong of ["D0000000000000000", "S0000000000000000", "", "D1"])
    expect((await status(wrong)).status, wrong).toBe(422)
})

test("while suggestions and ideas are paused nothing is sent, and nothing typed is lost", async () => {
  await sql`insert into published.switches (name, paused, message, since)
            values ('suggestions', true, 'We move house.', '2026-11-26')`
  await new Promise((done) => setTimeout(done, 1200))
  const closed = await app.fetch("/campaign/ideas/new")
  expect([closed.status, (await closed.text()).includes("Suggestions and ideas are paused")]).toEqual([503, true])
  const before = await count()
  const answer = await propose({ text: "A plant.", step: "send" })
  expect(answer.status).toBe(503)
  const page = await answer.text()
  expect(page).toContain("We move house.")
  expect(page).toContain(">A plant.</textarea>")
  expect(await count()).toBe(before)
  await sql`delete from published.switches where name = 'suggestions'`
  await new Promise((done) => setTimeout(done, 1200))
})

test("ideas from one address are stopped when they are more than a full room sends", async () => {
  let sent: Response | null = null
  for (let tries = 0; tries < 70 && sent?.status !== 429; tries++)
    sent = await propose({ text: `Number ${tries}.`, once: `flood ${tries}`, step: "send" })
  expect(sent?.status).toBe(429)
  expect(Number(await count())).toBeLessThan(70)
})
