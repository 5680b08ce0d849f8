import postgres from "postgres"
import { afterAll, afterEach, expect, test } from "vitest"
import { type Act, PAUSED_MINUTES } from "#app/domain/switch.ts"
import { findPause, refusePaused } from "#app/http/switches.server.ts"
import { castRating } from "#app/tasks/spend-ballot.server.ts"
import { startApp } from "../../support/app.ts"
import { aCast } from "../../support/builders.ts"
import { askToJoin, joinedAs, letterTo, PASSWORD, someAddress } from "../../support/joining.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
afterEach(async () => {
  await sql`delete from published.switches`
  await untilSeen("/healthz-of-nothing", (page) => !page.includes("strip--paused"))
})

const WORDS = "We are moving house. Come back on Monday."
const admin = await signedInAs(app.database, ["administrator"], { name: "Ada Min" })
const cookie = { cookie: admin.cookie }

/** Another connection than the site's: as another process, or a person at the database, would. */
const pause = (name: string) =>
  sql`insert into published.switches (name, paused, message, since) values (${name}, true, ${WORDS}, '2026-11-26')`

/** Milliseconds until a page says so; more than a second is never right. */
async function untilSeen(path: string, seen: (page: string, status: number) => boolean): Promise<number> {
  const began = performance.now()
  while (performance.now() - began < 5000) {
    const answer = await app.fetch(path)
    if (seen(await answer.text(), answer.status)) return performance.now() - began
    await new Promise((done) => setTimeout(done, 20))
  }
  return Number.POSITIVE_INFINITY
}

async function paused(name: string) {
  await pause(name)
  expect(await untilSeen("/contact", (page) => page.includes("strip--paused"))).toBeLessThan(1000)
}

test("a switch turned on another connection is seen within a second, there and back, on pages kept in memory", async () => {
  expect(await (await app.fetch("/")).text()).not.toContain("strip--paused")
  await pause("joining")
  const began = performance.now()
  expect(await untilSeen("/join", (_, status) => status === 503)).toBeLessThan(1000)
  expect(await untilSeen("/", (page) => page.includes(WORDS))).toBeLessThan(1000)
  expect(performance.now() - began).toBeLessThan(1000)
  await sql`update published.switches set paused = false`
  expect(await untilSeen("/join", (_, status) => status === 200)).toBeLessThan(1000)
})

test("while joining is paused its page says why and when, and a form that comes keeps its address", async () => {
  const address = someAddress()
  const { token } = await askToJoin(app, address)
  const { digits, link } = letterTo(address)
  await paused("joining")
  const page = await app.fetch("/join")
  expect([page.status, page.headers.get("retry-after")]).toEqual([503, String(PAUSED_MINUTES * 60)])
  expect(await page.text()).toContain(WORDS)
  const sent = await app.post("/join", { step: "ask", address: "kim@example.org", password: PASSWORD, area: "" })
  const back = await sent.text()
  expect([sent.status, sent.headers.get("retry-after")]).toEqual([503, String(PAUSED_MINUTES * 60)])
  expect(back).toContain(WORDS)
  expect(back).toContain('value="kim@example.org"')
  expect(back).not.toContain(PASSWORD)
  const late = await app.post("/join", { step: "digits", address, token, digits, area: "" })
  expect(late.status).toBe(503)
  expect((await app.post(link, { password: PASSWORD })).status).toBe(503)
  expect(await sql`select from identity.accounts`).toHaveLength(0)
  await sql`update published.switches set paused = false`
  await untilSeen("/join", (_, status) => status === 200)
  expect((await app.post("/join", { step: "digits", address, token, digits, area: "" })).status).toBe(303)
})

test("no pass is given while joining is paused, by any road, and a script is told the words", async () => {
  const participant = await joinedAs(app, someAddress())
  await paused("joining")
  const page = await app.fetch("/pass?area=restart-3b", { headers: { cookie: participant } })
  expect(page.status).toBe(503)
  const text = await page.text()
  expect(text).toContain(WORDS)
  expect(text).not.toContain("data-making")
  const code = await app.post("/pass/code", { area: "restart-3b" }, { cookie: participant })
  expect([code.status, code.headers.get("retry-after")]).toEqual([503, String(PAUSED_MINUTES * 60)])
  const signed = await app.post("/pass/sign", { area: "restart-3b" }, { cookie: participant })
  expect(signed.status).toBe(503)
  expect(await signed.json()).toEqual({ reason: "paused", words: `Joining is paused. ${WORDS}` })
  expect(await sql`select from identity.issues`).toHaveLength(0)
})

