import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { startApp } from "../support/app.ts"
import { askToJoin, cookieOf, hidden, joinedAs, letterTo, PASSWORD, someAddress } from "../support/joining.ts"

const app = await startApp({ register: false })
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const digits = (address: string, token: string, typed = letterTo(address).digits) =>
  app.post("/join", { step: "digits", address, token, digits: typed, area: "" })

/** Chosen by somebody who does not own the mailbox. */
const EVES = "eve has chosen this"

/** Digits that are not the letter's. */
const wrong = (address: string) => String((Number(letterTo(address).digits) + 1) % 1_000_000).padStart(6, "0")

test("the form asks for an address and a password and lets password managers help", async () => {
  const page = await (await app.fetch("/join?area=restart-3b")).text()
  expect(page).toMatch(/autoComplete="email"/i)
  expect(page).toMatch(/autoComplete="new-password"/i)
  expect(hidden(page, "area")).toBe("restart-3b")
})

test("six digits make the account, open a session and lead on to the pass", async () => {
  const address = someAddress()
  const { status, token } = await askToJoin(app, address, { area: "restart-3b" })
  expect(status).toBe(200)
  const done = await app.post("/join", {
    ...{ step: "digits", address, token, area: "restart-3b" },
    digits: letterTo(address).digits.replace(/(...)/, "$1 "),
  })
  expect([done.status, done.headers.get("location")]).toEqual([303, "/pass?area=restart-3b"])
  expect(done.headers.getSetCookie()[0]).toMatch(/^__Host-\S+; Path=\/; HttpOnly; Secure; SameSite=Lax/)
  expect((await app.fetch("/account", { headers: { cookie: cookieOf(done) } })).status).toBe(200)
})

test("without an area the visit goes on to the account", async () => {
  const address = someAddress()
  const { token } = await askToJoin(app, address)
  expect((await digits(address, token)).headers.get("location")).toBe("/account")
})

test("the letter's link opens a page with a button, and only the button acts", async () => {
  const address = someAddress()
  await askToJoin(app, address)
  const { link } = letterTo(address)
  for (const _ of [1, 2]) {
    const page = await app.fetch(link)
    expect([page.status, page.headers.getSetCookie()]).toEqual([200, []])
    expect(await page.text()).toContain("Make my account")
  }
  const weak = await app.post(link, { password: "too short" })
  expect([weak.status, (await weak.text()).includes("at least 10 characters")]).toEqual([422, true])
  const done = await app.post(link, { password: PASSWORD })
  expect([done.status, done.headers.get("location")]).toEqual([303, "/account"])
  expect(cookieOf(done)).not.toBe("")
  const again = await app.fetch(link)
  expect(again.status).toBe(410)
  expect(await again.text()).toContain("This letter was used already")
  expect((await app.post(link, { password: PASSWORD })).status).toBe(422)
})

test("whoever asks first with somebody else's address does not choose the password, by link or by digits", async () => {
  const signIn = async (address: string, password: string) => {
    const answer = await app.post("/sign-in", { address, password })
    return answer.status
  }
  const byLink = someAddress()
  await askToJoin(app, byLink, { password: EVES })
  expect((await app.post(letterTo(byLink).link, { password: PASSWORD })).status).toBe(303)
  expect([await signIn(byLink, EVES), await signIn(byLink, PASSWORD)]).toEqual([422, 303])

  // Both asked before there was an account; the owner of the mailbox follows Eve's letter first.
  const byDigits = someAddress()
  await askToJoin(app, byDigits, { password: EVES })
  const eves = letterTo(byDigits)
  const { token } = await askToJoin(app, byDigits)
  const owners = letterTo(byDigits)
  const early = cookieOf(await app.post(eves.link, { password: "harbour violin monday" }))
  expect((await digits(byDigits, token, owners.digits)).status).toBe(303)
  expect([await signIn(byDigits, EVES), await signIn(byDigits, PASSWORD)]).toEqual([422, 303])
  expect((await app.fetch("/account", { headers: { cookie: early } })).status).toBe(303)
})

test("an address that has joined gets the same page, and a letter without digits", async () => {
  const [known, unknown] = [someAddress(), someAddress()]
  await joinedAs(app, known)
  const pageFor = async (address: string) => {
    const { status, page, token } = await askToJoin(app, address)
    return { status, page: page.replaceAll(address, "ADDRESS").replaceAll(token, "TOKEN") }
  }
  expect(await pageFor(known)).toEqual(await pageFor(unknown))
  expect(letterTo(known).subject).toBe("About your code")
  expect(letterTo(known).digits).toBe("")
})

