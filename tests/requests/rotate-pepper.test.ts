import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import postgres from "postgres"
import { afterAll, expect, test, vi } from "vitest"
import { lookupFor } from "#app/crypto/address-lookup.server.ts"
import { signOfPepper } from "#app/crypto/peppers.server.ts"
import { loadPeppers, loadSecrets } from "#app/crypto/secrets.server.ts"
import { refuseOtherPeppers, rotatePepper } from "#app/tasks/rotate-pepper.server.ts"
import { closeClients, connectDatabase } from "#db/clients.server.ts"
import { ROLES } from "#db/roles.server.ts"
import { startApp } from "../support/app.ts"
import { askToJoin, cookieOf, joinedAs, letterTo, PASSWORD, someAddress } from "../support/joining.ts"
import { takePass as takePassOf } from "../support/taking-passes.ts"

const app = await startApp({ register: false })
const { secretsFolder, dataFolder } = app.database
const folders = { SECRETS_DIR: secretsFolder, DATA_DIR: dataFolder }
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const TODAY = new Date().toISOString().slice(0, 10)
const PEPPER = join(secretsFolder, "pepper")
const NEXT = join(secretsFolder, "pepper.next")

const lookupOf = (address: string) => lookupFor(address, loadSecrets(secretsFolder))

const takePass = (address: string, area: string) => takePassOf(app.database, address, area)

const signIn = (address: string) => app.post("/sign-in", { address, password: PASSWORD })

/** While the site is away: its connections are closed, and the owner's is the only one. */
async function offline<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  await closeClients()
  connectDatabase({ owner: app.database.url("owner") })
  try {
    return await work()
  } finally {
    await closeClients()
    connectDatabase(Object.fromEntries(ROLES.map((role) => [role, app.database.url(role)])))
  }
}

/** The server may list a connection for a moment after it was closed. */
const rotate = () =>
  offline(() =>
    vi.waitFor(async () => {
      const outcome = await rotatePepper(folders, TODAY)
      expect(outcome).not.toEqual({ ok: false, reason: "site-running" })
      return outcome
    }),
  )

async function joinedAndGone(address: string, area: string) {
  const cookie = await joinedAs(app, address)
  expect(await takePass(address, area)).toEqual({ ok: true })
  expect((await app.post("/account", { password: PASSWORD }, { cookie })).status).toBe(303)
}

test("while the site is connected nothing is rotated, and nothing is noted down", async () => {
  const before = readFileSync(PEPPER, "utf8")
  await joinedAs(app, someAddress())
  expect(await rotatePepper(folders, TODAY)).toEqual({ ok: false, reason: "site-running" })
  expect([readFileSync(PEPPER, "utf8"), existsSync(NEXT)]).toEqual([before, false])
})

test("after a rotation every lookup is another, and old accounts sign in, keep their sessions and their passes", async () => {
  const address = someAddress()
  const cookie = await joinedAs(app, address)
  await takePass(address, "restart-3b")
  const lookups = async () => (await sql`select lookup from identity.accounts`).map(({ lookup }) => String(lookup))
  const before = await lookups()
  const count = loadPeppers(secretsFolder).length
  expect(await rotate()).toMatchObject({ ok: true, peppers: count + 1 })
  const after = await lookups()
  expect(after).toHaveLength(before.length)
  expect(after.filter((lookup) => before.includes(lookup))).toEqual([])
  expect((await signIn(address)).status).toBe(303)
  expect((await app.fetch("/account", { headers: { cookie } })).status).toBe(200)
  expect(await takePass(address, "restart-3b")).toEqual({ ok: false, reason: "already-issued" })
})

test("who deleted an account before two rotations and joins again gets no second pass for the same area", async () => {
  const address = someAddress()
  await joinedAndGone(address, "restart-3b")
  await rotate()
  await rotate()
  const cookie = await joinedAs(app, address)
  expect(await takePass(address, "restart-3b")).toEqual({ ok: false, reason: "already-issued" })
  const page = await (await app.fetch("/account", { headers: { cookie } })).text()
  expect(page).toContain("a scrambled mark, from an account that you deleted")
})

