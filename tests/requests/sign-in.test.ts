import { expect, test, vi } from "vitest"
import { startApp } from "../support/app.ts"
import { cookieOf, hidden, joinedAs, PASSWORD, someAddress } from "../support/joining.ts"

const app = await startApp({ register: false })

const signIn = (address: string, password = PASSWORD, more: Record<string, string> = {}, headers: HeadersInit = {}) =>
  app.post("/sign-in", { address, password, ...more }, headers)

test("the right password opens a session and goes on to where the visit was", async () => {
  const address = someAddress()
  await joinedAs(app, address)
  const answer = await signIn(address, PASSWORD, { next: "/pass?area=restart-3b" })
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/pass?area=restart-3b"])
  expect((await app.fetch("/account", { headers: { cookie: cookieOf(answer) } })).status).toBe(200)
})

test("one mailbox is one account however its address is spelt", async () => {
  const address = someAddress()
  await joinedAs(app, address)
  expect((await signIn(` ${address.toUpperCase()} `)).status).toBe(303)
  expect((await signIn(address.replace("@", "+jobs@"))).status).toBe(303)
})

test.each(["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/a b"])(
  "nobody is led away from this site by %s",
  async (next) => {
    const address = someAddress()
    await joinedAs(app, address)
    expect((await signIn(address, PASSWORD, { next })).headers.get("location")).toBe("/account")
    const page = await (await app.fetch(`/sign-in?next=${encodeURIComponent(next)}`)).text()
    expect(hidden(page, "next")).toBe("/account")
  },
)

test("a wrong password and an address that never joined get the same page, with the address kept", async () => {
  const [known, unknown] = [someAddress(), someAddress()]
  await joinedAs(app, known)
  const pageFor = async (address: string) => {
    const answer = await signIn(address, "not the password")
    const page = await answer.text()
    expect(page).toContain(`value="${address}"`)
    expect(page).not.toContain("not the password")
    return { status: answer.status, cookie: cookieOf(answer), page: page.replaceAll(address, "ADDRESS") }
  }
  const answer = await pageFor(known)
  expect(answer).toMatchObject({ status: 422, cookie: "" })
  expect(answer).toEqual(await pageFor(unknown))
})

test("after ten wrong passwords the account waits, the right one too, and so does an address that never joined", async () => {
  const [known, unknown] = [someAddress(), someAddress()]
  await joinedAs(app, known)
  for (const address of [known, unknown]) {
    for (let tries = 0; tries < 10; tries++) expect((await signIn(address, "not the password")).status).toBe(422)
    const answer = await signIn(address)
    expect(answer.status).toBe(429)
    expect(await answer.text()).toContain("Try again in 15 minutes")
  }
})

test("signing in costs no try, however often", async () => {
  const address = someAddress()
  await joinedAs(app, address)
  for (let visits = 0; visits < 12; visits++) expect((await signIn(address)).status).toBe(303)
})

test("how many wrong passwords are allowed says neither who has an account nor that its owner signs in", async () => {
  const [known, unknown] = [someAddress(), someAddress()]
  await joinedAs(app, known)
  const guess = async (address: string) => {
    const answer = await signIn(address, "not the password")
    return { status: answer.status, minutes: /Try again in \d+ minutes/.exec(await answer.text())?.[0] }
  }
  const seen = new Map<string, unknown[]>([known, unknown].map((address) => [address, []]))
  for (let tries = 0; tries < 12; tries++) {
    for (const [address, answers] of seen) answers.push(await guess(address))
    if (tries < 9) expect((await signIn(known)).status).toBe(303)
  }
  expect(seen.get(known)).toEqual(seen.get(unknown))
  expect(seen.get(known)?.at(-1)).toMatchObject({ status: 429 })
})

test("nor does the time to wait say when its owner signed in", async () => {
  const address = someAddress()
  await joinedAs(app, address)
  expect((await signIn(address)).status).toBe(303)
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 5 * 60_000)
  for (let tries = 0; tries < 10; tries++) await signIn(address, "not the password")
  expect(await (await signIn(address)).text()).toContain("Try again in 15 minutes")
})

test("somebody signed in already is led on", async () => {
  const cookie = await joinedAs(app, someAddress())
  const answer = await app.fetch("/sign-in?next=/pass", { headers: { cookie } })
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/pass"])
})

test("a page that needs an account leads to sign-in and back", async () => {
  const answer = await app.fetch("/account")
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/sign-in?next=%2Faccount"])
})

test("the sign-in page knows the area the visit is on the way to", async () => {
  const page = await (await app.fetch(`/sign-in?next=${encodeURIComponent("/pass?area=restart-3b")}`)).text()
  expect(page).toContain('href="/join?area=restart-3b"')
})

test("signing out before saying something is one button that says why", async () => {
  const cookie = await joinedAs(app, someAddress())
  const answer = await app.fetch("/sign-out?next=/receipt", { headers: { cookie } })
  const page = await answer.text()
  expect(page).toContain("so that what you say next cannot be tied to you")
  expect(page.match(/<button/g)).toHaveLength(1)
  expect(page).toContain("Sign out and go on")

  const out = await app.post("/sign-out", { next: hidden(page, "next") }, { cookie })
  expect([out.status, out.headers.get("location")]).toEqual([303, "/receipt"])
  expect(out.headers.get("clear-site-data")).toBe('"cache", "cookies"')
  expect(out.headers.getSetCookie()[0]).toContain("Max-Age=0")
  expect((await app.fetch("/account", { headers: { cookie } })).status).toBe(303)
})

test("who carries no session has nothing to sign out of and is led on", async () => {
  const answer = await app.fetch("/sign-out?next=/receipt")
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/receipt"])
  expect((await app.fetch("/sign-out")).headers.get("location")).toBe("/")
})

test("looking at the sign-out page ends nothing", async () => {
  const cookie = await joinedAs(app, someAddress())
  await app.fetch("/sign-out", { headers: { cookie } })
  expect((await app.fetch("/account", { headers: { cookie } })).status).toBe(200)
})

test("the way out is a link to a page that says nothing, and signs out", async () => {
  const cookie = await joinedAs(app, someAddress())
  expect(await (await app.fetch("/account", { headers: { cookie } })).text()).toContain('href="/exit"')
  const answer = await app.fetch("/exit", { headers: { cookie } })
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "https://www.bbc.co.uk/weather"])
  expect(answer.headers.get("clear-site-data")).toBe('"cache", "cookies"')
  expect((await app.fetch("/account", { headers: { cookie } })).status).toBe(303)
})
