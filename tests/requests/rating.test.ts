import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { passCodeMark } from "#app/crypto/pass-codes.server.ts"
import { loadSecrets } from "#app/crypto/secrets.server.ts"
import { startApp } from "../support/app.ts"
import { joinedAs, PASSWORD, someAddress } from "../support/joining.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const AREA = "restart-3b"
const UNIT = "restart-3b.ingeus.oldham-council"
const ANSWERS = { adviser: "4", say: "2", fit: "3", help: "none", fairness: "5" }

/** The code on the page that shows a pass. */
async function takePass(cookie: string, area = AREA) {
  const answer = await app.post("/pass/code", { area }, { cookie })
  const page = await answer.text()
  const code = /<output[^>]*>([0-9A-Z ]{19})<\/output>/.exec(page)?.[1] ?? ""
  return { status: answer.status, page, code, answer }
}

async function somebodysPass(area = AREA): Promise<string> {
  return (await takePass(await joinedAs(app, someAddress()), area)).code
}

const rate = (fields: Record<string, string>, headers: HeadersInit = {}) =>
  app.post(`/rate/${UNIT}`, { ...ANSWERS, step: "send", ...fields }, headers)

const receiptOn = (page: string) => /<output[^>]*>(R[0-9A-Z ]{23})<\/output>/.exec(page)?.[1] ?? ""

async function receiptOf(code: string): Promise<string> {
  return receiptOn(await (await rate({ code })).text())
}

const waiting = async () => Number((await sql`select count(*)::int as n from sealed.inbox`)[0]?.n)

test("a pass is shown once, ends the session, and is noted as an area and a year alone", async () => {
  const cookie = await joinedAs(app, someAddress())
  const first = await takePass(cookie)
  expect(first.status).toBe(200)
  expect(first.code).toMatch(/^([0-9A-Z]{4} ?){4}$/)
  expect(first.answer.headers.get("clear-site-data")).toBe('"cache", "cookies"')
  expect(first.answer.headers.get("cache-control")).toBe("no-store")
  expect((await app.fetch(`/pass?area=${AREA}`, { headers: { cookie } })).headers.get("location")).toMatch(/^\/sign-in/)
  const columns = await sql`select * from identity.issues`
  expect(Object.keys(columns[0] ?? {})).toEqual(["account_id", "year", "area", "book", "blinded"])
})

test("a second click on the same button shows the same pass; a second request later shows none", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  const [one, other] = await Promise.all([takePass(cookie), takePass(cookie)])
  expect(one.code).not.toBe("")
  expect(other.code).toBe(one.code)
  const again = await app.post("/sign-in", { address, password: PASSWORD, next: "/" })
  const later = await takePass(again.headers.getSetCookie()[0]?.split(";")[0] ?? "")
  expect(later.status).toBe(409)
  expect(later.page).toContain("taken your pass for this area")
})

test("a pass without a session leads to sign-in, and one for no area or a closed programme to no page", async () => {
  expect((await app.fetch(`/pass?area=${AREA}`)).status).toBe(303)
  expect((await takePass("")).status).toBe(303)
  const cookie = await joinedAs(app, someAddress())
  expect((await app.fetch("/pass?area=nowhere", { headers: { cookie } })).status).toBe(404)
  expect((await takePass(cookie, "wp-cpa06")).status).toBe(404)
})

test("a third area in a year is refused", async () => {
  const address = someAddress()
  for (const [place, area] of ["restart-3b", "restart-3a", "restart-1a"].entries()) {
    const cookie =
      place === 0
        ? await joinedAs(app, address)
        : ((await app.post("/sign-in", { address, password: PASSWORD })).headers.getSetCookie()[0]?.split(";")[0] ?? "")
    expect((await takePass(cookie, area)).status).toBe(place < 2 ? 200 : 409)
  }
})

test("who deletes the account, rejoins and asks again is refused", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  await takePass(cookie)
  const signedIn = (await app.post("/sign-in", { address, password: PASSWORD })).headers
    .getSetCookie()[0]
    ?.split(";")[0]
  const gone = await app.post("/account", { password: PASSWORD, step: "delete" }, { cookie: signedIn ?? "" })
  expect([200, 303]).toContain(gone.status)
  const back = await takePass(await joinedAs(app, address))
  expect(back.status).toBe(409)
})

