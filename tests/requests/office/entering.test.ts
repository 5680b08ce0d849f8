import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { appCodeAt } from "#app/crypto/app-codes.server.ts"
import { inviteStaff } from "#app/tasks/staff-entry.server.ts"
import { recordLeaving } from "#db/queries/desk/staff-changes.ts"
import { startApp } from "../../support/app.ts"
import { codesIn, invited, joinOffice, officeBrowser, PASSWORD, secretIn } from "../../support/office/entering.ts"
import { BEHIND_A_PROXY } from "../../support/visitors.ts"

const app = await startApp({ register: false, settings: BEHIND_A_PROXY })
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

/** The code of the app that has not been used yet: thirty seconds on. */
const nextCode = (secret: string) => appCodeAt(secret, new Date(Date.now() + 30_000))
const somewhere = () => ({
  "x-forwarded-for": `10.${Math.floor(Math.random() * 250)}.7.${Math.floor(Math.random() * 250)}`,
})
const locationOf = (answer: Response) => answer.headers.get("location")

test("the way in: a link, a password, an app, recovery codes once, and the office opens", async () => {
  const browser = officeBrowser(app)
  const { address, path } = await invited(["moderator"])
  expect(await (await browser.get(path)).text()).toContain(address)

  const chosen = await browser.post(path, { password: PASSWORD })
  expect([chosen.status, locationOf(chosen)]).toEqual([303, "/office/second-factor"])
  expect((await browser.get("/office")).status, "without the second factor it does not").toBe(303)
  const page = await (await browser.get("/office/second-factor")).text()
  const wrong = await browser.post("/office/second-factor", { code: "000000" })
  expect(wrong.status).toBe(422)
  const right = await browser.post("/office/second-factor", { code: appCodeAt(secretIn(page), new Date()) })
  expect([right.status, locationOf(right)]).toEqual([303, "/office/codes"])
  expect(codesIn(await (await browser.post("/office/codes", {})).text())).toHaveLength(10)
  expect((await browser.post("/office/codes", {})).status, "others only with the password").toBe(422)
  expect((await browser.get("/office")).status).toBe(200)
  expect((await browser.get("/office/second-factor")).status, "no secret is shown again").toBe(303)
})

test("a link works once, dies after a day, and a newer one kills it", async () => {
  const [first, second] = [officeBrowser(app), officeBrowser(app)]
  const { path, id } = await invited(["moderator"])
  await joinOffice(first, path)
  expect((await second.get(path)).status).toBe(410)
  expect(locationOf(await second.post(path, { password: PASSWORD }))).toBe(path)

  const late = await invited(["moderator"])
  await sql`update office.staff_invitations set expires_at = now() where staff = ${late.id}`
  expect((await second.get(late.path)).status).toBe(410)
  expect(await sql`select from office.staff where id = ${id} and totp_proved`).toHaveLength(1)
})

test("a link for somebody who is there takes away all that let them in before", async () => {
  const [old, fresh] = [officeBrowser(app), officeBrowser(app)]
  const { address, path } = await invited(["moderator"])
  await joinOffice(old, path)
  const again = await inviteStaff({ name: "Sam", address, roles: ["moderator"], by: null }, new Date())
  expect((await old.get("/office")).status, "until it is used, nothing changes").toBe(200)
  await fresh.post(again.path, { password: "another long password" })
  expect((await old.get("/office")).status).toBe(303)
  const signIn = await old.post("/office/sign-in", { address, password: PASSWORD })
  expect(signIn.status).toBe(422)
})

test("whoever left and is asked back comes in by the new link alone", async () => {
  const { id, address, path } = await invited(["moderator"])
  await joinOffice(officeBrowser(app), path)
  await recordLeaving(id, { on: "2026-11-26", by: null, reason: "moved away" })
  const back = await inviteStaff({ name: "Sam", address, roles: ["moderator"], by: null }, new Date())
  expect(back.id, "the same person to the record of deeds").toBe(id)
  const old = await officeBrowser(app).post("/office/sign-in", { address, password: PASSWORD })
  expect(old.status).toBe(422)
  const browser = officeBrowser(app)
  await joinOffice(browser, back.path)
  expect((await browser.get("/office")).status).toBe(200)
})

