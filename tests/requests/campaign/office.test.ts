import postgres from "postgres"
import { afterAll, beforeEach, expect, test } from "vitest"
import { sealForCampaign, supporterLookup, supporterNameMark } from "#app/crypto/campaign.server.ts"
import { campaignKeys } from "#app/crypto/campaign-keys.server.ts"
import { countCampaign } from "#app/tasks/campaign/count.server.ts"
import { insertCommentItem } from "#db/queries/desk/campaign/comments.ts"
import { listDuties } from "#db/queries/desk/duties.ts"
import { startApp } from "../../support/app.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { cookie } = await signedInAs(app.database, ["campaigner"])
const moderator = await signedInAs(app.database, ["moderator"])
beforeEach(async () => {
  await sql`delete from campaign.supporters`
  await sql`delete from campaign.post`
})

/** Each count is later than the one before. */
let minute = 0
const count = () => {
  minute += 1
  return countCampaign(new Date(Date.now() + minute * 60_000))
}

const see = async (path: string, as = cookie) => (await app.fetch(path, { headers: { cookie: as } })).text()

/** A confirmed sign-up that nobody has looked at yet. */
async function confirmed(name: string, more: { burst?: boolean; comment?: string; namePublic?: boolean } = {}) {
  const keys = campaignKeys()
  const address = `${name.toLowerCase()}@mailbox.example.org`
  const [row] = await sql`
    insert into campaign.supporters (lookup, place, name_mark, address, name, name_public, comment, comment_public, counts,
      updates, state, in_burst, source, signed_at, confirmed_at)
    values (${supporterLookup(address, keys)}, 1, ${supporterNameMark(name, keys)}, ${sealForCampaign(address, keys)},
      ${sealForCampaign(name, keys)}, ${more.namePublic ?? false}, ${more.comment ?? null}, ${more.comment !== undefined}, true,
      true, 'confirmed', ${more.burst ?? false}, 'home', now(), now()) returning id`
  return String(row?.id)
}

const stateOf = async (id: string) => (await sql`select state from campaign.supporters where id = ${id}`)[0]?.state

test("the campaign is the campaigner's: a moderator is refused, and a stranger sent to sign in", async () => {
  for (const path of ["/office/campaign", "/office/campaign/quarantine", "/office/campaign/paper"]) {
    expect((await app.fetch(path, { headers: { cookie: moderator.cookie } })).status, path).toBe(403)
    expect((await app.fetch(path)).status, path).toBe(303)
    expect((await app.fetch(path, { headers: { cookie } })).status, path).toBe(200)
  }
})

test("held sign-ups show their name and their mailbox's domain alone, and are let through or taken out", async () => {
  const [anna, ben] = [await confirmed("Anna", { burst: true }), await confirmed("Ben", { burst: true })]
  expect((await count())?.online).toBe(0)
  const page = await see("/office/campaign/quarantine?rule=burst")
  expect(page).toContain("Anna")
  expect(page).toContain("mailbox.example.org")
  expect(page).not.toContain("anna@")
  const decide = (fields: Record<string, string>) => app.post("/office/campaign/quarantine", fields, { cookie })
  expect((await decide({ verdict: "take-out", reason: "" })).status).toBe(422)
  expect((await decide({ verdict: "take-out", "ids[]": ben, reason: "" })).status).toBe(422)
  expect((await decide({ verdict: "take-out", "ids[]": ben, reason: "A machine." })).status).toBe(303)
  expect((await decide({ verdict: "let-through", all: "burst" })).status).toBe(303)
  expect([await stateOf(anna), await stateOf(ben)]).toEqual(["confirmed", "invalidated"])
  expect((await count())?.online).toBe(1)
  // Put back, what a rule had held is held again.
  const [made] = await sql`select id from campaign.invalidations where reason = 'A machine.'`
  await app.post("/office/campaign/invalidate", { step: "restore", id: String(made?.id) }, { cookie })
  expect(await stateOf(ben)).toBe("quarantined")
  const deeds = await sql`select deed, reason from office.audit_log where deed like 'supporters.%' order by number`
  expect(deeds).toEqual([
    { deed: "supporters.take-out", reason: "A machine." },
    { deed: "supporters.let-through", reason: null },
    { deed: "supporters.restore", reason: null },
  ])
})

