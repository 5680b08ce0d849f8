import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { lookupFor } from "#app/crypto/address-lookup.server.ts"
import { loadSecrets } from "#app/crypto/secrets.server.ts"
import { freeAgainOn } from "#app/domain/account/held-address.ts"
import { dayInWords } from "#app/domain/calendar.ts"
import { startApp } from "../support/app.ts"
import { askToJoin, joinedAs, letterTo, someAddress } from "../support/joining.ts"
import { takePass as takePassOf } from "../support/taking-passes.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const TODAY = new Date().toISOString().slice(0, 10)

let people = 0
const addressAt = (domain: string) => `sam.${++people}@${domain}`

async function heldUntil(address: string): Promise<string | null | undefined> {
  const lookup = await lookupFor(address, loadSecrets(app.database.secretsFolder))
  const [row] = await sql<{ until: string | null }[]>`
    select held_until::text as until from identity.accounts where lookup = ${lookup}`
  return row?.until
}

const takePass = (address: string) => takePassOf(app.database, address, "restart-3b")

test.each(["serco.com", "post.serco.com", "mailinator.com"])(
  "whoever joins from %s is held for 14 days",
  async (domain) => {
    const address = addressAt(domain)
    await joinedAs(app, address)
    expect(await heldUntil(address)).toBe(freeAgainOn(TODAY))
  },
)

test.each(["notserco.com", "example.org"])("whoever joins from %s is not held", async (domain) => {
  const address = addressAt(domain)
  await joinedAs(app, address)
  expect(await heldUntil(address)).toBeNull()
})

test("the page that waits for the digits says the same to both, and so does the letter", async () => {
  const seen = async (address: string) => {
    const { status, page, token } = await askToJoin(app, address)
    const { subject, text, digits, link } = letterTo(address)
    const groups = `${digits.slice(0, 3)} ${digits.slice(3)}`
    const letter = text.replaceAll(groups, "DIGITS").replaceAll(link, "LINK")
    return { status, page: page.replaceAll(address, "ADDRESS").replaceAll(token, "TOKEN"), subject, letter }
  }
  expect(await seen(addressAt("serco.com"))).toEqual(await seen(someAddress()))
})

test("a held account takes no pass, and the account page says why and until when", async () => {
  const address = addressAt("serco.com")
  const cookie = await joinedAs(app, address)
  expect(await takePass(address)).toEqual({ ok: false, reason: "held" })
  const page = (await (await app.fetch("/account", { headers: { cookie } })).text()).replaceAll("<!-- -->", "")
  expect(page).toContain("We check some addresses by hand: that takes up to two working days")
  expect(page).toContain(`it opens by itself on ${dayInWords(freeAgainOn(TODAY))}`)
  const other = await joinedAs(app, someAddress())
  expect(await (await app.fetch("/account", { headers: { cookie: other } })).text()).not.toContain(
    "it opens by itself on",
  )
})

test("on the last day of the hold an account is held, on the next it takes its pass", async () => {
  const address = addressAt("serco.com")
  await joinedAs(app, address)
  const lookup = await lookupFor(address, loadSecrets(app.database.secretsFolder))
  await sql`update identity.accounts set held_until = ${TODAY}::date + 1 where lookup = ${lookup}`
  expect(await takePass(address)).toEqual({ ok: false, reason: "held" })
  await sql`update identity.accounts set held_until = ${TODAY}::date where lookup = ${lookup}`
  expect(await takePass(address)).toEqual({ ok: true })
})
