import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { departedMark, lookupFor } from "#app/crypto/address-lookup.server.ts"
import { loadSecrets } from "#app/crypto/secrets.server.ts"
import { destroyClosedYearKeys, loadYearKey } from "#app/crypto/year-keys.server.ts"
import { eraseWhatIsDue } from "#app/tasks/retention.server.ts"
import { startApp } from "../support/app.ts"
import { joinedAs, PASSWORD, someAddress } from "../support/joining.ts"
import { takePass as takePassOf } from "../support/taking-passes.ts"

const app = await startApp({ register: false })
const { secretsFolder, dataFolder } = app.database
const folders = { SECRETS_DIR: secretsFolder, DATA_DIR: dataFolder }
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const YEAR = new Date().getUTCFullYear()

const lookupOf = (address: string) => lookupFor(address, loadSecrets(secretsFolder))

async function accountOf(address: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id from identity.accounts where lookup = ${await lookupOf(address)}`
  return row?.id ?? "none"
}

const takePass = (address: string, area: string) => takePassOf(app.database, address, area)

const remove = (cookie: string, password = PASSWORD) => app.post("/account", { password }, { cookie })

test("the account page says all that is held: areas and years of passes, and no more", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  expect(await (await app.fetch("/account", { headers: { cookie } })).text()).toContain("You have taken none.")
  await takePass(address, "restart-3b")
  const page = await (await app.fetch("/account", { headers: { cookie } })).text()
  expect(page).toContain(`${YEAR}, restart-3b`)
  expect(page).not.toContain(address)
})

test("an area is listed once a year, with its lists, and the fingerprint of a blind pass only where there is one", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  const page = async () =>
    (await (await app.fetch("/account", { headers: { cookie } })).text()).replaceAll("<!-- -->", "")
  await takePass(address, "restart-3b")
  expect(await page()).toContain("does not say by which way the pass was made")
  const account = await accountOf(address)
  await sql`insert into identity.issues (account_id, year, area, book, blinded) values
    (${account}, ${YEAR}, 'ctw-kent', ${String(YEAR)}, 'a'),
    (${account}, ${YEAR}, 'ctw-kent', ${`${YEAR}-Q3`}, 'b')`
  const shown = await page()
  expect(shown.match(/ctw-kent/g)).toHaveLength(1)
  expect(shown).toContain(
    `${YEAR}, ctw-kent, lists ${YEAR}, ${YEAR}-Q3 (with a fingerprint of what was asked for; it leads to no rating`,
  )
  expect(shown.match(/fingerprint/g)).toHaveLength(2)
})

test("the one consequence of deleting is said before the button, and only where there is one", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  const consequence = `Until 31 January ${YEAR + 1} we keep a scrambled mark`
  const plain = (page: string) => page.replaceAll("<!-- -->", "")
  expect(plain(await (await app.fetch("/account", { headers: { cookie } })).text())).not.toContain(consequence)
  await takePass(address, "restart-3b")
  const page = plain(await (await app.fetch("/account", { headers: { cookie } })).text())
  expect(page.indexOf(consequence)).toBeGreaterThan(0)
  expect(page.indexOf(consequence)).toBeLessThan(page.indexOf("Delete my account"))
})

test("a wrong password deletes nothing and is not shown again", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  const answer = await remove(cookie, "not the password")
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain("Nothing has been deleted")
  expect(page).not.toContain("not the password")
  expect(await accountOf(address)).not.toBe("none")
})

test("deleting erases the account, signs out and says that it is done", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  const answer = await remove(cookie)
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/account?deleted"])
  expect(answer.headers.get("clear-site-data")).toBe('"cache", "cookies"')
  expect(await accountOf(address)).toBe("none")
  expect(await (await app.fetch("/account?deleted")).text()).toContain("Your account is deleted")
  expect((await app.fetch("/account", { headers: { cookie } })).status).toBe(303)
  expect((await app.post("/sign-in", { address, password: PASSWORD })).status).toBe(422)
})

test("who deletes and joins again gets no second pass for the same area this year", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  expect(await takePass(address, "restart-3b")).toMatchObject({ ok: true })
  expect((await remove(cookie)).status).toBe(303)
  await joinedAs(app, address)
  expect(await takePass(address, "restart-3b")).toEqual({ ok: false, reason: "already-issued" })
  expect(await takePass(address, "ctw-kent")).toMatchObject({ ok: true })
  expect(await takePass(address, "restart-1")).toEqual({ ok: false, reason: "too-many-areas" })
})

test("after deleting and joining again the account page still says all that is held, and all that stays", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  await takePass(address, "restart-3b")
  expect((await remove(cookie)).status).toBe(303)
  const again = await joinedAs(app, address)
  const page = (await (await app.fetch("/account", { headers: { cookie: again } })).text()).replaceAll("<!-- -->", "")
  expect(page).not.toContain("You have taken none.")
  expect(page).toContain(
    `${YEAR}, restart-3b (a scrambled mark, from an account that you deleted or an address that you left)`,
  )
  expect(page).toContain(`Until 31 January ${YEAR + 1} we keep a scrambled mark`)
  expect(page).not.toContain("nothing at all stays with us")
})

test("a deletion leaves marks of its areas and nothing else, and an account without passes leaves nothing", async () => {
  await sql`delete from identity.departed`
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  await takePass(address, "restart-3b")
  await remove(cookie)
  await remove(await joinedAs(app, someAddress()))
  const mark = departedMark(await lookupOf(address), loadYearKey(folders, YEAR))
  expect([...(await sql`select mark, year, area from identity.departed`)]).toEqual([
    { mark, year: YEAR, area: "restart-3b" },
  ])
})

test("marks and key of a year go on 1 February of the next", async () => {
  await sql`delete from identity.departed`
  await sql`insert into identity.departed (mark, year, area) values ('a', 2019, 'vale')`
  loadYearKey(folders, 2019)
  await eraseWhatIsDue(folders, new Date("2020-01-31T03:00:00Z"))
  expect(await sql`select from identity.departed`).toHaveLength(1)
  await eraseWhatIsDue(folders, new Date("2020-02-01T03:00:00Z"))
  expect(await sql`select from identity.departed`).toHaveLength(0)
  expect(destroyClosedYearKeys(folders, "2020-02-01")).toEqual([])
})

test("an account that nobody used for thirteen months is erased, one a month younger is not", async () => {
  const [idle, recent] = [someAddress(), someAddress()]
  await joinedAs(app, idle)
  await joinedAs(app, recent)
  await sql`update identity.accounts set last_used_month = '2018-01-01' where id = ${await accountOf(idle)}`
  await sql`update identity.accounts set last_used_month = '2018-02-01' where id = ${await accountOf(recent)}`
  await eraseWhatIsDue(folders, new Date("2019-03-05T03:00:00Z"))
  expect(await accountOf(idle)).toBe("none")
  expect(await accountOf(recent)).not.toBe("none")
})
