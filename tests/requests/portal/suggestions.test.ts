import postgres from "postgres"
import { afterAll, describe, expect, test } from "vitest"
import { listSuggestionDuties } from "#db/queries/desk/portal/suggestions/duties.ts"
import { listSuggestionMoves } from "#db/queries/site/suggestions.ts"
import { startApp } from "../../support/app.ts"
import { bringInDemoRegister } from "../../support/demo-world.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { representing } from "../../support/portal/representing.ts"
import { decide, publishedSuggestion, sendSuggestion, standingOf } from "../../support/suggestions/sent.ts"

const app = await startApp({ register: false })
await bringInDemoRegister()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const { id: staff, cookie } = await signedInAs(app.database, ["moderator"])
const orchard = await representing(app.database, "orchard-row", { role: "responder" })
const reader = await representing(app.database, "orchard-row", { role: "reader" })
const fen = await representing(app.database, "fenwick-futures")

const list = "/portal/orchard-row/suggestions"
const suggest = (text: string, provider: string | null = "orchard-row") =>
  publishedSuggestion(sql, staff, { provider, text })
const see = async (path: string, by = orchard) => (await app.fetch(path, { headers: { cookie: by.cookie } })).text()
const statusOf = async (path: string, by = orchard) =>
  (await app.fetch(path, { headers: { cookie: by.cookie } })).status
const say = async (id: string, fields: Record<string, string>, by = orchard) =>
  app.post(`${list}/${id}`, { version: String((await standingOf(sql, id)).version), ...fields }, { cookie: by.cookie })
const wordsOf = async (id: string) =>
  (await listSuggestionMoves(id)).flatMap(({ words }) => (words === null ? [] : [words]))
const office = async (id: string, fields: Record<string, string>) =>
  app.post(`/office/suggestions/${id}`, { version: String((await standingOf(sql, id)).version), ...fields }, { cookie })

describe("who gets in", () => {
  test("a stranger is sent to sign in, another's team finds nothing, a reader says nothing", async () => {
    const { id } = await suggest("A lamp on the stairs.")
    for (const path of [list, `${list}/${id}`]) {
      const answer = await app.fetch(path)
      expect([answer.status, answer.headers.get("Location")?.split("?")[0]]).toEqual([303, "/portal/sign-in"])
      expect(await statusOf(path, fen), "another provider's portal").toBe(404)
      expect(await statusOf(path, reader)).toBe(200)
    }
    expect(await statusOf(`/portal/fenwick-futures/suggestions/${id}`, fen), "another's, at one's own").toBe(404)
    expect(await see(`${list}/${id}`, reader)).not.toContain("<textarea")
    expect((await say(id, { saying: "seen" }, reader)).status).toBe(403)
    expect((await say(id, { saying: "seen" }, fen)).status).toBe(404)
    expect((await standingOf(sql, id)).state).toBe("open")
  })

  test("what is not published, or no suggestion, is not there", async () => {
    const waiting = await sendSuggestion(sql, { text: "Nobody has read this." })
    expect(await statusOf(`${list}/${waiting.id}`)).toBe(404)
    expect(await statusOf(`${list}/x`)).toBe(404)
    expect(await see(list)).not.toContain("Nobody has read this.")
  })
})

test("the lists part what is new from what was answered, and name what is for all, which is only read", async () => {
  const { id } = await suggest("A bench at the door.")
  const all = await suggest("Ring before you come.", null)
  expect(await see(list)).toContain("A bench at the door.")
  expect((await say(id, { saying: "seen" })).status).toBe(303)
  expect(await see(list)).not.toContain("A bench at the door.")
  expect(await see(`${list}?show=seen`)).toContain("A bench at the door.")
  expect(await see(`${list}?show=declined&page=9`)).toContain("You have declined none.")
  expect(await see(`${list}?show=all`)).toContain("Ring before you come.")
  const page = await see(`${list}/${all.id}`)
  expect(page).toContain("It is to all providers together.")
  expect(page).not.toContain("<textarea")
  const sent = await say(all.id, { saying: "seen" })
  expect(sent.status).toBe(409)
  expect((await standingOf(sql, all.id)).state).toBe("open")
})

