import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { startApp } from "../../support/app.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const app = await startApp({ register: false })
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const ada = await signedInAs(app.database, ["administrator"], { name: "Ada Long" })
const post = (path: string, fields: [string, string][]) =>
  app.post(path, new URLSearchParams(fields), { cookie: ada.cookie })
const deedsOf = (subject: string) => sql<{ deed: string; staff: string; reason: string | null }[]>`
  select deed, staff, reason from office.audit_log where subject = ${subject} order by number`
const someAddress = () => `${crypto.randomUUID()}@office.example`

async function invite(address: string, roles: string[]) {
  const fields: [string, string][] = [
    ["name", "Mo Field"],
    ["address", address],
  ]
  const answer = await post("/office/people", [...fields, ...roles.map((role): [string, string] => ["roles[]", role])])
  const [row] = await sql<{ id: string }[]>`select id from office.staff where address = ${address}`
  return { answer, id: row?.id ?? "", page: await answer.text() }
}

test("an administrator invites somebody: the link is shown once, sent by letter, and the deed is recorded", async () => {
  const address = someAddress()
  const { answer, id, page } = await invite(address, ["moderator", "caseworker"])
  expect(answer.status).toBe(200)
  const link = /\/office\/join\/[\w-]{43}/.exec(page)?.[0] ?? ""
  expect((await app.fetch(link)).status).toBe(200)
  const outbox = await (await app.fetch("/outbox")).text()
  expect(outbox).toContain(address)
  expect(await deedsOf(id)).toEqual([{ deed: "person.invite", staff: ada.id, reason: null }])
  const kept =
    await sql`select from office.staff_invitations where encode(token_hash, 'escape') like ${`%${link.slice(13, 30)}%`}`
  expect(kept, "the token itself is kept nowhere").toHaveLength(0)
})

test("an invitation without a role, a name or a right address is refused, with what was typed", async () => {
  const answer = await post("/office/people", [
    ["name", "Mo <b>Field</b>"],
    ["address", "nowhere"],
  ])
  const page = await answer.text()
  expect(answer.status).toBe(422)
  expect(page).toContain("Mo &lt;b&gt;Field&lt;/b&gt;")
  for (const words of ["Choose at least one role", "right form"]) expect(page).toContain(words)
})

test("somebody who is in the office is not invited twice", async () => {
  const address = someAddress()
  await invite(address, ["moderator"])
  expect((await invite(address, ["administrator"])).answer.status).toBe(422)
})

test("other roles open other doors at once, with a reason in the record", async () => {
  const mo = await signedInAs(app.database, ["moderator"])
  expect((await app.fetch("/office/people", { headers: { cookie: mo.cookie } })).status).toBe(403)
  const change: [string, string][] = [
    ["step", "roles"],
    ["before", "moderator"],
    ["roles[]", "administrator"],
  ]
  expect((await post(`/office/people/${mo.id}`, change)).status, "without a reason").toBe(422)
  expect((await post(`/office/people/${mo.id}`, [...change, ["reason", "Ada is away"]])).status).toBe(303)
  expect((await app.fetch("/office/people", { headers: { cookie: mo.cookie } })).status).toBe(200)
  expect(await deedsOf(mo.id)).toEqual([{ deed: "person.roles", staff: ada.id, reason: "Ada is away" }])
  const stale = await post(`/office/people/${mo.id}`, [...change, ["reason", "again"]])
  expect(stale.status).toBe(409)
  expect(await stale.text()).toContain("meanwhile")
  await post(`/office/people/${mo.id}`, [
    ["step", "remove"],
    ["reason", "the test is over"],
  ])
})

test("whoever is taken out is signed out at once, and their name stays beside what they did", async () => {
  const mo = await signedInAs(app.database, ["moderator"], { name: "Mo Gone" })
  expect(
    (
      await post(`/office/people/${mo.id}`, [
        ["step", "remove"],
        ["reason", "moved away"],
      ])
    ).status,
  ).toBe(303)
  expect((await app.fetch("/office", { headers: { cookie: mo.cookie } })).status).toBe(303)
  const page = await (await app.fetch(`/office/people/${mo.id}`, { headers: { cookie: ada.cookie } })).text()
  expect(page).toContain("Mo Gone")
  expect(page).toMatch(/Left on \d/)
})

test("somebody whose address is erased is invited as somebody new, and gets no link", async () => {
  const mo = await signedInAs(app.database, ["moderator"], { name: "Mo Forgotten" })
  await sql`update office.staff set removed_on = '2026-01-01', address = null where id = ${mo.id}`
  const page = await (await app.fetch(`/office/people/${mo.id}`, { headers: { cookie: ada.cookie } })).text()
  expect(page).toContain("as somebody new")
  expect(page).not.toContain("Make a new link")
  expect((await post(`/office/people/${mo.id}`, [["step", "link"]])).status).toBe(409)
})

test("the last administrator can neither leave nor step down, not even two who try at once", async () => {
  const answer = await post(`/office/people/${ada.id}`, [
    ["step", "remove"],
    ["reason", "enough"],
  ])
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain("There has to be an administrator")
  const bo = await signedInAs(app.database, ["administrator"], { name: "Bo" })
  const leave = (who: string, cookie: string) =>
    app.post(`/office/people/${who}`, { step: "remove", reason: "enough" }, { cookie })
  const statuses = (await Promise.all([leave(ada.id, ada.cookie), leave(bo.id, bo.cookie)])).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([303, 409])
  const left = await sql`select from office.staff where removed_on is null and 'administrator' = any(roles)`
  expect(left).toHaveLength(1)
})

test("somebody of another id, or of none, is not found", async () => {
  const { cookie } = await signedInAs(app.database, ["administrator"])
  for (const id of ["00000000-0000-4000-8000-000000000000", "x", "%27"]) {
    expect((await app.fetch(`/office/people/${id}`, { headers: { cookie } })).status, id).toBe(404)
  }
})

test("the record of deeds shows who did what, finds it again, and downloads it as it is seen", async () => {
  const { cookie } = await signedInAs(app.database, ["administrator"])
  const get = async (path: string) => (await app.fetch(path, { headers: { cookie } })).text()
  expect(await get("/office/audit")).toContain("Person: invite")
  expect(await get("/office/audit?q=moved+away")).toMatch(/One deed/)
  expect(await get("/office/audit?q=%25%25nothing")).toContain("Nothing fits")
  const file = await get("/office/audit/log.csv?deed=person.remove")
  expect(file.split("\r\n")[0]).toBe("number,at,who,deed,subject,before,after,reason")
  expect(file).toContain("moved away")
  expect(file).not.toContain("person.invite")
  const checked = await (await app.post("/office/audit", {}, { cookie })).text()
  expect(checked).toContain("The record is whole")
})