test("signing in asks for both factors, and leads on to where somebody was going", async () => {
  const browser = officeBrowser(app)
  const { address, path } = await invited(["administrator"])
  const { secret } = await joinOffice(browser, path)
  await browser.post("/office/sign-out", {})
  const gone = await browser.get("/office/people?x=1")
  expect([gone.status, locationOf(gone)]).toEqual([303, "/office/sign-in?next=%2Foffice%2Fpeople%3Fx%3D1"])

  const half = await browser.post("/office/sign-in", { address, password: PASSWORD, next: "/office/people?x=1" })
  expect(locationOf(half)).toBe("/office/second-factor?next=%2Foffice%2Fpeople%3Fx%3D1")
  expect((await browser.get("/office")).status).toBe(303)
  const whole = await browser.post("/office/second-factor", { code: nextCode(secret), next: "/office/people?x=1" })
  expect([whole.status, locationOf(whole)]).toEqual([303, "/office/people?x=1"])
  expect((await browser.get("/office/people")).status).toBe(200)
})

test("no way leads off the site", async () => {
  const page = await (await officeBrowser(app).get("/office/sign-in?next=//elsewhere.example")).text()
  expect(page).not.toContain("elsewhere")
})

test("a code of the app works once, and so does a recovery code", async () => {
  const browser = officeBrowser(app)
  const { address, path } = await invited(["moderator"])
  const { secret, codes } = await joinOffice(browser, path)
  const [recovery = ""] = codes
  const enter = async (code: string) => {
    const other = officeBrowser(app)
    await other.post("/office/sign-in", { address, password: PASSWORD })
    return (await other.post("/office/second-factor", { code })).status
  }
  const code = nextCode(secret)
  expect(await enter(code)).toBe(303)
  expect(await enter(code), "seen over a shoulder").toBe(422)
  expect(await enter(recovery.toLowerCase())).toBe(303)
  expect(await enter(recovery)).toBe(422)
})

test("five wrong codes, and the password is asked for again", async () => {
  const browser = officeBrowser(app)
  const { address, path } = await invited(["moderator"])
  const { secret } = await joinOffice(browser, path)
  const thief = officeBrowser(app)
  await thief.post("/office/sign-in", { address, password: PASSWORD })
  for (let tried = 0; tried < 5; tried += 1) {
    expect((await thief.post("/office/second-factor", { code: "000000" })).status).toBe(422)
  }
  const right = await thief.post("/office/second-factor", { code: nextCode(secret) })
  expect([right.status, locationOf(right)]).toEqual([303, "/office/sign-in"])
})

test("an address that nobody has, and a wrong password, are answered alike", async () => {
  const { address, path } = await invited(["moderator"])
  await joinOffice(officeBrowser(app), path)
  const answers = [address, "nobody@office.example"].map(async (one) => {
    const answer = await officeBrowser(app).post("/office/sign-in", { address: one, password: "wrong password" })
    return [answer.status, (await answer.text()).replaceAll(one, "")]
  })
  const [known, unknown] = await Promise.all(answers)
  expect(known).toEqual(unknown)
})