test("who deleted an account and joined again before the rotation gets no second pass after it", async () => {
  const address = someAddress()
  await joinedAndGone(address, "restart-3b")
  await joinedAs(app, address)
  await rotate()
  expect(await takePass(address, "restart-3b")).toEqual({ ok: false, reason: "already-issued" })
})

test("who moves to an address whose account was deleted before the rotation takes over its areas", async () => {
  const [old, next] = [someAddress(), someAddress()]
  await joinedAndGone(next, "restart-3b")
  const cookie = await joinedAs(app, old)
  await rotate()
  const asked = { step: "ask", oldAddress: old, newAddress: next, password: PASSWORD }
  const page = await (await app.post("/account/address", asked, { cookie })).text()
  const tokens = [...page.matchAll(/name="(oldToken|newToken)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [
    name,
    value,
  ])
  const digits = { oldDigits: letterTo(old).digits, newDigits: letterTo(next).digits }
  const form = { step: "digits", ...Object.fromEntries(tokens), ...digits }
  expect((await app.post("/account/address", form, { cookie })).status).toBe(303)
  expect(await takePass(next, "restart-3b")).toEqual({ ok: false, reason: "already-issued" })
})

test("of two rotations at once one is refused, and the file has one pepper more", async () => {
  const address = someAddress()
  await joinedAs(app, address)
  await rotate()
  const count = loadPeppers(secretsFolder).length
  const outcomes = await offline(() =>
    vi.waitFor(async () => {
      const both = await Promise.all([rotatePepper(folders, TODAY), rotatePepper(folders, TODAY)])
      expect(both).not.toContainEqual({ ok: false, reason: "site-running" })
      return both
    }),
  )
  expect(outcomes).toContainEqual({ ok: false, reason: "rotating" })
  expect(outcomes).toContainEqual({ ok: true, peppers: count + 1, logTurned: true })
  expect(loadPeppers(secretsFolder)).toHaveLength(count + 1)
  expect((await signIn(address)).status).toBe(303)
})

test("after a rotation no lookup of before is in the write-ahead log", async () => {
  const logsWith = async (lookup: Buffer) => {
    const [row] = await sql<{ files: number }[]>`
      select count(*)::int as files from pg_ls_waldir()
      where position(${lookup} in pg_read_binary_file('pg_wal/' || name, true)) > 0`
    return row?.files
  }
  // It is written a moment after the answer; and another test may throw the server's log away in just that moment.
  const old = await vi.waitFor(
    async () => {
      const address = someAddress()
      await joinedAs(app, address)
      const lookup = await lookupOf(address)
      await vi.waitFor(async () => expect(await logsWith(lookup)).toBeGreaterThan(0), { timeout: 1000 })
      return lookup
    },
    { timeout: 20_000, interval: 250 },
  )
  await vi.waitFor(
    async () => {
      await rotate()
      expect(await logsWith(old)).toBe(0)
    },
    { timeout: 20_000, interval: 250 },
  )
})

test("letters that wait are void after a rotation", async () => {
  const address = someAddress()
  const { token } = await askToJoin(app, address)
  await rotate()
  const answer = await app.post("/join", { step: "digits", address, token, digits: letterTo(address).digits })
  expect(answer.status).toBe(422)
  expect(cookieOf(answer)).toBe("")
})

test("no older version of an account's lookup is left in its file", async () => {
  await sql`create extension if not exists pageinspect`
  await vi.waitFor(
    async () => {
      await rotate()
      const [versions] = await sql`
        select count(*)::int as n from generate_series(0, pg_relation_size('identity.accounts') / 8192 - 1) as page,
        heap_page_items(get_raw_page('identity.accounts', page::int)) where t_data is not null`
      expect([versions]).toEqual([...(await sql`select count(*)::int as n from identity.accounts`)])
    },
    { timeout: 20_000, interval: 250 },
  )
})