test("a comment is read by everybody once a moderator has let it through, and while the signature stands", async () => {
  const id = await confirmed("Dee", { comment: "Because help should help.", namePublic: true })
  await insertCommentItem(id, {
    ...{ text: "Because help should help.", language: "en", languageSure: true, marks: [] },
    waitingSince: "2026-11-20",
  })
  const [item] = await sql`select id from office.moderation_items where kind = 'comment' and text is not null`
  await count()
  const shown = () => sql`select text, name from published.campaign_comments`
  expect(await shown()).toEqual([])
  await app.post(`/office/moderation/${item?.id}`, { step: "approve", version: "0" }, { cookie: moderator.cookie })
  await count()
  expect(await shown()).toEqual([{ text: "Because help should help.", name: "Dee" }])
  expect(await (await app.fetch("/campaign")).text()).toContain("Because help should help.")
  await sql`update campaign.supporters set state = 'quarantined' where id = ${id}`
  await count()
  expect(await shown()).toEqual([])
  await sql`update campaign.supporters set state = 'confirmed' where id = ${id}`
  await count()
  expect(await shown()).toHaveLength(1)
  await sql`delete from campaign.supporters where id = ${id}`
  expect(await shown()).toEqual([])
})

test("sheets of paper are entered, counted apart, and taken back with a reason", async () => {
  const enter = (fields: Record<string, string>) =>
    app.post(
      "/office/campaign/paper",
      { step: "enter", signatures: "1,200", receivedOn: "2026-11-01", ...fields },
      { cookie },
    )
  for (const [fields, words] of [
    [{ signatures: "many" }, "Enter how many signatures"],
    [{ signatures: "0" }, "Enter how many signatures"],
    [{ receivedOn: "2126-01-01" }, "Enter the day"],
    [{ constituency: "E14999999" }, "Choose a constituency"],
  ] as const) {
    const answer = await enter(fields)
    expect(answer.status, words).toBe(422)
    expect(await answer.text()).toContain(words)
  }
  expect((await enter({ constituency: "E14001063", note: "Market stall" })).status).toBe(303)
  expect(await see("/office/campaign/paper")).toContain("Market stall")
  expect(await count()).toMatchObject({ paper: 1200 })
  const [sheet] = await sql`select id from campaign.paper_sheets`
  const back = (reason: string) =>
    app.post("/office/campaign/paper", { step: "take-back", id: String(sheet?.id), reason }, { cookie })
  expect((await back("")).status).toBe(422)
  expect((await back("Counted twice.")).status).toBe(303)
  expect(await count()).toMatchObject({ paper: 0 })
})

test("the overview says what is wrong, and duties name it", async () => {
  await confirmed("Eve", { burst: true })
  const id = await confirmed("Fay")
  await sql`insert into campaign.post (supporter, kind, due_at, given_up) values (${id}, 'confirm', now(), true)`
  await count()
  const page = await see("/office/campaign")
  expect(page).toContain("Letters that could not be sent")
  expect(page).toContain("Many from one network")
  const waiting = Object.fromEntries(
    (await listDuties({ today: "2026-11-27", releaseDay: 1 })).map((duty) => [duty.name, duty.waiting]),
  )
  expect(waiting).toMatchObject({ "held-sign-ups": 1, "lost-letters": 1, "wrong-count": 0 })
})