test("what a representative says goes the way of every provider's words, up to done with evidence", async () => {
  const { id } = await suggest("Pay fares on the day <b>at once</b>.")
  expect(await see(`${list}/${id}`)).not.toContain("<b>at once</b>")
  expect((await say(id, {})).status).toBe(422)
  expect((await say(id, { saying: "planned", plannedFor: "2020-01-01" })).status).toBe(422)
  expect((await say(id, { saying: "declined", words: " " })).status).toBe(422)
  expect((await say(id, { saying: "progress", words: "Half." })).status, "nothing is under way").toBe(409)
  expect((await say(id, { saying: "planned", plannedFor: "2027-05-01" })).status).toBe(303)
  expect((await say(id, { saying: "progress", words: "" })).status).toBe(422)
  expect((await say(id, { saying: "progress", words: "Half of our places pay." })).status).toBe(303)
  const stale = await say(id, { version: "1", saying: "progress", words: "From an older page." })
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain(">From an older page.</textarea>")
  expect(await see(`/office/suggestions?todo=yes`, { ...orchard, cookie })).toContain("Words to read")
  expect(await wordsOf(id), "before the office has read them").toEqual([])
  expect((await office(id, { step: "let-through", number: "1" })).status).toBe(303)
  expect((await standingOf(sql, id)).state).toBe("planned")
  expect(await wordsOf(id)).toEqual(["Half of our places pay."])
  const done = { saying: "claimed-done", words: "All of them do." }
  for (const evidence of ["javascript:alert(1)", "http://orchard-row.example"])
    expect((await say(id, { ...done, evidence })).status, evidence).toBe(422)
  expect((await say(id, { ...done, evidence: "https://orchard-row.example/fares" })).status).toBe(303)
  expect(await see(`${list}/${id}`)).toContain("our office has still to read it")
  expect((await office(id, { step: "let-through", number: "2" })).status).toBe(303)
  // Once: pages of the public are kept for a moment.
  const claimed = await (await app.fetch(`/suggestions/${id}`)).text()
  expect(claimed).toContain("Orchard Row Employment says how far it is")
  expect(claimed).toContain("Half of our places pay.")
  expect(claimed).toContain('href="https://orchard-row.example/fares" rel="nofollow noopener noreferrer"')
  expect(await see(`${list}?show=done`)).toContain(`${list}/${id}`)
  const deeds = await sql`
    select staff, after from office.audit_log where subject = ${id} and deed = 'suggestion.say' order by number`
  expect(deeds.map((deed) => [deed.staff, deed.after.saying])).toEqual([
    [orchard.id, "planned"],
    [orchard.id, "progress"],
    [orchard.id, "claimed-done"],
  ])
  expect(JSON.stringify(deeds)).not.toContain("Half of our places")
})

test("one that is taken down while the page is open is gone: nothing is stored", async () => {
  const sent = await suggest("A clock.")
  await decide(sql, sent, { staff, to: "declined" })
  expect((await say(sent.id, { saying: "seen" })).status).toBe(404)
})

test("what was suggested to a provider that was taken over waits for its successor's team", async () => {
  const { id } = await suggest("Open the window.", "hollis-and-vane")
  expect(await see("/portal/fenwick-futures/suggestions", fen)).toContain(
    "Suggestions to Hollis &amp; Vane, which you took over (1)",
  )
  expect(await listSuggestionDuties("fenwick-futures", "2026-11-27")).toEqual([
    { name: "suggestion", waiting: 1, due: null },
  ])
  const version = String((await standingOf(sql, id)).version)
  const path = `/portal/hollis-and-vane/suggestions/${id}`
  expect((await app.post(path, { version, saying: "seen" }, { cookie: fen.cookie })).status).toBe(303)
  expect(await listSuggestionDuties("fenwick-futures", "2026-11-27")).toEqual([])
})
