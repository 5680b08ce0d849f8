import { expect, test } from "vitest"
import { startApp } from "../support/app.ts"
import { askToJoin, cookieOf, hidden, joinedAs, letterTo, PASSWORD, someAddress } from "../support/joining.ts"

const app = await startApp({ register: false })

const NEW = "heron kettle thursday"
/** Put into somebody's browser by somebody else. */
const PLANTED = "__Host-threestar=chosen-by-somebody-else"

type Way = (address: string, cookie: string) => Promise<Response>

const account = async (address: string) => {
  await joinedAs(app, address)
}
const joining = async (address: string) => {
  const { token } = await askToJoin(app, address)
  return { token, ...letterTo(address) }
}
const resetting = async (address: string) => {
  await account(address)
  const page = await (await app.post("/reset", { step: "ask", address })).text()
  return { token: hidden(page, "token"), ...letterTo(address) }
}

/** Every way to a session, for somebody whose browser brings a cookie along. */
const WAYS: Readonly<Record<string, Way>> = {
  "joining by digits": async (address, cookie) => {
    const { token, digits } = await joining(address)
    return app.post("/join", { step: "digits", address, token, digits }, { cookie })
  },
  "joining by the link": async (address, cookie) => {
    const { link } = await joining(address)
    return app.post(link, { password: PASSWORD }, { cookie })
  },
  "signing in": async (address, cookie) => {
    await account(address)
    return app.post("/sign-in", { address, password: PASSWORD }, { cookie })
  },
  "a new password by digits": async (address, cookie) => {
    const { token, digits } = await resetting(address)
    return app.post("/reset", { step: "digits", address, token, digits, password: NEW }, { cookie })
  },
  "a new password by the link": async (address, cookie) => {
    const { link } = await resetting(address)
    return app.post(link, { password: NEW }, { cookie })
  },
}

/** The ways on which somebody is signed in already. */
const CHANGES: Readonly<Record<string, Way>> = {
  "changing the password": (_, cookie) =>
    app.post("/account/password", { password: PASSWORD, newPassword: NEW }, { cookie }),
  "changing the address": async (oldAddress, cookie) => {
    const newAddress = someAddress()
    const fields = { step: "ask", oldAddress, newAddress, password: PASSWORD }
    const page = await (await app.post("/account/address", fields, { cookie })).text()
    return app.post(
      "/account/address",
      {
        ...{ step: "digits", oldAddress, newAddress },
        ...{ oldToken: hidden(page, "oldToken"), newToken: hidden(page, "newToken") },
        ...{ oldDigits: letterTo(oldAddress).digits, newDigits: letterTo(newAddress).digits },
      },
      { cookie },
    )
  },
}

const opens = async (cookie: string) => (await app.fetch("/account", { headers: { cookie } })).status === 200

test.each(Object.entries(WAYS))("%s adopts no cookie that somebody else has chosen", async (_, way) => {
  const answer = await way(someAddress(), PLANTED)
  const cookie = cookieOf(answer)
  expect(answer.status).toBe(303)
  expect(cookie).toMatch(/^__Host-threestar=[\w-]{43}$/)
  expect([await opens(cookie), await opens(PLANTED)]).toEqual([true, false])
})

test.each(Object.entries({ ...WAYS, ...CHANGES }))(
  "%s ends the session that the browser had, and makes another",
  async (name, way) => {
    const address = someAddress()
    // Another account's for whoever comes anew, one's own for whoever changes something.
    const before = await joinedAs(app, name in CHANGES ? address : someAddress())
    expect(await opens(before)).toBe(true)
    const after = cookieOf(await way(address, before))
    expect(after).not.toBe(before)
    expect([await opens(after), await opens(before)]).toEqual([true, false])
  },
)

test.each(Object.entries(WAYS))("%s sets one cookie, for this host, safe connections and no script", async (_, way) => {
  const set = (await way(someAddress(), "")).headers.getSetCookie()
  expect(set).toHaveLength(1)
  expect(set[0]).toMatch(/^__Host-threestar=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax; Max-Age=3600$/)
})

test("a cookie is taken away in the form in which it was set", async () => {
  const cookie = await joinedAs(app, someAddress())
  const set = (await app.post("/sign-out", { next: "/" }, { cookie })).headers.getSetCookie()
  expect(set).toEqual(["__Host-threestar=; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=0"])
})

test("a cookie under another name, of another site or half of one opens nothing", async () => {
  const cookie = await joinedAs(app, someAddress())
  const token = cookie.split("=")[1] ?? ""
  for (const wrong of [
    `threestar=${token}`,
    `__Secure-threestar=${token}`,
    `__host-threestar=${token}`,
    cookie.slice(0, -1),
    `${cookie}x`,
    "__Host-threestar=",
  ]) {
    expect(await opens(wrong), wrong).toBe(false)
  }
})