test("killed before the database was changed, a rotation is finished by the next", async () => {
  const address = someAddress()
  await joinedAs(app, address)
  const count = loadPeppers(secretsFolder).length
  writeFileSync(NEXT, `${"B".repeat(43)}\n`)
  expect((await signIn(address)).status, "nobody is looked up meanwhile").toBe(500)
  expect(await rotate()).toMatchObject({ ok: true, peppers: count + 1 })
  expect(loadPeppers(secretsFolder).at(-1)).toEqual(Buffer.from("B".repeat(43), "base64url"))
  expect((await signIn(address)).status).toBe(303)
})

test("killed after the database was changed and before the file was, it folds nothing twice", async () => {
  const address = someAddress()
  await joinedAs(app, address)
  copyFileSync(PEPPER, `${PEPPER}.before`)
  await rotate()
  const finished = readFileSync(PEPPER, "utf8")
  writeFileSync(NEXT, `${finished.trimEnd().split("\n").at(-1)}\n`)
  copyFileSync(`${PEPPER}.before`, PEPPER)
  const lookups = () => sql`select id, lookup from identity.accounts order by id`
  const before = [...(await lookups())]
  expect(await rotate()).toMatchObject({ ok: true })
  expect([...(await lookups())]).toEqual(before)
  expect(readFileSync(PEPPER, "utf8")).toBe(finished)
  expect((await signIn(address)).status).toBe(303)
})

test("killed when only its note was left, it takes the note away and rotates nothing", async () => {
  await rotate()
  const finished = readFileSync(PEPPER, "utf8")
  writeFileSync(NEXT, `${finished.trimEnd().split("\n").at(-1)}\n`)
  expect(await rotate()).toMatchObject({ ok: true, peppers: loadPeppers(secretsFolder).length })
  expect([readFileSync(PEPPER, "utf8"), existsSync(NEXT)]).toEqual([finished, false])
})

test("an old copy of the file is refused at the start, and nothing is rotated with it", async () => {
  copyFileSync(PEPPER, `${PEPPER}.before`)
  await rotate()
  copyFileSync(PEPPER, `${PEPPER}.newest`)
  copyFileSync(`${PEPPER}.before`, PEPPER)
  await expect(offline(() => refuseOtherPeppers(secretsFolder))).rejects.toThrow("put your newest copy")
  expect(await rotate()).toEqual({ ok: false, reason: "pepper-unknown" })
  expect([readFileSync(PEPPER), existsSync(NEXT)]).toEqual([readFileSync(`${PEPPER}.before`), false])
  copyFileSync(`${PEPPER}.newest`, PEPPER)
  await offline(() => refuseOtherPeppers(secretsFolder))
})

test("a database from before every rotation is refused at the start, and brought up to date by the next", async () => {
  const address = someAddress()
  await joinedAs(app, address)
  const { peppers, salt } = loadSecrets(secretsFolder)
  await sql`delete from identity.accounts where lookup <> ${await lookupOf(address)}`
  await sql`update identity.accounts set lookup = ${await lookupFor(address, { peppers: peppers.slice(0, 1), salt })}`
  await sql`comment on table identity.accounts is null`
  await expect(offline(() => refuseOtherPeppers(secretsFolder))).rejects.toThrow("brings it up to date")
  expect((await signIn(address)).status).toBe(422)
  expect(await rotate()).toMatchObject({ ok: true })
  expect((await signIn(address)).status).toBe(303)
})

test("a new database takes up the peppers there are, before it has accounts", async () => {
  await sql`delete from identity.accounts`
  await sql`comment on table identity.accounts is null`
  await offline(() => refuseOtherPeppers(secretsFolder))
  const [last] = loadPeppers(secretsFolder).slice(-1)
  const [row] = await sql`select obj_description('identity.accounts'::regclass, 'pg_class') as words`
  expect(row?.words).toBe(`pepper ${last ? signOfPepper(last) : ""}`)
})