test("strangers who use up the tries shut out strangers, and nobody who has been here before", async () => {
  const browser = officeBrowser(app, somewhere())
  const { address, path } = await invited(["moderator"])
  const { secret } = await joinOffice(browser, path)
  await browser.post("/office/sign-out", {})
  const statuses = new Set<number>()
  for (let network = 0; network < 12; network += 1) {
    const stranger = officeBrowser(app, { "x-forwarded-for": `10.99.${network}.1` })
    for (let tried = 0; tried < 10; tried += 1) {
      statuses.add((await stranger.post("/office/sign-in", { address, password: "wrong password" })).status)
    }
  }
  expect([...statuses].toSorted()).toEqual([422, 429])
  const stranger = officeBrowser(app, { "x-forwarded-for": "10.98.1.1" })
  expect((await stranger.post("/office/sign-in", { address, password: PASSWORD })).status).toBe(429)
  expect((await browser.post("/office/sign-in", { address, password: PASSWORD })).status).toBe(303)
  expect((await browser.post("/office/second-factor", { code: nextCode(secret) })).status).toBe(303)
})

test("the mark of a known browser goes to the office's pages alone", async () => {
  const { path } = await invited(["moderator"])
  const browser = officeBrowser(app)
  await browser.post(path, { password: PASSWORD })
  const secret = secretIn(await (await browser.get("/office/second-factor")).text())
  const answer = await browser.post("/office/second-factor", { code: appCodeAt(secret, new Date()) })
  const marks = answer.headers.getSetCookie().filter((line) => line.startsWith("__Secure-threestar-known="))
  expect(marks).toHaveLength(1)
  expect(marks[0]).toMatch(/; Path=\/office; HttpOnly; Secure; SameSite=Lax/)
})

test("a session that nobody used for half an hour is over; a form that comes then is kept for its sender", async () => {
  const browser = officeBrowser(app)
  const { id, address, path } = await invited(["administrator"])
  const { secret } = await joinOffice(browser, path)
  await sql`update office.staff_sessions set used_at = now() - interval '31 minutes' where staff = ${id}`
  const form = { name: "Ada Long", address: "ada@office.example", "roles[]": "moderator" }
  const late = await browser.post("/office/people", form)
  expect(locationOf(late)).toBe("/office/sign-in?next=%2Foffice%2Fpeople")
  expect(await sql`select from office.staff where address = 'ada@office.example'`).toHaveLength(0)
  const [row] = await sql<{ kept: Buffer }[]>`select kept_form as kept from office.staff_sessions where staff = ${id}`
  expect(row?.kept.includes("Ada"), "sealed").toBe(false)

  await browser.post("/office/sign-in", { address, password: PASSWORD, next: "/office/people" })
  const back = await browser.post("/office/second-factor", { code: nextCode(secret), next: "/office/people" })
  expect(locationOf(back)).toBe("/office/kept")
  const page = await (await browser.get("/office/kept")).text()
  expect(page).toContain("Ada Long")
  const sent = await browser.post("/office/kept", { ...form, "kept-form": "send" })
  expect([sent.status, locationOf(sent)]).toEqual([307, "/office/people"])
  expect((await browser.post("/office/people", form)).status).toBe(200)
  expect((await browser.get("/office/kept")).status, "nothing is kept any more").toBe(303)
})

test("a form that somebody else left is not shown to whoever signs in next", async () => {
  const browser = officeBrowser(app)
  const [one, other] = [await invited(["administrator"]), await invited(["administrator"])]
  await joinOffice(browser, one.path)
  await sql`update office.staff_sessions set used_at = now() - interval '31 minutes' where staff = ${one.id}`
  await browser.post("/office/people", { name: "Ada Long" })
  const { secret } = await joinOffice(officeBrowser(app), other.path)
  await browser.post("/office/sign-in", { address: other.address, password: PASSWORD })
  await browser.post("/office/second-factor", { code: nextCode(secret) })
  expect((await browser.get("/office/kept")).status).toBe(303)
})

test("whoever of the office is signed in cannot rate before signing out", async () => {
  const browser = officeBrowser(app)
  await joinOffice(browser, (await invited(["moderator"])).path)
  const receipt = await browser.get("/receipt")
  expect([receipt.status, locationOf(receipt)]).toEqual([303, "/sign-out?next=%2Freceipt"])
  await browser.post("/sign-out", { next: "/receipt" })
  expect((await browser.get("/office")).status).toBe(303)
})
