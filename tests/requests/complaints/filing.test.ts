import postgres from "postgres"
import { afterAll, describe, expect, test } from "vitest"
import { recordSwitching } from "#db/queries/desk/switches.ts"
import { startApp } from "../../support/app.ts"
import { askForBook, ballotFields, makeKeysOf, prepareBook } from "../../support/blind-book.ts"
import { ANSWERS, sendComplaint, textOf } from "../../support/complaints/complaining.ts"
import { joinedAs, someAddress } from "../../support/joining.ts"
import { BEHIND_A_PROXY, visitingFrom } from "../../support/visitors.ts"

const app = await startApp({ settings: BEHIND_A_PROXY })
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const AREA = "restart-3b"
const UNIT = "restart-3b.ingeus.oldham-council"
await makeKeysOf(app, AREA)

const screen = async (step: string, at: string, fields: Record<string, string> = {}) => {
  const answer = await app.post(`/complain/${UNIT}`, { at, step, ...fields })
  return { status: answer.status, page: await answer.text() }
}
const credentialOf = async (reference: string) =>
  (await sql`select credential from casework.complaints where reference = ${reference}`)[0]?.credential
const stored = async () => Number((await sql`select count(*)::int as n from casework.complaints`)[0]?.n)

describe("the way to the form", () => {
  test("asks first whom it is about, and leads elsewhere what is not ours", async () => {
    const words = async (path: string) => textOf(await (await app.fetch(path)).text())
    expect(await words("/complain")).toContain("Can this hurt your benefits?")
    expect(await words("/complain?go=on")).toContain("Choose")
    expect(await words("/complain?about=money")).toContain("mandatory reconsideration")
    expect(await words("/complain?about=both")).toContain("The jobcentre leads")
    expect(await words("/complain?about=jobcentre")).toContain("Complaint Resolution Manager")
    expect(await words("/complain?q=oldham")).toContain("Oldham")
    expect(await words(`/complain?area=${AREA}`)).toContain("Which name is on your letters?")
  })

  test("takes a kind that a link has chosen along to the form, where it can be changed; nothing is stored", async () => {
    const before = await stored()
    const page = async (path: string) => (await app.fetch(path)).text()
    for (const path of ["", "&about=provider", "&list=areas"]) {
      expect(await page(`/complain?kind=campaign${path}`)).toContain('name="kind" value="campaign"')
      expect(await page(`/complain?kind=nonsense${path}`)).not.toContain('name="kind"')
    }
    expect(await page(`/complain?kind=campaign&area=${AREA}`)).toContain(`/complain/${UNIT}?kind=campaign`)
    expect(await page(`/complain/${UNIT}?kind=campaign`)).toContain('name="kinds[]" value="campaign"')
    expect(await page(`/complain/${UNIT}?kind=nonsense`)).not.toContain('name="kinds[]"')
    const asked = await screen("kinds", "stage", { "kinds[]": "campaign" })
    expect(asked.page).toMatch(/value="campaign"[^>]*checked|checked[^>]*value="campaign"/)
    expect((await screen("stage", "kinds", { "kinds[]": "campaign" })).status).toBe(200)
    expect(await stored()).toBe(before)
  })

  test("works out the last day to ask for a reconsideration, and keeps nothing", async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    const found = textOf(await (await app.post("/complain?about=money", { day: yesterday })).text())
    expect(found).toContain("I ask for a mandatory reconsideration")
    const wrong = await app.post("/complain?about=money", { day: "2999-01-01" })
    expect(wrong.status).toBe(422)
    expect(textOf(await wrong.text())).toContain("This day has not come yet")
  })

  test("a programme that is over says who answers now", async () => {
    const [over] = await sql<{ id: string }[]>`
      select u.id from register.units u join register.programmes p on p.slug = u.programme
      where p.status like 'closed%' or p.status like 'ended%' limit 1`
    if (!over) throw new Error("The register has no programme that is over")
    expect(textOf(await (await app.fetch(`/complain/${over.id}`)).text())).toContain("We cannot pass on a complaint")
    expect((await sendComplaint(app, over.id)).status).toBe(303)
  })

  test("whoever is signed in is asked to sign out first", async () => {
    const cookie = await joinedAs(app, someAddress())
    const before = await stored()
    const answer = await app.post(`/complain/${UNIT}`, { ...ANSWERS, step: "send" }, { cookie })
    expect([answer.status, answer.headers.get("location")?.split("?")[0]]).toEqual([303, "/sign-out"])
    expect(await stored()).toBe(before)
  })
})