test("a rating is taken, sealed, and answered with a receipt of its own", async () => {
  const code = await somebodysPass()
  const before = await waiting()
  const answer = await rate({ code: code.toLowerCase().replaceAll(" ", "-") })
  expect(answer.status).toBe(200)
  expect(receiptOn(await answer.text())).toMatch(/^R/)
  expect(await waiting()).toBe(before + 1)
})

test("the same form sent twice gets the same receipt; another rating with the same pass is refused and told why", async () => {
  const code = await somebodysPass()
  const [one, other] = await Promise.all([receiptOf(code), receiptOf(code)])
  expect(one).not.toBe("")
  expect(other).toBe(one)
  const before = await waiting()
  const second = await rate({ code, adviser: "1" })
  expect(second.status).toBe(409)
  const page = await second.text()
  expect(page).toContain("already rated this provider")
  expect(receiptOn(page)).toBe("")
  expect(await waiting()).toBe(before)
})

test("of ten different ratings at once with one pass exactly one wins", async () => {
  const code = await somebodysPass()
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => rate({ code, wentWell: `Story ${i}` })))
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, ...Array(9).fill(409)])
})

test("one pass rates each provider of its area once", async () => {
  const code = await somebodysPass()
  expect((await rate({ code })).status).toBe(200)
  const other = await app.post("/rate/restart-3b.ingeus.unlisted", { ...ANSWERS, step: "send", code })
  expect(other.status).toBe(200)
})

test("fewer than three answers come back as a problem, with everything that was typed", async () => {
  const code = await somebodysPass()
  const answer = await rate({
    code,
    adviser: "4",
    say: "2",
    fit: "",
    help: "none",
    fairness: "",
    wentWell: "Kept & <b>safe",
  })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain("Answer at least three")
  expect(page).toContain("Kept &amp; &lt;b&gt;safe")
})

test("codes that are wrong, unknown, for another area, for a closed year or of another kind are each told apart", async () => {
  const elsewhere = await somebodysPass("restart-3a")
  const oldCode = "0123456789ABCDEF"
  const mark = passCodeMark(oldCode, loadSecrets(app.database.secretsFolder).code)
  await sql`insert into identity.pass_codes (mark, year, area) values (${mark}, ${new Date().getUTCFullYear() - 2}, ${AREA})`
  const said = async (code: string) => {
    const answer = await rate({ code })
    expect(answer.status).toBe(422)
    return await answer.text()
  }
  expect(await said("")).toContain("Type the code of your rating pass")
  expect(await said("0123 4567 89AB CDE!")).toContain("a sign that we never use")
  expect(await said("0123 4567")).toContain("not a whole code")
  expect(await said("ZZZZ ZZZZ ZZZZ ZZZZ")).toContain("do not know this code")
  expect(await said(elsewhere)).toContain("for another area")
  expect(await said(oldCode)).toContain("That year is closed")
  expect(await said("0123 4567 89AB CDEF GHJK MNPQ RS")).toContain("must never leave your browser")
  expect(await said("R123 4567 89AB CDEF GHJK")).toContain("That is a receipt")
})

test("spending and receipts refuse any session: before anything is filled in, and before a body is read", async () => {
  const cookie = await joinedAs(app, someAddress())
  for (const path of [`/rate/${UNIT}`, "/receipt", `/rate/where?area=${AREA}`, `/rate/not-listed?area=${AREA}`]) {
    const read = await app.fetch(path, { headers: { cookie } })
    expect([path, read.status, read.headers.get("location")]).toEqual([
      path,
      303,
      `/sign-out?next=${encodeURIComponent(path)}`,
    ])
    const sent = await app.post(path, { step: "send" }, { cookie: "__Host-threestar=nobody" })
    expect([path, sent.status]).toEqual([path, 303])
  }
})

