import { createHmac } from "node:crypto"
import postgres from "postgres"
import { afterAll, beforeEach, expect, test } from "vitest"
import { supporterPath } from "#app/crypto/campaign.server.ts"
import { campaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { sendUpdates } from "#app/tasks/campaign/updates.server.ts"
import { listDuties } from "#db/queries/desk/duties.ts"
import { fault, type Mishap, startResendStandIn } from "../../../scripts/bench/resend-stand-in.ts"
import { prepareQueues } from "../../../scripts/start/schedules.ts"
import { startApp } from "../../support/app.ts"
import { wantingLetters } from "../../support/campaign/supporters.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const SECRET = `whsec_${Buffer.from("a secret of the mail service").toString("base64")}`
const READERS = 120

let mishap: Mishap | null = null
const resend = await startResendStandIn({ mishapOf: () => mishap })
const app = await startApp({
  settings: {
    RESEND_API_KEY: "re_test",
    RESEND_BASE_URL: resend.url,
    MAIL_FROM: "letters@site.example",
    RESEND_WEBHOOK_SECRET: SECRET,
  },
})
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
afterAll(() => resend.close())
const { id, cookie } = await signedInAs(app.database, ["campaigner"])
const moderator = await signedInAs(app.database, ["moderator"])

// Whoever starts the site prepares the queue; here it only has to take the job.
await prepareQueues(app.database.url("owner"))

beforeEach(async () => {
  mishap = null
  await sql`delete from campaign.supporters`
  await sql`delete from campaign.updates`
  await sql`delete from published.campaign_updates`
})

const DRAFT = { title: "We met the minister", body: "She **listened**. [Read on](/campaign)", audience: "everyone" }

const see = async (path: string, as = cookie) => (await app.fetch(path, { headers: { cookie: as } })).text()
const send = (path: string, fields: Record<string, string>) => app.post(path, fields, { cookie })

/** A kept draft's page, and the number of its version. */
async function write(fields: Record<string, string> = {}): Promise<string> {
  const answer = await send("/office/campaign/updates/new", { ...DRAFT, ...fields })
  expect(answer.status).toBe(303)
  return answer.headers.get("location") ?? ""
}

/** The clock runs as fast as the sender waits. */
function sending() {
  let at = Date.now()
  return sendUpdates({
    now: () => new Date(at),
    perSecond: 1000,
    pause: async (ms) => {
      at += ms
    },
  })
}

const leftFor = (addresses: readonly string[]) => addresses.map((address) => resend.left.get(address) ?? 0)
const ones = (count: number) => Array.from({ length: count }, () => 1)

test("an update is written, looked at, tried out and sent to everybody who wants it, once, and read by all", async () => {
  const readers = await wantingLetters(sql, READERS, { first: 1 })
  const page = await write({ isPublic: "yes" })
  expect(await see(`${page}?ready=yes`)).toContain(`It goes to ${READERS} addresses`)
  const letter = await app.fetch(`${page}/letter`, { headers: { cookie } })
  expect(letter.headers.get("content-security-policy")).toContain("style-src 'unsafe-inline'")
  const html = await letter.text()
  expect(html).toContain("<strong>listened</strong>")
  expect(html).toContain(`href="${app.url}/campaign"`)

  const tried = await send(page, { ...DRAFT, isPublic: "yes", step: "try", version: "1" })
  expect(tried.headers.get("location")).toBe(`${page}?tried=yes`)
  expect(resend.calls.at(-1)?.addresses).toEqual([`${id}@office.example`])
  expect((await send(page, { step: "send", version: "1" })).status, "it was changed by the trial").toBe(409)
  expect((await send(page, { step: "send", version: "2" })).status).toBe(303)
  expect((await send(page, { step: "send", version: "3" })).status, "twice").toBe(409)
  expect(await see(page)).toContain("0%")
  expect(await sql`select count(*)::int as jobs from pgboss.job where name = 'campaign-updates'`).toEqual([{ jobs: 1 }])

  await sending()
  expect(leftFor(readers)).toEqual(ones(READERS))
  const shown = await see(page)
  expect(shown).toContain("What became of it")
  expect(shown).toContain("Sent")
  expect(await sql`select count(*)::int as kept from campaign.update_letters`, "nobody keeps who got it").toEqual([
    { kept: 0 },
  ])

  const sent = resend.calls.at(-1)?.letters[0]
  expect(sent).toMatchObject({
    subject: "News from Threestar",
    headers: { "List-Unsubscribe-Post": expect.any(String) },
  })
  const list = await (await app.fetch("/campaign/updates")).text()
  expect(list).toContain("We met the minister")
  const [, address = ""] = /href="(\/campaign\/updates\/[^"]+)"/.exec(list) ?? []
  expect(await (await app.fetch(address)).text()).toContain("<strong>listened</strong>")
  const feed = await app.fetch("/feed.atom")
  expect(feed.headers.get("content-type")).toContain("application/atom+xml")
  expect(await feed.text()).toContain(`<id>${app.url}${address}</id>`)
  expect(await (await app.fetch("/campaign")).text()).toContain("We met the minister")

  expect((await send(page, { step: "withdraw", reason: "" })).status).toBe(422)
  expect((await send(page, { step: "withdraw", reason: "A mistake in it." })).status).toBe(303)
  await expect.poll(async () => (await app.fetch(address)).status).toBe(404)
  await send(page, { step: "publish" })
  await expect.poll(async () => (await app.fetch(address)).status).toBe(200)
})