describe("the screens", () => {
  test("lead on only when the one before is in order, and back at any time", async () => {
    const empty = await screen("happened", "kinds")
    expect(empty.status).toBe(422)
    expect(textOf(empty.page)).toContain("Tick what it is about")
    const on = await screen("happened", "kinds", { "kinds[]": "delay" })
    expect(on.status).toBe(200)
    expect(textOf(on.page)).toContain("What happened?")
    expect((await screen("stage", "kinds")).status).toBe(200)
  })

  test("keep everything typed, also what is too long, and store nothing", async () => {
    const before = await stored()
    const long = `It began in spring. ${"ж".repeat(20_000)}`
    const answer = await screen("when", "happened", {
      "kinds[]": "delay",
      happened: `${long.slice(0, 5000)}`,
      raised: "no",
    })
    expect(answer.status).toBe(422)
    expect(textOf(answer.page)).toContain("This is longer than 3,000 letters and signs")
    expect(answer.page).toContain(long.slice(0, 5000))
    expect(answer.page).toContain('type="hidden" name="raised" value="no"')
    expect(await stored()).toBe(before)
  })

  test("a text of 20,000 signs comes back whole with what to do about it", async () => {
    const long = "word ".repeat(4_000)
    const answer = await screen("when", "happened", { "kinds[]": "delay", happened: long })
    expect(answer.status).toBe(422)
    expect(answer.page).toContain(long.trim())
  })

  test("show beforehand exactly what the provider would see, for either choice", async () => {
    const { page } = await screen("passing", "raised", ANSWERS)
    const [, whole = "", kind = ""] = textOf(page).split(/See what “[^”]*” shows them/)
    expect(whole).toContain(ANSWERS.happened)
    expect(kind).toContain("Delay, or missed contact")
    expect(kind).not.toContain(ANSWERS.happened)
  })

  test("an answer can be changed from the list at the end, and leads back to it", async () => {
    const change = await screen("raised", "check", ANSWERS)
    expect(change.page).toContain('name="to" value="check"')
    expect(change.page).toMatch(/name="step" value="check"[^>]*>\s*Continue/)
  })

  test("a file is no answer of ours, and the page says why", async () => {
    const { page } = await screen("happened", "kinds", { "kinds[]": "delay" })
    expect(page).not.toContain('type="file"')
    expect(textOf(page)).toContain("Why you cannot attach a file")
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...ANSWERS, step: "send" })) form.set(name, value)
    form.set("happened", new File(["a photo"], "photo.jpg"))
    const answer = await app.fetch(`/complain/${UNIT}`, {
      method: "POST",
      body: form,
      headers: { origin: new URL(app.url).origin.replace("localhost", "127.0.0.1") },
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  })
})

describe("sending", () => {
  test("gives a receipt, a reference, the next day to look, and stores words nobody can read", async () => {
    const marker = "zanzibar-marmalade-4711"
    const sent = await sendComplaint(app, UNIT, { happened: `They lost my papers: ${marker}.` })
    expect(sent.status).toBe(200)
    expect(sent.receipt).toMatch(/^C[0-9A-HJKMNP-TV-Z]{3}( [0-9A-HJKMNP-TV-Z]{4}){3} [0-9A-HJKMNP-TV-Z]$/)
    expect(textOf(sent.page)).toMatch(/Look again on or after (Mon|Tues|Wednes|Thurs|Fri)day \d+/)
    const [row] = await sql`select * from casework.complaints where reference = ${sent.reference}`
    expect(row).toMatchObject({ state: "received", credential: "none", unit: UNIT, kinds: ["delay"] })
    expect(Object.keys(row ?? {}).some((name) => /account|address|created|_at$/.test(name))).toBe(false)
    // In the files of the database themselves: the reference stands there, so the search finds what there is.
    await sql`checkpoint`
    expect(await filesWith(sent.reference)).toBeGreaterThan(0)
    expect(await filesWith(marker)).toBe(0)
    expect(await filesWith(sent.receipt.replaceAll(" ", ""))).toBe(0)
  })

  test("the same form twice gives the same receipt, and another form another", async () => {
    const once = { once: "a-form-of-its-own-1" }
    const [one, two] = await Promise.all([sendComplaint(app, UNIT, once), sendComplaint(app, UNIT, once)])
    expect(one.receipt).not.toBe("")
    expect(two.receipt).toBe(one.receipt)
    expect((await sendComplaint(app, UNIT, { once: "another-form" })).receipt).not.toBe(one.receipt)
  })

  test("what is missing leads back to its screen, and nothing is stored", async () => {
    const before = await stored()
    const sent = await sendComplaint(app, UNIT, { raised: "", happened: "" })
    expect(sent.status).toBe(422)
    expect(textOf(sent.page)).toContain("Write what happened")
    expect(sent.page).toContain(`name="effect" value="${ANSWERS.effect}"`)
    expect(await stored()).toBe(before)
  })

  test("a machine that fills in what nobody sees is sent away with nothing stored", async () => {
    const before = await stored()
    expect((await sendComplaint(app, UNIT, { website: "https://spam.example" })).status).toBe(303)
    expect(await stored()).toBe(before)
  })

  test("while complaints are paused everything typed comes back with the office’s words", async () => {
    await recordSwitching({
      name: "complaints",
      deed: "pause",
      message: "Back on Monday.",
      by: null,
      today: "2026-11-26",
    })
    await expect
      .poll(async () => (await app.fetch(`/complain/${UNIT}`)).status, { timeout: 5000, interval: 100 })
      .toBe(503)
    const sent = await sendComplaint(app, UNIT)
    await recordSwitching({ name: "complaints", deed: "resume", message: "", by: null, today: "2026-11-26" })
    expect(sent.status).toBe(503)
    expect(textOf(sent.page)).toContain("Back on Monday.")
    expect(textOf(sent.page)).toContain(ANSWERS.happened)
    await expect.poll(async () => (await app.fetch(`/complain/${UNIT}`)).status, { timeout: 5000 }).toBe(200)
  })
})

