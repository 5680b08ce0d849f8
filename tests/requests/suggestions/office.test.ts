import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { siteSecrets } from "#app/crypto/site-secrets.server.ts"
import { supportHash } from "#app/crypto/supports.server.ts"
import { suggestionLinkPath } from "#app/tasks/suggestions/provider-link.server.ts"
import { insertAccount } from "#db/queries/door/accounts.ts"
import { listLetters } from "#emails/outbox.server.ts"
import { startApp } from "../../support/app.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { decide, publishedSuggestion, sendSuggestion, standingOf } from "../../support/suggestions/sent.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { id: staff, cookie } = await signedInAs(app.database, ["moderator"])
const caseworker = await signedInAs(app.database, ["caseworker"])

const suggest = (text: string) => publishedSuggestion(sql, staff, { provider: "serco", text })
const act = async (id: string, fields: Record<string, string>) => {
  const { version } = await standingOf(sql, id)
  return app.post(`/office/suggestions/${id}`, { version: String(version), ...fields }, { cookie })
}
const see = async (path: string) => (await app.fetch(path, { headers: { cookie } })).text()
const stateOf = async (id: string) => (await standingOf(sql, id)).state

test("a caseworker has no business here", async () => {
  const headers = { cookie: caseworker.cookie }
  expect((await app.fetch("/office/suggestions", { headers })).status).toBe(403)
})

test("a decision in the moderators' queue publishes it", async () => {
  const sent = await sendSuggestion(sql, { provider: "serco", text: "A lamp in the corner." })
  expect(await see(`/office/moderation/${sent.item}`)).toContain("A lamp in the corner.")
  await app.post(`/office/moderation/${sent.item}`, { step: "approve", version: "0" }, { cookie })
  expect(await stateOf(sent.id)).toBe("open")
  expect(await see("/office/suggestions")).toContain("A lamp in the corner.")
})

test("the office moves it, and needs a date, a reason or evidence where everybody asks for them", async () => {
  const { id } = await suggest("Open at eight.")
  expect((await act(id, { step: "move" })).status).toBe(422)
  expect((await act(id, { step: "move", to: "planned" })).status).toBe(422)
  expect((await act(id, { step: "move", to: "declined" })).status).toBe(422)
  expect((await act(id, { step: "move", to: "planned", plannedFor: "2027-05-01" })).status).toBe(303)
  expect(await see(`/office/suggestions/${id}`)).toContain("Planned by 1 May 2027")
  expect((await act(id, { step: "move", to: "done", words: "Seen." })).status).toBe(409)
  expect((await act(id, { step: "move", to: "claimed-done" })).status).toBe(303)
  expect((await act(id, { step: "move", to: "done" })).status).toBe(422)
  expect((await act(id, { step: "move", to: "planned" })).status).toBe(303)
  expect((await act(id, { step: "move", to: "claimed-done" })).status).toBe(303)
  expect((await act(id, { step: "move", to: "done", words: "We were there at eight." })).status).toBe(303)
  expect(await stateOf(id)).toBe("done")
})

test("in two tabs the second is told, and keeps what was typed", async () => {
  const { id } = await suggest("A bell at the desk.")
  const { version } = await standingOf(sql, id)
  const fields = { step: "write", version: String(version), by: "office", words: "We have asked." }
  expect((await act(id, fields)).status).toBe(303)
  const second = await act(id, fields)
  expect(second.status).toBe(409)
  expect(await second.text()).toContain(">We have asked.</textarea>")
})

