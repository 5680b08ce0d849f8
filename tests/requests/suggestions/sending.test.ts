import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { LONGEST_SUGGESTION } from "#app/domain/suggestions/suggestion.ts"
import { startApp } from "../../support/app.ts"
import { hidden } from "../../support/joining.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { decide, publishedSuggestion } from "../../support/suggestions/sent.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { id: staff } = await signedInAs(app.database, ["moderator"])

const suggest = (fields: Record<string, string>, slug = "ingeus") => app.post(`/suggest/${slug}`, fields)
const receiptIn = (page: string) => /<output[^>]*>([^<]+)<\/output>/.exec(page)?.[1]?.replaceAll(" ", "") ?? ""
const status = (receipt: string, step = "") => app.post("/receipt/suggestion", { receipt, step })
const count = async () => (await sql`select count(*)::int as n from casework.suggestions`)[0]?.n
const FARES = "Please pay the bus fares before the meeting."

test("a suggestion is sent without an account, waits for the office, and its receipt says so", async () => {
  const form = await (await app.fetch("/suggest/ingeus")).text()
  expect(form).toContain("Suggest something to Ingeus")
  const answer = await suggest({ text: FARES, once: hidden(form, "once"), step: "look" })
  const receipt = receiptIn(await answer.text())
  expect(receipt).toMatch(/^S[0-9A-Z]{16}$/)
  const page = await (await status(receipt)).text()
  expect(page).toContain("Waits to be read")
  expect(page).toContain(FARES)
  const throughTheDoor = await app.post("/receipt", { receipt })
  expect(throughTheDoor.status).toBe(307)
  expect(throughTheDoor.headers.get("location")).toBe("/receipt/suggestion")
})

test("the same form sent twice is one suggestion, with one receipt", async () => {
  const once = "a-name-of-a-form-here"
  const sent = { text: "A seat by the door.", once, step: "look" }
  const before = await count()
  const receipts = [receiptIn(await (await suggest(sent)).text()), receiptIn(await (await suggest(sent)).text())]
  expect(new Set(receipts).size).toBe(1)
  expect(await count()).toBe(before + 1)
})

test("like ones are shown first; then it can be sent all the same, or changed", async () => {
  const other = await publishedSuggestion(sql, staff, { provider: "ingeus", text: "Pay bus fares before meetings." })
  const looked = await (await suggest({ text: FARES, once: "x", step: "look" })).text()
  expect(looked).toContain("Has somebody said it before you?")
  expect(looked).toContain(`/suggestions/${other.id}/support`)
  expect(receiptIn(looked)).toBe("")
  const changing = await (await suggest({ text: FARES, once: "x", step: "change" })).text()
  expect(changing).toContain(`>${FARES}</textarea>`)
  expect(receiptIn(await (await suggest({ text: FARES, once: "x", step: "send" })).text())).toMatch(/^S/)
})

test("nothing, and too much, come back with 422, and nothing typed is lost", async () => {
  expect((await suggest({ text: "  ", step: "look" })).status).toBe(422)
  const long = "a ".repeat(LONGEST_SUGGESTION).trim()
  const answer = await suggest({ text: long, step: "look" })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain("longer than 1,200 letters")
  expect(page).toContain(long)
})

test("to all providers, and to nobody", async () => {
  const answer = await suggest({ text: "Tell us what you are paid for each of us.", once: "y", step: "look" }, "all")
  expect(await answer.text()).toContain("It is for all providers.")
  expect((await app.fetch("/suggest/no-such-provider")).status).toBe(404)
  expect((await suggest({ text: "Hello." }, "no-such-provider")).status).toBe(404)
})

test("a provider that gets a new address meanwhile loses nobody's words", async () => {
  await sql`insert into register.provider_addresses (address, provider, current) values ('ingeus-new', 'ingeus', true)`
  const answer = await suggest({ text: "A map in the letter, please.", once: "z", step: "look" })
  expect(receiptIn(await answer.text())).toMatch(/^S/)
  expect((await app.fetch("/suggest/ingeus-new")).status).toBe(200)
})

test("whoever is signed in is asked to sign out first, before anything is read", async () => {
  const headers = { cookie: "__Host-threestar=of-somebody" }
  for (const answer of [
    await app.fetch("/suggest/ingeus", { headers }),
    await app.post("/suggest/ingeus", { text: FARES }, headers),
    await app.post("/receipt/suggestion", { receipt: "S" }, headers),
  ]) {
    expect(answer.status).toBe(303)
    expect(answer.headers.get("location")).toMatch(/^\/sign-out\?next=/)
  }
})

test("a declined one tells its author why; an erased one and a wrong receipt answer alike", async () => {
  const sent = await suggest({ text: "Buy my book, it is good.", once: "b", step: "look" })
  const receipt = receiptIn(await sent.text())
  const [row] = await sql`select item from casework.suggestions where text like 'Buy my book%'`
  await decide(sql, { item: String(row?.item) }, { staff, to: "declined" })
  const page = await (await status(receipt)).text()
  expect(page).toContain("We have not published it")
  expect(page).toContain("We could find nothing in it that somebody could read.")
  expect(await (await status(receipt, "ask-erase")).text()).toContain("Erase your suggestion?")
  expect(await (await status(receipt, "erase")).text()).toContain("Your suggestion is erased")
  const [erased, wrong] = [await status(receipt), await status("S0000000000000000")]
  expect([erased.status, wrong.status]).toEqual([422, 422])
  // Each page has a nonce of its own, and says what was typed.
  const plain = async (answer: Response, typed: string) =>
    (await answer.text()).replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"/g, "").replaceAll(typed, "")
  expect(await plain(erased, receipt)).toBe(await plain(wrong, "S0000000000000000"))
})

test("a receipt of another kind is no receipt of a suggestion", async () => {
  expect((await status("C0000000000000000")).status).toBe(422)
})

test("while suggestions are paused nothing is sent, and nothing typed is lost", async () => {
  await sql`insert into published.switches (name, paused, message, since)
            values ('suggestions', true, 'We move house.', '2026-11-26')`
  await new Promise((done) => setTimeout(done, 1200))
  const answer = await suggest({ text: "A plant.", step: "look" })
  expect(answer.status).toBe(503)
  const page = await answer.text()
  expect(page).toContain("We move house.")
  expect(page).toContain(">A plant.</textarea>")
  await sql`delete from published.switches where name = 'suggestions'`
  await new Promise((done) => setTimeout(done, 1200))
})

test("many wrong receipts from one address are stopped", async () => {
  let last = 422
  for (let tries = 0; tries < 260 && last === 422; tries++) last = (await status("S0000000000000000")).status
  expect(last).toBe(429)
})
