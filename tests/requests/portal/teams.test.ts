import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { sendProviderLetters } from "#app/tasks/portal/letters.server.ts"
import { startApp } from "../../support/app.ts"
import { representing } from "../../support/portal/representing.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const owner = await representing(app.database, "ingeus", { name: "Olu Owner" })
const get = (path: string, cookie: string) => app.fetch(path, { headers: { cookie } })
const team = (fields: Record<string, string>, cookie = owner.cookie) =>
  app.post("/portal/ingeus/team", fields, { cookie })
const roleOf = async (person: string) =>
  (
    await sql<{ role: string }[]>`
    select role from office.representatives where person = ${person} and removed_on is null`
  )[0]?.role ?? null

test("an owner invites a colleague at a domain of the provider, and nobody at another", async () => {
  const other = await team({ step: "invite", name: "Bo", address: "bo@elsewhere.example", role: "reader" })
  expect(other.status).toBe(422)
  const page = await other.text()
  expect(page).toContain("Give an address that ends in")
  expect(page).toContain('value="bo@elsewhere.example"')
  const address = `${crypto.randomUUID()}@ingeus.co.uk`
  expect((await team({ step: "invite", name: "Bo", address, role: "reader" })).status).toBe(303)
  expect(await (await app.fetch("/outbox")).text()).toContain(address)
  expect((await team({ step: "invite", name: "Bo", address })).status, "as nothing").toBe(422)
})

test("a reader sees the team without addresses, and changes nothing", async () => {
  const reader = await representing(app.database, "ingeus", { role: "reader", name: "Rhea Reader" })
  const page = await (await get("/portal/ingeus/team", reader.cookie)).text()
  expect(page).toContain("Olu Owner")
  expect(page).not.toContain(`${owner.id}@`)
  for (const step of ["invite", "role", "link", "remove"]) {
    expect((await team({ step, person: owner.id, role: "reader", before: "owner" }, reader.cookie)).status).toBe(403)
  }
  expect(await roleOf(owner.id)).toBe("owner")
})

test("roles change, once: a form that knows an older one is told", async () => {
  const colleague = await representing(app.database, "ingeus", { role: "reader" })
  const change = { step: "role", person: colleague.id, before: "reader", role: "responder" }
  expect((await team(change)).status).toBe(303)
  expect(await roleOf(colleague.id)).toBe("responder")
  expect((await team(change)).status).toBe(409)
})

test("whoever is removed is shut out at once, and the last owner cannot go", async () => {
  const colleague = await representing(app.database, "ingeus")
  expect((await get("/portal/ingeus", colleague.cookie)).status).toBe(200)
  await team({ step: "remove", person: colleague.id })
  const after = await get("/portal/ingeus", colleague.cookie)
  expect([after.status, after.headers.get("location")?.split("?")[0]]).toEqual([303, "/portal/sign-in"])
  const last = await representing(app.database, "serco", { name: "Lone Owner" })
  const leave = await app.post("/portal/serco/team", { step: "remove", person: last.id }, { cookie: last.cookie })
  expect(leave.status).toBe(409)
  expect(await leave.text()).toContain("make a colleague one first")
})

test("whoever speaks for two is shut out of the one alone", async () => {
  const both = await representing(app.database, "ingeus", { role: "reader" })
  await sql`insert into office.representatives (person, provider, role, since) values (${both.id}, 'serco', 'reader', '2026-01-01')`
  await team({ step: "remove", person: both.id })
  expect((await get("/portal/ingeus", both.cookie)).status).toBe(404)
  expect((await get("/portal/serco", both.cookie)).status).toBe(200)
})

test("nobody touches a person of another provider's team", async () => {
  const other = await representing(app.database, "serco")
  expect((await team({ step: "remove", person: other.id })).status).toBe(409)
  expect((await team({ step: "link", person: other.id })).status).toBe(409)
  expect((await team({ step: "role", person: "none", before: "owner", role: "reader" })).status).toBe(409)
  expect(await roleOf(other.id)).toBe("owner")
})

test("the successor's team speaks for whom it took over, and not the other way round", async () => {
  const [taken] = await sql<{ slug: string; became: string }[]>`
    select slug, became from register.providers where became is not null and delisted_on is null limit 1`
  if (!taken) throw new Error("The register has no provider that was taken over")
  const successor = await representing(app.database, taken.became)
  const former = await representing(app.database, taken.slug)
  expect((await get(`/portal/${taken.slug}`, successor.cookie)).status).toBe(200)
  expect(await (await get(`/portal/${taken.became}`, successor.cookie)).text()).toContain(
    `href="/portal/${taken.slug}"`,
  )
  expect((await get(`/portal/${taken.became}`, former.cookie)).status).toBe(404)
})

test("a letter comes with an update, once, and the link in it stops them with one press", async () => {
  const reader = await representing(app.database, "g4s", { role: "reader" })
  await sql`update office.staff set password_hash = 'x' where id = ${reader.id}`
  await sql`insert into published.releases (number, released_on, year) values (1, '2026-11-01', 2026)`
  expect((await sendProviderLetters("2026-11-02")).sent).toBe(1)
  expect((await sendProviderLetters("2026-11-02")).sent, "the same day").toBe(0)
  expect((await sendProviderLetters("2026-11-03")).sent, "nothing is new").toBe(0)
  const outbox = await (await app.fetch("/outbox")).text()
  const stop = /\/portal\/letters\/[\w-]+/.exec(outbox)?.[0] ?? ""
  expect(await (await app.fetch(stop)).text()).toContain("Stop the letters?")
  await app.post(stop, { "List-Unsubscribe": "One-Click" })
  await sql`insert into published.releases (number, released_on, year) values (2, '2026-12-01', 2026)`
  expect((await sendProviderLetters("2026-12-02")).sent).toBe(0)
  await app.post(stop, { wanted: "yes" })
  expect((await sendProviderLetters("2026-12-02")).sent).toBe(1)
  expect((await app.fetch("/portal/letters/nothing")).status).toBe(410)
})