test("each reader's letter leads to their own way out, by its button and by their mail program's", async () => {
  const [address = ""] = await wantingLetters(sql, 1, { first: 500 })
  const page = await write()
  await send(page, { step: "send", version: "1" })
  await sending()
  const [row] = await sql`select id from campaign.supporters`
  const leave = supporterPath("leave", String(row?.id), campaignKeys())
  const letters = resend.calls.flatMap((call) => call.letters)
  const own = letters.findLast((letter) => Reflect.get(letter, "to") === address)
  expect(own).toMatchObject({ headers: { "List-Unsubscribe": `<${app.url}${leave}>` } })
  expect(JSON.stringify(own)).toContain(`${app.url}${leave}`)
  await app.post(leave, { "List-Unsubscribe": "One-Click" })
  expect(await sql`select updates, counts from campaign.supporters`).toEqual([{ updates: false, counts: true }])
})

test("it goes to one nation or constituency alone, to one address once, and not to whoever stopped letters", async () => {
  const [manchester, cardiff] = await sql`
    select gss_code as code from register.constituencies where name in ('Manchester Central', 'Cardiff East') order by name desc`
  await wantingLetters(sql, 3, { first: 600, constituency: String(manchester?.code) })
  const welsh = await wantingLetters(sql, 2, { first: 610, constituency: String(cardiff?.code) })
  // The second person of an address gets no second letter.
  await sql`insert into campaign.supporters (lookup, place, name_mark, address, name_public, comment_public, counts, updates,
      state, vetted, source, signed_at, constituency)
    select lookup, 2, 'other', address, false, false, true, true, 'confirmed', true, 'home', now(), constituency
    from campaign.supporters where constituency = ${String(cardiff?.code)}`
  expect((await send("/office/campaign/updates/new", { ...DRAFT, audience: "nation" })).status).toBe(422)
  expect((await send("/office/campaign/updates/new", { ...DRAFT, audience: "nation", nation: "France" })).status).toBe(
    422,
  )
  const page = await write({ audience: "nation", nation: "Wales" })
  expect(await see(`${page}?ready=yes`)).toContain("It goes to 2 addresses")
  await sql`update campaign.supporters set letters_stopped = 'bounced' where lookup = (
    select lookup from campaign.supporters where constituency = ${String(cardiff?.code)} order by id limit 1)`
  await send(page, { step: "send", version: "1" })
  await sending()
  expect(leftFor(welsh).sort()).toEqual([0, 1])
  expect(leftFor(["person-600@example.org"])).toEqual([0])
})