test("a link goes to the provider's own address alone; behind it words wait for the office", async () => {
  const { id } = await suggest("Answer letters within a week.")
  expect((await act(id, { step: "send", recipient: "somebody@elsewhere.example" })).status).toBe(422)
  expect((await act(id, { step: "send", recipient: "voice@serco.com" })).status).toBe(303)
  const letter = listLetters().find(({ to }) => to === "voice@serco.com")
  const link = /https?:\/\/[^/\s]+(\/portal\/suggestion\/\S+)/.exec(letter?.text ?? "")?.[1] ?? ""
  expect(letter?.text).not.toContain("Answer letters within a week.")

  const page = await (await app.fetch(link)).text()
  expect(page).toContain("Answer letters within a week.")
  const say = async (fields: Record<string, string>) =>
    app.post(link, { version: String((await standingOf(sql, id)).version), ...fields })
  expect((await say({})).status).toBe(422)
  expect((await say({ saying: "planned", plannedFor: "2020-01-01" })).status).toBe(422)
  expect((await say({ saying: "declined" })).status).toBe(422)
  expect((await say({ saying: "seen" })).status).toBe(303)
  expect(await stateOf(id)).toBe("seen")
  expect((await say({ saying: "seen" })).status).toBe(409)
  expect((await say({ version: "1", saying: "planned", plannedFor: "2027-05-01" })).status).toBe(409)
  expect((await say({ saying: "planned", plannedFor: "2027-05-01", words: "With two new people." })).status).toBe(303)
  expect(await stateOf(id)).toBe("seen")
  expect(await see("/office/suggestions?todo=yes")).toContain("Words to read")
  expect((await act(id, { step: "refuse", number: "1", refusal: "" })).status).toBe(422)
  expect((await act(id, { step: "let-through", number: "1" })).status).toBe(303)
  expect(await stateOf(id)).toBe("planned")
  expect(await (await app.fetch(`/suggestions/${id}`)).text()).toContain("With two new people.")
  expect((await say({ saying: "claimed-done", words: "See our page." })).status).toBe(303)
  expect(await stateOf(id)).toBe("claimed-done")
  expect((await act(id, { step: "refuse", number: "2", refusal: "Which page?" })).status).toBe(303)
  expect(await (await app.fetch(link)).text()).toContain("Which page?")
})

test("a link that is none, is over, or leads to what is gone answers 403 each time", async () => {
  const sent = await suggest("A clock.")
  await act(sent.id, { step: "send", recipient: "voice@serco.com" })
  const [row] = await sql`select id from casework.suggestion_links where suggestion = ${sent.id}`
  const link = suggestionLinkPath(String(row?.id))
  expect((await app.fetch(link)).status).toBe(200)
  await sql`update casework.suggestion_links set made_on = made_on - 366 where id = ${String(row?.id)}`
  expect((await app.fetch(link)).status).toBe(403)
  await sql`update casework.suggestion_links set made_on = made_on + 366 where id = ${String(row?.id)}`
  await decide(sql, sent, { staff, to: "declined" })
  expect((await app.fetch(link)).status).toBe(403)
  expect((await app.post(link, { saying: "seen" })).status).toBe(403)
  expect((await app.fetch(`${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`)).status).toBe(403)
})

test("joining moves support at once, and refuses what makes no sense", async () => {
  const [one, other] = [await suggest("Tea in the morning."), await suggest("Tea at any time.")]
  const lookup = Buffer.from(crypto.randomUUID())
  const accountId = (await insertAccount({ lookup, passwordHash: "x", heldUntil: null, month: "2026-11-01" })) ?? ""
  const key = siteSecrets().support
  for (const { id } of [one, other])
    await sql`insert into identity.supports values (${id}, ${supportHash({ subject: id, accountId }, key)})`
  expect((await act(one.id, { step: "join", into: "" })).status).toBe(422)
  expect((await act(one.id, { step: "join", into: `${app.url}/suggestions/${one.id}` })).status).toBe(422)
  expect((await act(one.id, { step: "join", into: `${app.url}/suggestions/${other.id}` })).status).toBe(303)
  const rows = await sql`select subject from identity.supports`
  expect(rows.map(({ subject }) => subject)).toEqual([other.id])
  expect(await see(`/office/suggestions/${one.id}`)).toContain("another suggestion")
})
