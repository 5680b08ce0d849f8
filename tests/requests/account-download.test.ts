import { randomBytes } from "node:crypto"
import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { lookupFor } from "#app/crypto/address-lookup.server.ts"
import { loadSecrets } from "#app/crypto/secrets.server.ts"
import { startApp } from "../support/app.ts"
import { joinedAs, someAddress } from "../support/joining.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const YEAR = new Date().getUTCFullYear()
const MONTH = new Date().toISOString().slice(0, 7)

async function accountOf(address: string): Promise<string> {
  const lookup = await lookupFor(address, loadSecrets(app.database.secretsFolder))
  const [row] = await sql<{ id: string }[]>`select id from identity.accounts where lookup = ${lookup}`
  return row?.id ?? "none"
}

const download = (cookie: string) => app.fetch("/account/download", { headers: { cookie } })

test("the download holds all that the page shows and nothing else", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  const account = await accountOf(address)
  await sql`insert into identity.issues (account_id, year, area, book, blinded) values
    (${account}, ${YEAR}, 'restart-3b', ${String(YEAR)}, ${randomBytes(32)})`
  const answer = await download(cookie)
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8")
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="my-account.json"')
  expect(answer.headers.get("cache-control")).toBe("no-store")
  const text = await answer.text()
  const note = expect.stringMatching(/^[A-Z].*[.)]$/)
  const area = expect.stringMatching(/^Restart.*: /)
  expect(JSON.parse(text)).toEqual({
    note,
    emailAddress: { note },
    password: { note },
    lastUsed: { month: MONTH, note },
    thisVisit: { note },
    lettersOnTheirWay: { note },
    ratingPasses: [{ year: YEAR, area, lists: [String(YEAR)], note: expect.stringContaining(`${YEAR}, `) }],
    suggestionsSupported: { addresses: [], note },
    ideasSupported: { addresses: [], note },
  })
  for (const secret of [address, account, "argon2"]) expect(text).not.toContain(secret)
  const page = await (await app.fetch("/account", { headers: { cookie } })).text()
  for (const [, words] of text.matchAll(/"note": "([^"]*)"/g)) {
    if (words?.startsWith("This is all")) continue
    expect(page.replaceAll("<!-- -->", "").replaceAll("&#x27;", "'")).toContain(words)
  }
})

test("while an address is checked by hand the download says so, and until when", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  await sql`update identity.accounts set held_until = '2999-01-15' where id = ${await accountOf(address)}`
  expect(JSON.parse(await (await download(cookie)).text())).toMatchObject({
    addressCheck: { opensOn: "2999-01-15", note: expect.stringContaining("15 January 2999") },
    ratingPasses: [],
  })
})

test("nobody without a session downloads anything", async () => {
  const answer = await app.fetch("/account/download")
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/sign-in?next=%2Faccount%2Fdownload"])
})
