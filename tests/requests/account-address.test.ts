import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { lookupFor } from "#app/crypto/address-lookup.server.ts"
import { loadSecrets } from "#app/crypto/secrets.server.ts"
import { freeAgainOn } from "#app/domain/account/held-address.ts"
import { startApp } from "../support/app.ts"
import { cookieOf, hidden, joinedAs, letterTo, PASSWORD, someAddress } from "../support/joining.ts"
import { takePass as takePassOf } from "../support/taking-passes.ts"

const app = await startApp()
const { secretsFolder } = app.database
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const TODAY = new Date().toISOString().slice(0, 10)
const YEAR = Number(TODAY.slice(0, 4))

const lookupOf = (address: string) => lookupFor(address, loadSecrets(secretsFolder))

async function accountOf(address: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id from identity.accounts where lookup = ${await lookupOf(address)}`
  return row?.id ?? "none"
}

const takePass = (address: string, area: string) => takePassOf(app.database, address, area)

type Asking = { oldAddress: string; newAddress: string; password?: string }

async function ask(cookie: string, form: Asking) {
  const answer = await app.post("/account/address", { step: "ask", password: PASSWORD, ...form }, { cookie })
  const page = await answer.text()
  const tokens = { oldToken: hidden(page, "oldToken"), newToken: hidden(page, "newToken") }
  return { status: answer.status, page, tokens }
}

type Digits = { oldDigits: string; newDigits: string; oldToken: string; newToken: string }

const sendDigits = (cookie: string, digits: Digits) =>
  app.post("/account/address", { step: "digits", oldAddress: "", newAddress: "", ...digits }, { cookie })

/** Somebody who has asked, and both letters. */
async function asked(oldAddress: string, newAddress: string, cookie: string) {
  const { tokens } = await ask(cookie, { oldAddress, newAddress })
  return { ...tokens, oldDigits: letterTo(oldAddress).digits, newDigits: letterTo(newAddress).digits }
}

async function moved(from: string, to: string, cookie: string): Promise<string> {
  const done = await sendDigits(cookie, await asked(from, to, cookie))
  if (done.status !== 303) throw new Error(`Changing the address answered ${done.status}`)
  return cookieOf(done)
}

const signIn = async (address: string) => (await app.post("/sign-in", { address, password: PASSWORD })).status

test("with both mailboxes proved the account has the new address, and other browsers are signed out", async () => {
  const [old, next] = [someAddress(), someAddress()]
  const cookie = await joinedAs(app, old)
  const elsewhere = cookieOf(await app.post("/sign-in", { address: old, password: PASSWORD }))
  const account = await accountOf(old)
  const done = await sendDigits(cookie, await asked(old, next, cookie))
  expect([done.status, done.headers.get("location")]).toEqual([303, "/account?changed=address"])
  const statuses = [cookie, elsewhere, cookieOf(done)].map(
    async (one) => (await app.fetch("/account", { headers: { cookie: one } })).status,
  )
  expect(await Promise.all(statuses)).toEqual([303, 303, 200])
  expect([await accountOf(old), await accountOf(next)]).toEqual(["none", account])
  expect([await signIn(old), await signIn(next)]).toEqual([422, 303])
  expect(
    await sql`select from identity.confirmations where lookup in (${await lookupOf(old)}, ${await lookupOf(next)})`,
  ).toHaveLength(0)
})

test("a wrong password or a wrong old address sends no letter and keeps what was typed", async () => {
  const [old, next] = [someAddress(), someAddress()]
  const cookie = await joinedAs(app, old)
  for (const [form, words] of [
    [{ oldAddress: old, newAddress: next, password: "not the password" }, "This is not your password"],
    [{ oldAddress: "sam@elsewhere.example", newAddress: next }, "This is not the address of this account"],
    [{ oldAddress: old, newAddress: "sam" }, "Enter an e-mail address in the right form"],
    [{ oldAddress: old, newAddress: old.toUpperCase() }, "This is the address you have already"],
  ] as const) {
    const { status, page } = await ask(cookie, form)
    expect(status).toBe(422)
    expect(page).toContain(words)
    for (const typed of [form.oldAddress, form.newAddress]) expect(page).toContain(`value="${typed}"`)
    expect(page).not.toContain(PASSWORD)
  }
  expect(() => letterTo(next)).toThrow()
})

test("guesses at the old address are counted like wrong passwords", async () => {
  const old = someAddress()
  const cookie = await joinedAs(app, old)
  const guess = { oldAddress: "sam@elsewhere.example", newAddress: someAddress() }
  for (let guesses = 0; guesses < 10; guesses++) expect((await ask(cookie, guess)).status).toBe(422)
  expect((await ask(cookie, { ...guess, oldAddress: old })).status).toBe(429)
})

test("a new address that has an account gets the same pages, a letter that says so, and digits that never fit", async () => {
  const [old, other] = [someAddress(), someAddress()]
  const cookie = await joinedAs(app, old)
  const taken = someAddress()
  await joinedAs(app, taken)
  const seen = async (newAddress: string) => {
    const { status, page, tokens } = await ask(cookie, { oldAddress: old, newAddress })
    const { digits } = letterTo(old)
    const wrong = await sendDigits(cookie, { ...tokens, oldDigits: digits, newDigits: "000000" })
    const clean = (text: string) =>
      [newAddress, digits, ...Object.values(tokens)].reduce((rest, one) => rest.replaceAll(one, "…"), text)
    return { status, page: clean(page), wrongStatus: wrong.status, wrong: clean(await wrong.text()) }
  }
  const ofTaken = await seen(taken)
  expect(ofTaken).toEqual(await seen(other))
  expect(ofTaken.wrong.replaceAll("<!-- -->", "")).toContain(
    "New address: These digits are not right. You have 4 tries left",
  )
  expect(letterTo(taken)).toMatchObject({ subject: "About your code", digits: "" })
  expect(letterTo(taken).text).toContain("this address has an account already")
})

test("the digits of one letter do not fit the other, and a wrong pair uses nothing up", async () => {
  const [old, next] = [someAddress(), someAddress()]
  const cookie = await joinedAs(app, old)
  const right = await asked(old, next, cookie)
  const swapped = { ...right, oldDigits: right.newDigits, newDigits: right.oldDigits }
  const page = (await (await sendDigits(cookie, swapped)).text()).replaceAll("<!-- -->", "")
  expect(page).toContain("Old address: These digits are not right")
  expect(page).toContain("New address: These digits are not right")
  const tokensSwapped = { ...right, oldToken: right.newToken, newToken: right.oldToken }
  expect((await sendDigits(cookie, tokensSwapped)).status).toBe(422)
  const done = await sendDigits(cookie, right)
  expect(done.headers.get("location")).toBe("/account?changed=address")
  expect((await sendDigits(cookieOf(done), right)).status).toBe(422)
  expect(await signIn(next)).toBe(303)
})

test("right digits stay on the page when the others were wrong", async () => {
  const [old, next] = [someAddress(), someAddress()]
  const cookie = await joinedAs(app, old)
  const right = await asked(old, next, cookie)
  const page = await (await sendDigits(cookie, { ...right, newDigits: "12345" })).text()
  expect(page).toContain(`value="${right.oldDigits}"`)
  expect(page).toContain('value="12345"')
})

test("the old mailbox of another account proves nothing", async () => {
  const [mine, theirs, next] = [someAddress(), someAddress(), someAddress()]
  const [cookie, theirCookie] = [await joinedAs(app, mine), await joinedAs(app, theirs)]
  const right = await asked(theirs, next, theirCookie)
  const answer = await sendDigits(cookie, right)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain("This letter was used already")
  expect([await signIn(mine), await signIn(theirs), await signIn(next)]).toEqual([303, 303, 422])
})

test("digits of joining change no address", async () => {
  const [old, next] = [someAddress(), someAddress()]
  const cookie = await joinedAs(app, old)
  const right = await asked(old, next, cookie)
  const joining = await app.post("/join", { step: "ask", address: next, password: PASSWORD })
  const newToken = hidden(await joining.text(), "token")
  const answer = await sendDigits(cookie, { ...right, newToken, newDigits: letterTo(next).digits })
  expect(answer.status).toBe(422)
})

test("after a quarter of an hour the digits are over", async () => {
  const [old, next] = [someAddress(), someAddress()]
  const cookie = await joinedAs(app, old)
  const right = await asked(old, next, cookie)
  await sql`update identity.confirmations set expires_at = now() - interval '1 second'`
  const ended = (text: string) => text.replace(/\.[0-9a-z]+$/, `.${Math.floor(Date.now() / 1000 - 1).toString(36)}`)
  expect((await sendDigits(cookie, right)).status).toBe(422)
  const late = { ...right, oldToken: ended(right.oldToken), newToken: ended(right.newToken) }
  expect(await (await sendDigits(cookie, late)).text()).toContain("Your 15 minutes are over")
  expect(await signIn(old)).toBe(303)
})

test("an address that joined in the meantime keeps its own account", async () => {
  const [old, next] = [someAddress(), someAddress()]
  const cookie = await joinedAs(app, old)
  const right = await asked(old, next, cookie)
  await joinedAs(app, next)
  const answer = await sendDigits(cookie, right)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain("Somebody has joined with this address in the meantime")
  expect(await signIn(old)).toBe(303)
})

test("whoever joins anew with the old address gets no second pass for the same area", async () => {
  const [old, next] = [someAddress(), someAddress()]
  const cookie = await joinedAs(app, old)
  expect(await takePass(old, "restart-3b")).toEqual({ ok: true })
  await moved(old, next, cookie)
  expect(await takePass(next, "restart-3b")).toEqual({ ok: false, reason: "already-issued" })
  await joinedAs(app, old)
  expect(await takePass(old, "restart-3b")).toEqual({ ok: false, reason: "already-issued" })
})

test("areas of an account deleted under either address count after the change", async () => {
  const [old, next] = [someAddress(), someAddress()]
  for (const [address, area] of [
    [old, "restart-3b"],
    [next, "ctw-kent"],
  ] as const) {
    const cookie = await joinedAs(app, address)
    expect(await takePass(address, area)).toEqual({ ok: true })
    expect((await app.post("/account", { password: PASSWORD }, { cookie })).status).toBe(303)
  }
  await moved(old, next, await joinedAs(app, old))
  expect(await takePass(next, "restart-3b")).toEqual({ ok: false, reason: "already-issued" })
  expect(await takePass(next, "ctw-kent")).toEqual({ ok: false, reason: "already-issued" })
  expect(await takePass(next, "restart-1")).toEqual({ ok: false, reason: "too-many-areas" })
})

test("there and back again, an area stands on the account page once", async () => {
  const [old, next] = [someAddress(), someAddress()]
  const cookie = await joinedAs(app, old)
  await takePass(old, "restart-3b")
  const back = await moved(next, old, await moved(old, next, cookie))
  const page = await (await app.fetch("/account", { headers: { cookie: back } })).text()
  expect(page.match(new RegExp(`<li>${YEAR}, `, "g"))).toHaveLength(1)
  expect(page).not.toContain("a scrambled mark, from")
})

test("what the old address leaves is said before anything is typed, and only where it leaves something", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  const consequence = `Until 31 January ${YEAR + 1} we keep a scrambled mark of it`
  const page = async () =>
    (await (await app.fetch("/account/address", { headers: { cookie } })).text()).replaceAll("<!-- -->", "")
  expect(await page()).not.toContain(consequence)
  await takePass(address, "restart-3b")
  const shown = await page()
  expect(shown.indexOf(consequence)).toBeGreaterThan(0)
  expect(shown.indexOf(consequence)).toBeLessThan(shown.indexOf('name="oldAddress"'))
})

test("a move to a provider's address is held, and a move away from it is free", async () => {
  const [own, theirs] = [someAddress(), "sam.moves@serco.com"]
  const heldUntil = async () => {
    const rows = await sql`select held_until::text as until from identity.accounts where id = ${account}`
    return rows[0]?.until
  }
  const cookie = await joinedAs(app, own)
  const account = await accountOf(own)
  const there = await moved(own, theirs, cookie)
  expect(await heldUntil()).toBe(freeAgainOn(TODAY))
  await moved(theirs, own, there)
  expect(await heldUntil()).toBeNull()
})
