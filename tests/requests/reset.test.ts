import { expect, test } from "vitest"
import { startApp } from "../support/app.ts"
import { cookieOf, hidden, joinedAs, letterTo, PASSWORD, someAddress } from "../support/joining.ts"

const app = await startApp({ register: false })

const NEW = "heron kettle thursday"

async function ask(address: string) {
  const answer = await app.post("/reset", { step: "ask", address, next: "/pass?area=restart-3b" })
  const page = await answer.text()
  return { status: answer.status, page, token: hidden(page, "token") }
}

const change = (address: string, token: string, digits: string, password = NEW) =>
  app.post("/reset", { step: "digits", address, token, digits, password, next: "/pass?area=restart-3b" })

const signIn = (address: string, password: string) => app.post("/sign-in", { address, password })

test("digits and a new password change it, end every session and open a new one", async () => {
  const address = someAddress()
  const before = await joinedAs(app, address)
  const { token } = await ask(address)
  const done = await change(address, token, letterTo(address).digits)
  expect([done.status, done.headers.get("location")]).toEqual([303, "/pass?area=restart-3b"])
  expect((await app.fetch("/account", { headers: { cookie: before } })).status).toBe(303)
  expect((await app.fetch("/account", { headers: { cookie: cookieOf(done) } })).status).toBe(200)
  expect((await signIn(address, PASSWORD)).status).toBe(422)
  expect((await signIn(address, NEW)).status).toBe(303)
})

test("the letter's link opens a page for the new password; opening it changes nothing", async () => {
  const address = someAddress()
  await joinedAs(app, address)
  await ask(address)
  const { link } = letterTo(address)
  expect(await (await app.fetch(link)).text()).toContain("Your new password")
  expect((await signIn(address, PASSWORD)).status).toBe(303)
  expect((await app.post(link, { password: "short" })).status).toBe(422)
  const done = await app.post(link, { password: NEW })
  expect([done.status, done.headers.get("location")]).toEqual([303, "/account"])
  expect((await signIn(address, NEW)).status).toBe(303)
  expect(await (await app.fetch(link)).text()).toContain("This letter was used already")
  expect((await app.post(link, { password: PASSWORD })).status).toBe(422)
})

test("an address that never joined gets the same page, and a letter without digits", async () => {
  const [known, unknown] = [someAddress(), someAddress()]
  await joinedAs(app, known)
  const pageFor = async (address: string) => {
    const { status, page, token } = await ask(address)
    return { status, page: page.replaceAll(address, "ADDRESS").replaceAll(token, "TOKEN") }
  }
  expect(await pageFor(unknown)).toEqual(await pageFor(known))
  expect(letterTo(unknown)).toMatchObject({ subject: "About your code", digits: "" })
  const { token } = await ask(unknown)
  const answer = await change(unknown, token, "000000")
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain("You have 4 tries left")
})

test("a weak password costs no try and is not shown again", async () => {
  const address = someAddress()
  await joinedAs(app, address)
  const { token } = await ask(address)
  const { digits } = letterTo(address)
  for (let tries = 0; tries < 6; tries++) expect((await change(address, token, digits, "password123")).status).toBe(422)
  expect(await (await change(address, token, digits, "password123")).text()).not.toContain("password123")
  expect((await change(address, token, digits)).status).toBe(303)
})

test("the digits of a joining open no reset", async () => {
  const address = someAddress()
  const joining = await app.post("/join", { step: "ask", address, password: PASSWORD })
  const token = hidden(await joining.text(), "token")
  expect((await change(address, token, letterTo(address).digits)).status).toBe(422)
})

test("a new letter ends the first", async () => {
  const address = someAddress()
  await joinedAs(app, address)
  const first = await ask(address)
  const { digits } = letterTo(address)
  const again = await app.post("/reset", { step: "again", address, token: first.token })
  expect((await change(address, first.token, digits)).status).toBe(422)
  const token = hidden(await again.text(), "token")
  expect((await change(address, token, letterTo(address).digits)).status).toBe(303)
})

test("a new password lets somebody in whom wrong ones had locked out, and tells nobody else that it did", async () => {
  const address = someAddress()
  await joinedAs(app, address)
  for (let tries = 0; tries < 11; tries++) await signIn(address, "not the password")
  expect((await signIn(address, PASSWORD)).status).toBe(429)
  const { token } = await ask(address)
  const changed = await change(address, token, letterTo(address).digits)
  expect((await app.fetch("/account", { headers: { cookie: cookieOf(changed) } })).status).toBe(200)
  expect((await signIn(address, "not the password")).status).toBe(429)
})