test("no digits fit the page of an address that has joined, and it counts tries like any other", async () => {
  const known = someAddress()
  await joinedAs(app, known)
  const { token } = await askToJoin(app, known)
  const answer = await digits(known, token, "000000")
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain("You have 4 tries left")
})

test("wrong digits say how many tries are left and lose nothing; the right ones still work", async () => {
  const address = someAddress()
  const { token } = await askToJoin(app, address)
  for (const left of ["4 tries", "3 tries", "2 tries", "1 try"]) {
    const answer = await digits(address, token, wrong(address))
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(`You have ${left} left`)
    expect(hidden(page, "token")).toBe(token)
    expect(hidden(page, "address")).toBe(address)
  }
  expect((await digits(address, token)).status).toBe(303)
})

test("the fifth wrong try ends it, also for the right digits", async () => {
  const address = someAddress()
  const { token } = await askToJoin(app, address)
  for (let tries = 0; tries < 4; tries++) await digits(address, token, wrong(address))
  const fifth = await digits(address, token, wrong(address))
  expect(fifth.status).toBe(422)
  const page = await fifth.text()
  expect(page).toContain("That was the fifth wrong try")
  expect(page).toContain(`value="${address}"`)
  const late = await digits(address, token)
  expect([late.status, cookieOf(late)]).toEqual([422, ""])
  expect(await late.text()).toContain("That was the fifth wrong try")
})

test("what is not six digits costs no try", async () => {
  const address = someAddress()
  const { token } = await askToJoin(app, address)
  for (let tries = 0; tries < 8; tries++) expect((await digits(address, token, "12345")).status).toBe(422)
  expect((await digits(address, token)).status).toBe(303)
})

test("after fifteen minutes digits and link have run out and say so", async () => {
  const address = someAddress()
  const { token } = await askToJoin(app, address)
  const { link } = letterTo(address)
  await sql`update identity.confirmations set expires_at = now() - interval '1 second'`
  const ended = (text: string) => text.replace(/\.[0-9a-z]+$/, `.${Math.floor(Date.now() / 1000 - 1).toString(36)}`)
  expect((await digits(address, token)).status).toBe(422)
  expect(await (await digits(address, ended(token))).text()).toContain("Your 15 minutes are over")
  expect(await (await app.fetch(ended(link))).text()).toContain("Your 15 minutes are over")
  expect((await app.post(link, { password: PASSWORD })).status).toBe(422)
})

test("digits are used once", async () => {
  const address = someAddress()
  const { token } = await askToJoin(app, address)
  const both = await Promise.all([digits(address, token), digits(address, token)])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(await (await digits(address, token)).text()).toContain("This letter was used already")
})

test("a new letter ends the first and goes to the same mailbox only", async () => {
  const address = someAddress()
  const first = await askToJoin(app, address, { area: "restart-3b" })
  const before = letterTo(address)
  const again = await app.post("/join", { step: "again", address, token: first.token, area: "restart-3b" })
  const page = await again.text()
  expect(hidden(page, "area")).toBe("restart-3b")
  expect((await digits(address, first.token, before.digits)).status).toBe(422)
  expect((await app.fetch(before.link)).status).toBe(410)
  expect((await digits(address, hidden(page, "token"))).status).toBe(303)

  const other = await askToJoin(app, someAddress())
  const elsewhere = await app.post("/join", { step: "again", address: "eve@example.org", token: other.token })
  expect(elsewhere.status).toBe(422)
  expect(() => letterTo("eve@example.org")).toThrow()
})

test("a form that comes back keeps the address and never the password", async () => {
  const answer = await app.post("/join", { step: "ask", address: "sam at example", password: PASSWORD, area: "vale" })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain('value="sam at example"')
  expect(hidden(page, "area")).toBe("vale")
  expect(page).not.toContain(PASSWORD)
  const short = await app.post("/join", { step: "ask", address: someAddress(), password: "too short" })
  expect([short.status, (await short.text()).includes("at least 10 characters")]).toEqual([422, true])
})

test("somebody signed in is led on instead of asked again", async () => {
  const cookie = await joinedAs(app, someAddress())
  const answer = await app.fetch("/join?area=restart-3b", { headers: { cookie } })
  expect(answer.headers.get("location")).toBe("/pass?area=restart-3b")
})

test("no address, no password and no digits are in the database", async () => {
  const address = someAddress()
  await askToJoin(app, address)
  const rows = JSON.stringify([
    await sql`select encode(lookup, 'escape') as lookup, password_hash from identity.accounts`,
    await sql`select encode(lookup, 'escape') as lookup, encode(digits_hash, 'escape') as digits, password_hash
              from identity.confirmations`,
  ])
  expect(rows).not.toContain("okafor")
  expect(rows).not.toContain("otter")
  expect(rows).not.toContain(letterTo(address).digits)
})
