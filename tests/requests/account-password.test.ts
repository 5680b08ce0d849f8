import { expect, test } from "vitest"
import { startApp } from "../support/app.ts"
import { cookieOf, joinedAs, PASSWORD, someAddress } from "../support/joining.ts"

const app = await startApp({ register: false })

const NEW = "heron kettle thursday"

const change = (cookie: string, password = PASSWORD, newPassword = NEW) =>
  app.post("/account/password", { password, newPassword }, { cookie })
const signIn = (address: string, password: string) => app.post("/sign-in", { address, password })
const statusOf = async (cookie: string) => (await app.fetch("/account", { headers: { cookie } })).status

test("a new password is changed, ends every session and opens a new one here", async () => {
  const address = someAddress()
  const here = await joinedAs(app, address)
  const elsewhere = cookieOf(await signIn(address, PASSWORD))
  const done = await change(here)
  expect([done.status, done.headers.get("location")]).toEqual([303, "/account?changed=password"])
  expect(await Promise.all([here, elsewhere, cookieOf(done)].map(statusOf))).toEqual([303, 303, 200])
  const page = await app.fetch("/account?changed=password", { headers: { cookie: cookieOf(done) } })
  expect((await page.text()).replaceAll("<!-- -->", "")).toContain("Your password is changed")
  expect((await signIn(address, PASSWORD)).status).toBe(422)
  expect((await signIn(address, NEW)).status).toBe(303)
})

test("the page says that no letter can tell of the change, and why", async () => {
  const cookie = await joinedAs(app, someAddress())
  const page = await (await app.fetch("/account/password", { headers: { cookie } })).text()
  expect(page).toContain("We cannot: we do not have your address")
})

test("a wrong or a weak password changes nothing, and neither is shown again", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  for (const [given, chosen, words] of [
    ["not the password", NEW, "This is not your password. Nothing has been changed"],
    [PASSWORD, "password123", "this one is among the first that thieves try"],
    [PASSWORD, "short", "Choose a password of at least 10 characters"],
    ["", NEW, "Enter your password"],
  ] as const) {
    const answer = await change(cookie, given, chosen)
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(words)
    for (const typed of [given, chosen]) expect(page).not.toContain(`value="${typed || "\0"}"`)
  }
  expect((await signIn(address, PASSWORD)).status).toBe(303)
})

test("ten wrong passwords lock the page for a while, and right ones are not counted", async () => {
  const cookie = await joinedAs(app, someAddress())
  for (let tries = 0; tries < 10; tries++) expect((await change(cookie, "not the password")).status).toBe(422)
  const answer = await change(cookie)
  expect(answer.status).toBe(429)
  expect(await answer.text()).toMatch(/too many wrong passwords. Try again in \d+ minutes/)

  let other = await joinedAs(app, someAddress())
  for (let changes = 0; changes < 12; changes++) {
    const done = await change(other, changes % 2 ? NEW : PASSWORD, changes % 2 ? PASSWORD : NEW)
    expect(done.status).toBe(303)
    other = cookieOf(done)
  }
})

test("nobody without a session sees or changes anything", async () => {
  for (const answer of [await app.fetch("/account/password"), await change("")])
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/sign-in?next=%2Faccount%2Fpassword"])
})