test("the mail service down, slow or talking nonsense: tried again, and nobody gets it twice", async () => {
  const readers = await wantingLetters(sql, 130, { first: 700 })
  const page = await write()
  await send(page, { step: "send", version: "1" })
  const mishaps: (Mishap | null)[] = [
    { status: 500, body: fault(500, "internal_server_error") },
    { status: 429, headers: { "retry-after": "3" }, body: fault(429, "rate_limit_exceeded") },
    { takes: true, status: 200, body: "<html>" },
    { takes: true, status: 200, body: null },
  ]
  let at = Date.now()
  await sendUpdates({
    now: () => new Date(at),
    perSecond: 1000,
    pause: async (ms) => {
      at += ms
      mishap = mishaps.shift() ?? null
    },
  })
  mishap = null
  expect(leftFor(readers)).toEqual(ones(130))
  expect(await sql`select state from campaign.updates`).toEqual([{ state: "sent" }])
})

test("an update that the mail service does not take, however often, is told to the office", async () => {
  await wantingLetters(sql, 1, { first: 890 })
  const page = await write()
  await send(page, { step: "send", version: "1" })
  mishap = { status: 503, body: fault(503, "service_unavailable") }
  const stuck = async () => {
    const duties = await listDuties({ today: new Date().toISOString().slice(0, 10), releaseDay: 1 })
    return duties.find(({ name }) => name === "stuck-updates")?.waiting
  }
  await sending()
  expect(await stuck(), "it is tried for a few minutes first").toBe(0)
  await sql`update campaign.update_batches set tries = 6`
  expect(await stuck()).toBe(1)
})

test("one address that the mail service refuses holds nobody else up", async () => {
  const readers = await wantingLetters(sql, 4, { first: 900 })
  const page = await write()
  await send(page, { step: "send", version: "1" })
  const before = resend.calls.length
  mishap = { status: 422, body: fault(422, "validation_error") }
  let calls = 0
  let at = Date.now()
  await sendUpdates({
    now: () => new Date(at),
    perSecond: 1000,
    pause: async (ms) => {
      at += ms
      calls += 1
      // The whole batch is refused, then the first of its letters.
      mishap = calls < 2 ? mishap : null
    },
  })
  expect(leftFor(readers).sort()).toEqual([0, 1, 1, 1])
  expect(resend.calls.length - before).toBe(5)
  const results = await see(page)
  expect(results).toContain("Refused by the mail service")
})

test("held back half-way it sends nothing more, and goes on from there", async () => {
  const readers = await wantingLetters(sql, 250, { first: 1000 })
  const page = await write()
  await send(page, { step: "send", version: "1" })
  let batches = 0
  await sendUpdates({
    now: () => new Date(),
    perSecond: 1000,
    pause: async () => {
      batches += 1
      if (batches === 1) await send(page, { step: "stop" })
    },
  })
  expect(leftFor(readers).filter((count) => count === 1)).toHaveLength(100)
  expect(await see(page)).toContain("40%")
  // Whoever leaves meanwhile is left out.
  await sql`delete from campaign.supporters where id = (select supporter from campaign.update_letters limit 1)`
  await send(page, { step: "go-on" })
  await sending()
  expect(leftFor(readers).filter((count) => count === 1)).toHaveLength(249)
  expect(await see(page)).toContain("before theirs went")
})

test("while letters are paused none of an update leaves", async () => {
  const readers = await wantingLetters(sql, 1, { first: 1300 })
  const page = await write()
  await send(page, { step: "send", version: "1" })
  await sql`insert into published.switches (name, paused, message, since) values ('letters', true, 'A moment', now())`
  await sending()
  expect(leftFor(readers)).toEqual([0])
  await sql`delete from published.switches where name = 'letters'`
  await sending()
  expect(leftFor(readers)).toEqual([1])
})