test("a class is counted before it is taken out, not taken out with another number, and put back whole", async () => {
  const [gus] = [await confirmed("Gus Gone"), await confirmed("Hal Here")]
  await count()
  const step = (fields: Record<string, string>) => app.post("/office/campaign/invalidate", fields, { cookie })
  expect(await (await step({ step: "count" })).text()).toContain("everybody would fit")
  const looked = await (await step({ step: "count", name: "GUS gone" })).text()
  expect(looked).toContain("One fits")
  expect(await stateOf(gus)).toBe("confirmed")
  const written = looked.match(/name="looked" value="([^"]*)"/)?.[1]?.replaceAll("&quot;", '"') ?? ""
  const same = { step: "take-out", name: "GUS gone", looked: written }
  expect((await step({ ...same, expected: "1" })).status).toBe(422)
  expect((await step({ ...same, name: "Hal Here", expected: "1", reason: "Invented." })).status).toBe(409)
  expect((await step({ step: "count", rule: "no-such-rule", name: "Gus Gone" })).status).toBe(422)
  expect((await step({ step: "count", from: "2026-11-02", to: "2026-11-01" })).status).toBe(422)
  const other = await step({ ...same, expected: "7", reason: "Invented." })
  expect(other.status).toBe(409)
  expect(await other.text()).toContain("Nothing was done")
  expect((await step({ ...same, expected: "1", reason: "Invented." })).status).toBe(303)
  expect(await stateOf(gus)).toBe("invalidated")
  expect((await count())?.online).toBe(1)
  const [made] = await sql`select id, conditions from campaign.invalidations where reason = 'Invented.'`
  expect(made?.conditions).not.toContain("Gus")
  await step({ step: "restore", id: String(made?.id) })
  await step({ step: "restore", id: String(made?.id) })
  expect(await stateOf(gus)).toBe("confirmed")
  expect(await count()).toMatchObject({ online: 2, expected: 2 })
  expect(await see("/office/campaign/invalidate")).toContain("Put back since")
})

test("every condition narrows what fits", async () => {
  const id = await confirmed("Ida", { burst: true, comment: "100% true_words" })
  await confirmed("Jim")
  await sql`update campaign.supporters set constituency = 'E14001063', source = 'card', throw_away = true, held_by = 'burst',
    signed_at = '2026-11-10T12:00:00Z' where id = ${id}`
  const fitting = async (fields: Record<string, string>) => {
    const page = await (await app.post("/office/campaign/invalidate", { step: "count", ...fields }, { cookie })).text()
    return /One fits/.test(page) ? 1 : Number(/([\d,]+) fit</.exec(page)?.[1] ?? -1)
  }
  const narrowing: Record<string, string>[] = [
    { from: "2026-11-10", to: "2026-11-10" },
    { constituency: "E14001063" },
    { source: "card" },
    { rule: "burst" },
    { words: "% true_w" },
    { inBurst: "yes" },
    { throwAway: "yes" },
  ]
  for (const fields of narrowing) expect(await fitting(fields), JSON.stringify(fields)).toBe(1)
  const empty: Record<string, string>[] = [
    { to: "2026-11-09" },
    { words: "100_ true" },
    { source: "card", name: "Jim" },
  ]
  for (const fields of empty) expect(await fitting(fields), JSON.stringify(fields)).toBe(0)
})

test("the office's first page says in tens how many signed in each region", async () => {
  const ids = await Promise.all(Array.from({ length: 11 }, (_, number) => confirmed(`Kay${number}`)))
  await sql`update campaign.supporters set constituency = 'E14001063' where id = any(${ids})`
  await count()
  const page = await see("/office")
  expect(page).toContain("South East")
  expect(page).toContain("10 or more")
})

test("numbers leave as a file with a reason in the record, and without one they do not", async () => {
  await confirmed("Nia")
  await sql`update campaign.supporters set constituency = 'E14001063'`
  await count()
  const take = (fields: Record<string, string>) => app.post("/office/campaign/export/file", fields, { cookie })
  const refused = await take({ what: "places", reason: " " })
  expect([refused.status, refused.headers.get("location")]).toEqual([303, "/office/campaign/export?what=places&why="])
  expect(await see("/office/campaign/export?what=places&why=")).toContain("Say what for")
  expect(await sql`select reason from office.audit_log where deed = 'campaign.export'`).toEqual([])
  const file = await take({ what: "days", reason: "For the meeting on Monday" })
  expect(file.headers.get("content-type")).toContain("text/csv")
  const text = await file.text()
  expect(text).toContain("day,signed,confirmed,held or taken out")
  expect(text).toMatch(/\d{4}-\d\d-\d\d,1,1,0/)
  const places = await (await take({ what: "places", reason: "For the map" })).text()
  expect(places).toContain("confirmed, in tens")
  expect(places, "one signature of a place stays inside").not.toContain("E14001063")
  expect(await (await take({ what: "sources", reason: "For the map" })).text()).toContain("home,1")
  expect(
    await sql`select subject, reason from office.audit_log where deed = 'campaign.export' order by number limit 1`,
  ).toEqual([{ subject: "days", reason: "For the meeting on Monday" }])
  expect((await app.post("/office/campaign/export/file", {}, { cookie: moderator.cookie })).status).toBe(403)
})