describe("a pass", () => {
  test("goes along as a code; of one pass and unit one complaint is counted, and all are read", async () => {
    const cookie = await joinedAs(app, someAddress())
    const page = await (await app.post("/pass/code", { area: AREA }, { cookie })).text()
    const code = /<output[^>]*>([0-9A-Z ]{19})<\/output>/.exec(page)?.[1] ?? ""
    const first = await sendComplaint(app, UNIT, { code, once: "first" })
    expect(await credentialOf(first.reference)).toBe("pass")
    expect(await credentialOf((await sendComplaint(app, UNIT, { code, once: "second" })).reference)).toBe("pass-again")
    const other = await sendComplaint(app, "restart-3b.ingeus.ingeus", { code, once: "third" })
    expect(await credentialOf(other.reference)).toBe("pass")
    // A pass that complained can still rate.
    const scores = { adviser: "4", say: "2", fit: "3", help: "none", fairness: "5" }
    expect((await app.post(`/rate/${UNIT}`, { ...scores, step: "send", code })).status).toBe(200)
  })

  test("goes along as a ballot that the browser made; a rating ballot does not complain", async () => {
    const { ballots } = await askForBook(app, await joinedAs(app, someAddress()), await prepareBook(app, AREA))
    const ballotFor = (purpose: string) => {
      const found = ballots.find(({ terms }) => terms.unit === UNIT && terms.purpose === purpose)
      if (!found) throw new Error(`No ballot for ${purpose}`)
      return ballotFields(found)
    }
    expect((await sendComplaint(app, UNIT, ballotFor("rating"))).status).toBe(422)
    const sent = await sendComplaint(app, UNIT, ballotFor("complaint"))
    expect(await credentialOf(sent.reference)).toBe("pass")
  })

  test("a code that we do not know is said to be so on its screen", async () => {
    const wrong = await screen("check", "pass", { ...ANSWERS, at: "pass", code: "0000 0000 0000 0000" })
    expect(wrong.status).toBe(422)
    expect(textOf(wrong.page)).toContain("We do not know this code")
  })
})

test("fifty complaints from one address in ten minutes get through, and far more do not", async () => {
  const room = visitingFrom(app, "203.0.113.9")
  const before = await stored()
  const statuses: number[] = []
  for (let one = 0; one < 61; one += 1) statuses.push((await sendComplaint(room, UNIT, { once: `room ${one}` })).status)
  expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true)
  expect(statuses[60]).toBe(429)
  expect((await stored()) - before).toBe(60)
})

/** How many files of the database, its log of writes included, hold these bytes. */
async function filesWith(text: string): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    with files as (
      select 'base/' || d.oid || '/' || f as path from pg_database d, pg_ls_dir('base/' || d.oid) f
      where d.datname = current_database() and f ~ '^[0-9]'
      union all
      select 'pg_wal/' || name from pg_ls_waldir()
    )
    select count(*)::int as n from files
    where position(convert_to(${text}, 'UTF8') in coalesce(pg_read_binary_file(path, 0, 900000000, true), ''::bytea)) > 0`
  return row?.n ?? 0
}