test("markup and SQL in every text field come back as text and harm nothing", async () => {
  const code = await somebodysPass()
  const nasty = `'); drop table sealed.inbox; -- <script>alert(1)</script> \u0000 \ud800 🙂`
  const answer = await rate({ code, wentWell: nasty, shouldChange: nasty, stage: nasty, step: "check" })
  expect(answer.status).toBe(200)
  expect(await answer.text()).not.toContain("<script>")
  expect((await rate({ code, wentWell: nasty, shouldChange: nasty })).status).toBe(200)
  const told = await app.post(`/rate/not-listed?area=${AREA}`, { step: "tell", name: nasty, town: nasty })
  expect(told.status).toBe(200)
  expect(await sql`select count(*)::int as n from office.missing_providers`).toEqual([{ n: 1 }])
})

test("a text that is too long is kept and told of; a body that is too large is refused", async () => {
  const code = await somebodysPass()
  const long = await rate({ code, wentWell: "a".repeat(1201) })
  expect(long.status).toBe(422)
  expect(await long.text()).toContain("longer than 1,200")
  expect((await rate({ code, wentWell: "a".repeat(70_000) })).status).toBe(413)
})

test("malformed forms, foreign and null origins, unknown units and bad addresses get their own status", async () => {
  const odd = await app.fetch(`/rate/${UNIT}`, {
    method: "POST",
    body: "%ff%fe=%zz",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  })
  expect(odd.status).toBe(422)
  const json = await app.fetch(`/rate/${UNIT}`, {
    method: "POST",
    body: "{",
    headers: { "content-type": "application/json" },
  })
  expect(json.status).toBe(415)
  expect((await rate({}, { origin: "null" })).status).toBe(403)
  expect((await rate({}, { origin: "https://elsewhere.example" })).status).toBe(403)
  expect((await app.fetch("/rate/restart-3b.ingeus.nobody")).status).toBe(404)
  expect((await app.fetch("/rate/%ff")).status).toBe(400)
})

test("a programme that is over cannot be rated, and its page says so", async () => {
  const page = await (await app.fetch("/rate/wp-cpa06.a4e.sefton-council")).text()
  expect(page).toContain("cannot be rated any more")
  const sent = await app.post("/rate/wp-cpa06.a4e.sefton-council", { ...ANSWERS, step: "send", code: "x" })
  expect(sent.status).toBe(303)
})

test("a receipt shows where its rating stands, changes it and takes it back, and never shows its stars", async () => {
  const receipt = await receiptOf(await somebodysPass())
  const ask = async (fields: Record<string, string>) => {
    const answer = await app.post("/receipt", { receipt, ...fields })
    return { status: answer.status, page: await answer.text() }
  }
  const status = await ask({})
  expect(status.page).toContain("Your rating is waiting")
  expect(status.page).toContain("Oldham Council")
  expect(status.page).not.toMatch(/out of 5/)
  expect((await ask({ step: "send", adviser: "1" })).status).toBe(422)
  expect((await ask({ step: "send", ...ANSWERS })).page).toContain("Your change is on its way")
  expect((await ask({ step: "take-back" })).page).toContain("will be taken back")
  const after = await ask({})
  expect(after.page).toContain("You have asked us to take it back")
  expect((await ask({ step: "change" })).status).toBe(409)
})

test("receipts that are wrong, unknown or of another kind are each told apart", async () => {
  const said = async (receipt: string) => {
    const answer = await app.post("/receipt", { receipt })
    expect(answer.status).toBe(422)
    return await answer.text()
  }
  expect(await said("")).toContain("Type your receipt")
  expect(await said("R000 0000 0000 0000 0000")).toContain("We know no rating")
  expect(await said("0123 4567 89AB CDEF")).toContain("That is a rating pass")
  expect(await said("0123 4567 89AB CDEF GHJK MNPQ RS")).toContain("must never leave your browser")
})

test("a town leads to its areas, also misspelt, in London to the two it can be, and nothing to a list", async () => {
  const where = async (q: string) => (await app.fetch(`/rate/where?q=${encodeURIComponent(q)}`)).text()
  expect(await where("Oldham")).toContain('value="restart-3b"')
  expect(await where("Oldham")).toContain("GeoNames")
  expect(await where("Oldam")).toContain('value="restart-3b"')
  const london = await where("Brent")
  expect(london).toContain('value="restart-5a"')
  expect(london).toContain('value="restart-5b"')
  expect(await where("<script>")).toContain("We found no town or council")
  expect(await (await app.fetch("/rate/where?list=areas")).text()).toContain("Greater Manchester")
})
