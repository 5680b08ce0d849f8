import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { startApp } from "../../support/app.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const cal = await signedInAs(app.database, ["caseworker"], { name: "Cal Reed" })
const ada = await signedInAs(app.database, ["administrator"], { name: "Ada Long" })

const read = async (path: string, { cookie } = cal) =>
  (await (await app.fetch(path, { headers: { cookie } })).text()).replaceAll("<!-- -->", "")
const post = (path: string, fields: Record<string, string>) =>
  app.post(path, new URLSearchParams(fields), { cookie: cal.cookie })
const deeds = (subject: string) => sql`
  select deed, staff, after, reason from office.audit_log where subject = ${subject} order by number`

test("a place that is none and a number that is too small come back with what was typed, and nothing is made", async () => {
  const answer = await post("/office/passes", { place: "X", count: "3" })
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain("Name the place, in 2 letters or more")
  expect(page).toContain("Say how many passes, from 10 to 500")
  expect(page).toContain('value="X"')
  expect(await read("/office/passes")).toContain("No passes have been printed yet.")
})

test("a pool is shown before it is made, made once however often the form is sent, and its codes come in the file alone", async () => {
  const confirm = await (await post("/office/passes", { place: "Oldham  Library", count: "12" })).text()
  const name = /name="name" value="([\w-]+)"/.exec(confirm.replaceAll("<!-- -->", ""))?.[1] ?? ""
  expect(name).toMatch(/^paper-\d{4}-oldham-library-1$/)
  expect(await sql`select from identity.paper_pools`, "only shown so far").toHaveLength(0)
  const form = { place: "Oldham Library", count: "12", name }
  const sheets = await post("/office/passes/sheets", form)
  expect([sheets.status, sheets.headers.get("content-type")]).toEqual([200, "application/pdf"])
  expect(sheets.headers.get("content-disposition")).toBe(`attachment; filename="${name}.pdf"`)
  expect(sheets.headers.get("cache-control")).toBe("no-store")
  expect(
    Buffer.from(await sheets.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-")
  const again = await post("/office/passes/sheets", form)
  expect([again.status, again.headers.get("location")]).toEqual([303, "/office/passes?taken"])
  expect(await read("/office/passes?taken")).toContain("Those sheets were made already")
  const [codes] = await sql`select count(*)::int as n from identity.paper_codes where pool = ${name}`
  expect(codes?.n).toBe(12)
  expect(await deeds(name)).toEqual([
    { deed: "pool.make", staff: cal.id, after: { place: "Oldham Library", passes: 12 }, reason: null },
  ])
})

test("a pool is closed with a reason, once; only an administrator is led to leave its ratings out", async () => {
  const name = `paper-${new Date().getUTCFullYear()}-bury-1`
  await post("/office/passes/sheets", { place: "Bury", count: "10", name })
  const path = `/office/passes/${name}`
  expect((await post(path, { reason: " " })).status).toBe(422)
  expect(await read(path)).toContain("An administrator can leave out all ratings")
  expect(await read(path, ada)).toContain(`/office/releases/classes?road=paper&amp;key=${name}`)
  expect((await post(path, { reason: "The sheets were lost" })).status).toBe(303)
  const late = await post(path, { reason: "They are gone" })
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining("A colleague has closed it just now")])
  expect(await read(path)).toContain("It is closed")
  expect((await deeds(name)).map(({ deed, reason }) => [deed, reason])).toEqual([
    ["pool.make", null],
    ["pool.close", "The sheets were lost"],
  ])
  expect((await app.fetch("/office/passes/paper-2026-nowhere-1", { headers: { cookie: cal.cookie } })).status).toBe(404)
})

test("sheets have no address that could be opened twice: a look at it leads back", async () => {
  const answer = await app.fetch("/office/passes/sheets", { headers: { cookie: cal.cookie }, redirect: "manual" })
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/office/passes"])
})