test("nothing of it is for others than the campaigner, and nobody finds what is not there", async () => {
  const page = await write()
  expect((await app.fetch(page, { headers: { cookie: moderator.cookie } })).status).toBe(403)
  const by = { ...DRAFT, step: "send", version: "1" }
  expect((await app.post(page, by, { cookie: moderator.cookie })).status).toBe(403)
  expect((await app.fetch(`${page}/letter`)).status).toBe(303)
  expect((await app.fetch("/office/campaign/updates/nothing", { headers: { cookie } })).status).toBe(404)
  expect((await app.fetch("/campaign/updates/nothing")).status).toBe(404)
  const answer = await send("/office/campaign/updates/new", { ...DRAFT, title: "", body: "Kept as it was typed" })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain("Kept as it was typed")
  expect((await send(page, { step: "delete", version: "7" })).status).toBe(409)
  expect((await send(page, { step: "delete", version: "1" })).status).toBe(303)
  expect((await app.fetch(page, { headers: { cookie } })).status).toBe(404)
})

/** A message as Resend signs it. */
function signed(payload: object, { id = `msg_${Math.random()}`, at = new Date(), secret = SECRET } = {}) {
  const body = JSON.stringify(payload)
  const second = String(Math.floor(at.getTime() / 1000))
  const headers = {
    "content-type": "application/json",
    "svix-id": id,
    "svix-timestamp": second,
    "svix-signature": `v1,${createHmac("sha256", Buffer.from(secret.slice(6), "base64"))
      .update(`${id}.${second}.${body}`)
      .digest("base64")}`,
  }
  return app.fetch("/api/v1/letters/events", { method: "POST", headers, body })
}

const bounced = (to: string, more: object = {}) => ({
  type: "email.bounced",
  data: { to: [to], bounce: { type: "Permanent" }, ...more },
})

test("what comes back, and what its reader calls spam, stops letters to that address, and each message counts once", async () => {
  const [one = "", two = "", three = ""] = await wantingLetters(sql, 3, { first: 2000 })
  const page = await write()
  const update = page.split("/").at(-1) ?? ""
  expect((await signed(bounced(one, { tags: { update } }), { id: "msg_1" })).status).toBe(200)
  expect((await signed(bounced(one, { tags: { update } }), { id: "msg_1" })).status, "again").toBe(200)
  const complained = { type: "email.complained", data: { to: [two], tags: [{ name: "update", value: update }] } }
  expect((await signed(complained)).status).toBe(200)
  expect((await signed(bounced(three, { bounce: { type: "Transient" } }))).status).toBe(200)
  expect((await signed({ type: "email.delivered", data: { to: [three] } })).status).toBe(200)
  expect(
    await sql`select letters_stopped, updates, counts from campaign.supporters order by letters_stopped nulls last`,
  ).toEqual([
    { letters_stopped: "bounced", updates: false, counts: true },
    { letters_stopped: "complained", updates: false, counts: true },
    { letters_stopped: null, updates: true, counts: true },
  ])
  expect(await sql`select bounced, complained from campaign.updates`).toEqual([{ bounced: 1, complained: 1 }])
  expect(await see("/office/campaign")).toContain("Letters came back")
})

test("whoever wanted nothing but letters is erased with the address that does not exist", async () => {
  const [address = ""] = await wantingLetters(sql, 1, { first: 2100, counts: false })
  await signed(bounced(address))
  expect(await sql`select id from campaign.supporters`).toEqual([])
})

test("a message that nobody signed, that is old, or that is none, is refused", async () => {
  const [address = ""] = await wantingLetters(sql, 1, { first: 2200 })
  const other = `whsec_${Buffer.from("a secret of somebody else").toString("base64")}`
  expect((await signed(bounced(address), { secret: other })).status).toBe(401)
  expect((await signed(bounced(address), { at: new Date(Date.now() - 6 * 60_000) })).status).toBe(401)
  const plain = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }
  expect((await app.fetch("/api/v1/letters/events", plain)).status).toBe(401)
  expect((await app.fetch("/api/v1/letters/events")).status).toBe(405)
  expect((await app.post("/api/v1/letters/events", {})).status, "a form").toBe(415)
  const elsewhere = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }
  expect((await app.fetch("/campaign/sign", elsewhere)).status, "JSON to a page").toBe(415)
  expect(await sql`select letters_stopped from campaign.supporters`).toEqual([{ letters_stopped: null }])
})