const [unit] = await sql`select id from register.units where area = 'restart-3b' and delisted_on is null limit 1`
const ANSWERS = { adviser: "4", say: "4", fit: "4", help: "4", fairness: "4" }

test("while rating is paused nothing is spent, and what was written comes back whole", async () => {
  await paused("rating")
  const path = `/rate/${String(unit?.id)}`
  const page = await app.fetch(path)
  expect([page.status, (await page.text()).includes(WORDS)]).toEqual([503, true])
  const mine = { ...ANSWERS, code: "not read", wentWell: "They listened to me" }
  const sent = await app.post(path, { ...mine, step: "send" })
  const back = await sent.text()
  expect([sent.status, sent.headers.get("retry-after")]).toEqual([503, String(PAUSED_MINUTES * 60)])
  expect(back).toContain("data-paused")
  expect(back).toContain("Check and send")
  expect(back).toContain("They listened to me")
  const words = await (await app.post(path, { ...mine, step: "check" })).text()
  expect(words).toMatch(/<textarea[^>]*name="wentWell"[^>]*>They listened to me/)
  expect(await sql`select from sealed.spent`).toHaveLength(0)
})

test("a pass already used is not spoken of where rating is paused: nobody looked at it", async () => {
  await paused("rating")
  const blind = { ...ANSWERS, road: "blind", year: "2026", secret: "a", signature: "b", step: "send" }
  const back = await (await app.post(`/rate/${String(unit?.id)}`, blind)).text()
  expect(back).not.toContain("data-own-receipt")
})

test("while rating is paused a receipt is read and taken back, and not changed; a change that comes is kept", async () => {
  const cast = await castRating(
    aCast({ area: "restart-3b", terms: { year: 2026, unit: String(unit?.id), purpose: "rating" } }),
  )
  const receipt = cast.ok ? cast.receipt : ""
  await paused("rating")
  const status = await app.post("/receipt", { receipt })
  expect([status.status, (await status.text()).includes("Your rating is waiting")]).toEqual([200, true])
  const change = await app.post("/receipt", { receipt, step: "change" })
  expect([change.status, (await change.text()).includes(WORDS)]).toEqual([503, true])
  const sent = await app.post("/receipt", { receipt, ...ANSWERS, shouldChange: "The wait", step: "send" })
  const back = await sent.text()
  expect([sent.status, back.includes("Check and send"), back.includes("The wait")]).toEqual([503, true, true])
  expect(await sql`select from sealed.changes`).toHaveLength(0)
  const taken = await app.post("/receipt", { receipt, step: "take-back" })
  expect([taken.status, (await taken.text()).includes("will be taken back")]).toEqual([200, true])
  expect(await sql`select from sealed.withdrawals`).toHaveLength(1)
})

test("while letters are paused nothing that needs one begins, and one that has left still works", async () => {
  const address = someAddress()
  const { token } = await askToJoin(app, address)
  const participant = await joinedAs(app, someAddress())
  await paused("letters")
  for (const path of ["/join", "/reset"]) {
    expect((await app.fetch(path)).status, path).toBe(503)
    const sent = await app.post(path, { step: "ask", address: "kim@example.org", password: PASSWORD })
    expect([sent.status, (await sent.text()).includes('value="kim@example.org"')], path).toEqual([503, true])
    const again = await app.post(path, { step: "again", address, token })
    expect(again.status, path).toBe(503)
  }
  const move = "/account/address"
  expect((await app.fetch(move, { headers: { cookie: participant } })).status).toBe(503)
  const typed = { oldAddress: "a@example.org", newAddress: "b@example.org", password: PASSWORD }
  const sent = await app.post(move, { step: "ask", ...typed }, { cookie: participant })
  expect([sent.status, (await sent.text()).includes('value="b@example.org"')]).toEqual([503, true])
  const { digits } = letterTo(address)
  const wrong = await app.post("/join", { step: "digits", address, token, digits: "12", area: "" })
  expect([wrong.status, (await wrong.text()).includes("Look for our letter")]).toEqual([422, true])
  expect((await app.post("/join", { step: "digits", address, token, digits, area: "" })).status).toBe(303)
  expect((await app.fetch("/pass?area=restart-3b", { headers: { cookie: participant } })).status).toBe(200)
})

test("pages to come ask with one line, and are refused with a 503 that says when", async () => {
  for (const act of ["complaints", "suggestions", "sign-ups"] as const satisfies readonly Act[]) {
    await expect(refusePaused(act)).resolves.toBeUndefined()
    await paused(act)
    const refused: unknown = await refusePaused(act).catch((thrown: unknown) => thrown)
    expect(refused).toMatchObject({
      data: { pause: { name: act, message: WORDS } },
      init: { status: 503, headers: { "Retry-After": "3600" } },
    })
    await sql`delete from published.switches`
    await untilSeen("/contact", (page) => !page.includes("strip--paused"))
  }
})

