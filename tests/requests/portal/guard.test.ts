import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { PORTAL_PAGES, portalPageAt } from "#app/domain/portal/place.ts"
import { hasRight, PORTAL_ROLES } from "#app/domain/portal/role.ts"
import { dataOf, everyAddress } from "../../support/addresses.ts"
import { startApp } from "../../support/app.ts"
import { joinedAs, someAddress } from "../../support/joining.ts"
import { signedInAs } from "../../support/office/signed-in.ts"
import { representing } from "../../support/portal/representing.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

/** Every address of a provider's portal in the whole build, with what opens it. */
const GUARDED = (await everyAddress()).flatMap(({ pattern, path }) => {
  const page = portalPageAt(pattern)
  return page === null || typeof page === "string" ? [] : [{ pattern, path, ...page }]
})

/** Every address that anybody of the portal may call for themselves. */
const OWN = (await everyAddress()).filter(({ pattern }) => portalPageAt(pattern) === "own")

/** GET and POST, as a page and as a page's data. */
async function answersAt(path: string, cookie: string): Promise<{ reads: Response[]; writes: Response[] }> {
  const headers = { cookie }
  const nothing = { nothing: "at all" }
  return {
    reads: [await app.fetch(path, { headers }), await app.fetch(dataOf(path), { headers })],
    writes: [await app.post(path, nothing, headers), await app.post(dataOf(path), nothing, headers)],
  }
}

/** What Remix answers to a page's data: a redirect is told within it. */
async function refusalOf(answer: Response): Promise<string> {
  if (answer.status === 303) return answer.headers.get("location")?.split("?", 1)[0] ?? ""
  const body = await answer.text()
  return /\/portal\/sign-in/.exec(body)?.[0] ?? String(answer.status)
}

test("there are doors to knock at, and the table knows no others", () => {
  expect(GUARDED.length).toBeGreaterThanOrEqual(2)
  expect(GUARDED.length + OWN.length).toBe(
    Object.values(PORTAL_PAGES).filter((page) => page !== "link" && page !== "way in").length,
  )
})

test("a stranger, a participant, whoever made up a cookie or was removed is sent to the sign-in everywhere", async () => {
  const removed = await representing(app.database, "ingeus", { name: "Gone" })
  await sql`update office.representatives set removed_on = now() where person = ${removed.id}`
  await sql`update office.staff set removed_on = now() where id = ${removed.id}`
  const half = await representing(app.database, "ingeus", { name: "Half" })
  await sql`update office.staff_sessions set stage = 'second-factor' where staff = ${half.id}`
  const participant = await joinedAs(app, someAddress())
  for (const cookie of ["", participant, "__Host-threestar-office=of-somebody", removed.cookie, half.cookie]) {
    for (const { path } of [...GUARDED, ...OWN]) {
      const { reads, writes } = await answersAt(path, cookie)
      for (const answer of [...reads, ...writes]) {
        // A page without an action, or a file without a page, has nothing to answer with.
        if (answer.status === 405 || answer.status === 404) continue
        expect([path, await refusalOf(answer)]).toEqual([path, "/portal/sign-in"])
      }
    }
  }
})

test("another provider's representative, a subcontractor of another prime, and a colleague who was removed from this one alone find nothing", async () => {
  const [subcontractor] = await sql<{ slug: string }[]>`
    select subcontractor as slug from register.supply_links where prime <> 'ingeus' and subcontractor <> 'ingeus' limit 1`
  const moved = await representing(app.database, "ingeus")
  await sql`update office.representatives set removed_on = now() where person = ${moved.id}`
  await sql`insert into office.representatives (person, provider, role, since) values (${moved.id}, 'serco', 'owner', '2026-01-01')`
  const strangers = [
    await representing(app.database, "serco"),
    await representing(app.database, subcontractor?.slug ?? ""),
    moved,
  ]
  for (const { cookie } of strangers) {
    for (const { path } of GUARDED) {
      const { reads, writes } = await answersAt(path, cookie)
      for (const answer of [...reads, ...writes]) {
        expect([path, [404, 405].includes(answer.status)]).toEqual([path, true])
      }
      expect((await app.fetch(path, { headers: { cookie } })).status, path).toBe(404)
    }
  }
})

test("somebody of the office is no representative, whatever their roles", async () => {
  const { cookie } = await signedInAs(app.database, ["administrator", "caseworker", "moderator"])
  for (const { path } of GUARDED) {
    expect([path, await refusalOf(await app.fetch(path, { headers: { cookie } }))]).toEqual([path, "/portal/sign-in"])
  }
})

test.each(PORTAL_ROLES)("a provider's own %s is refused wherever the table says so, and nowhere else", async (role) => {
  const { cookie } = await representing(app.database, "ingeus", { role })
  for (const { path, reads, writes } of GUARDED) {
    const answers = await answersAt(path, cookie)
    const statuses = (of: readonly Response[]) => of.map(({ status }) => status)
    if (hasRight(role, reads)) expect([path, statuses(answers.reads).includes(403)]).toEqual([path, false])
    else expect([path, statuses(answers.reads).every((one) => one === 403)]).toEqual([path, true])
    if (writes === null) continue
    // What is not there is not there for anybody: an example of a name that leads nowhere.
    if (hasRight(role, writes)) expect([path, statuses(answers.writes).includes(403)]).toEqual([path, false])
    else expect([path, statuses(answers.writes).every((one) => one === 403)]).toEqual([path, true])
  }
})