test("asking whether something is paused costs no query: the answer comes also where none could be asked", async () => {
  await paused("complaints")
  // The first question of an edition is asked; this file and the built site each remember for themselves.
  await findPause("complaints")
  await app.fetch("/reset")
  await sql`revoke select on published.switches from threestar_site`
  try {
    expect(await findPause("complaints")).toMatchObject({ message: WORDS })
    expect((await app.fetch("/reset")).status).toBe(200)
    expect(await (await app.fetch("/reset")).text()).toContain(WORDS)
  } finally {
    await sql`grant select on published.switches to threestar_site`
  }
})

const list = () => app.fetch("/office/switches", { headers: cookie })
const turn = (name: string, fields: Record<string, string>) => app.post(`/office/switches/${name}`, fields, cookie)

test("an administrator looks at the words first, pauses, rewords and resumes, and each is a deed", async () => {
  const preview = await turn("rating", { step: "preview", deed: "pause", message: WORDS })
  expect([preview.status, (await preview.text()).includes("Pause now")]).toEqual([200, true])
  expect(await sql`select from published.switches`).toHaveLength(0)
  const done = await turn("rating", { step: "confirm", deed: "pause", message: WORDS })
  expect([done.status, done.headers.get("location")]).toEqual([303, "/office/switches?done=rating"])
  expect(await (await list()).text()).toContain(WORDS)
  await turn("rating", { step: "confirm", deed: "reword", message: "On Tuesday." })
  expect((await turn("rating", { step: "confirm", deed: "resume" })).status).toBe(303)
  const deeds = await sql`select deed, subject, staff, before, after from office.audit_log order by number`
  expect(deeds).toEqual([
    {
      ...{ deed: "switch.pause", subject: "rating", staff: admin.id },
      ...{ before: { paused: false, message: "" }, after: { paused: true, message: WORDS } },
    },
    {
      ...{ deed: "switch.reword", subject: "rating", staff: admin.id },
      ...{ before: { paused: true, message: WORDS }, after: { paused: true, message: "On Tuesday." } },
    },
    {
      ...{ deed: "switch.resume", subject: "rating", staff: admin.id },
      ...{ before: { paused: true, message: "On Tuesday." }, after: { paused: false, message: "" } },
    },
  ])
})

test("who comes second is told who was first, and keeps the words", async () => {
  await turn("letters", { step: "confirm", deed: "pause", message: WORDS })
  const second = await turn("letters", { step: "confirm", deed: "pause", message: "My own words." })
  const text = await second.text()
  expect([second.status, text.includes("Ada Min paused it")]).toEqual([409, true])
  expect(text).toContain("My own words.")
})

test("words are asked for, are short, and do nothing but say", async () => {
  const none = await turn("rating", { step: "preview", deed: "pause", message: " " })
  expect([none.status, (await none.text()).includes("Write what people should know")]).toEqual([422, true])
  const long = await turn("rating", { step: "confirm", deed: "pause", message: "a".repeat(301) })
  expect([long.status, (await long.text()).includes("a".repeat(301))]).toEqual([422, true])
  await turn("rating", { step: "confirm", deed: "pause", message: "<script>alert(1)</script>" })
  const seen = await untilSeen("/", (page) => page.includes("&lt;script&gt;alert(1)&lt;/script&gt;"))
  expect(seen).toBeLessThan(1000)
  expect(await (await app.fetch("/")).text()).not.toContain("<script>alert(1)")
  expect((await app.fetch("/office/switches/nothing", { headers: cookie })).status).toBe(404)
})

test("the switches are closed to strangers and to every other role", async () => {
  const others = await signedInAs(app.database, ["moderator", "caseworker", "campaigner", "evaluator"])
  for (const path of ["/office/switches", "/office/switches/rating", "/office/retention"]) {
    expect((await app.fetch(path)).headers.get("location")).toContain("/office/sign-in")
    for (const suffix of ["", ".data"]) {
      expect((await app.fetch(path + suffix, { headers: { cookie: others.cookie } })).status, path).toBe(403)
    }
  }
  const fields = { step: "confirm", deed: "pause", message: WORDS }
  expect((await app.post("/office/switches/rating", fields)).status).toBe(303)
  expect((await app.post("/office/switches/rating", fields, { cookie: others.cookie })).status).toBe(403)
  expect(await sql`select from published.switches where paused`).toHaveLength(0)
})
