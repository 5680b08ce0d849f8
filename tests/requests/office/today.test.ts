import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import type { StaffRole } from "#app/domain/office/role.ts"
import { startApp } from "../../support/app.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

async function today(...roles: StaffRole[]): Promise<string> {
  const { cookie } = await signedInAs(app.database, roles, { name: "Ada Min" })
  const answer = await app.fetch("/office", { headers: { cookie } })
  expect(answer.status).toBe(200)
  // React marks where two texts meet.
  return (await answer.text()).replaceAll("<!-- -->", "")
}

test("where nothing waits the page says so kindly, and no area is listed", async () => {
  const page = await today("moderator")
  expect(page).toContain("Good day, Ada Min")
  expect(page).toContain("Nothing waits")
  expect(page).toContain("No area has ten ratings yet.")
})

test("each sees what waits for their own roles, and what is late first", async () => {
  await sql`insert into office.missing_providers (name, town) values ('Horrible Bosses', 'Derby'), ('B', 'Derby')`
  await sql`insert into office.pressure_reports (kinds) values ('{offer}')`
  await sql`insert into published.switches values ('complaints', true, 'Back soon.', '2020-01-01')`
  const administrator = await today("administrator")
  expect(administrator).toContain("providers that people did not find on the list")
  expect(administrator).toContain("One thing is late.")
  expect(administrator).toContain("The oldest since 1 January 2020")
  expect(administrator.indexOf("part of the site is paused")).toBeLessThan(
    administrator.indexOf("did not find on the list"),
  )
  expect(administrator).not.toContain("Horrible Bosses")
  const caseworker = await today("caseworker")
  expect(caseworker).toContain("report of pressure on a participant")
  expect(caseworker).not.toContain("did not find on the list")
  expect(caseworker).not.toContain("part of the site is paused")
  expect(await today("campaigner")).toContain("Nothing waits")
})

test("areas stand with tens of what waits, is stored, published and to be read, and nothing of a year that was not released", async () => {
  await sql`insert into office.area_tens (area, year, waiting, stored) values
    ('restart-3b', 2026, 10, 120), ('restart-3b', 2025, 0, 40)`
  await sql`insert into published.releases (number, released_on, year) values (1, '2026-11-01', 2026)`
  await sql`insert into published.figures (release, kind, key, state, half_stars, tens)
    values (1, 'area', 'restart-3b', 'shown', 7, 110)`
  await sql`insert into office.moderation_items (kind, area, quarter, text, marks, waiting_since, state)
    select 'words', 'restart-3b', '2026-Q3', 'Text', '{}', '2026-11-01', case when n > 29 then 'approved' else 'waiting' end
    from generate_series(1, 40) n`
  const page = await today("moderator")
  const rows = [...page.matchAll(/<tr><th[^>]*scope="row".*?<\/tr>/g)].map(([row]) => row.replaceAll(/<[^>]+>/g, " "))
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatch(/2026 +10 or more +120 or more +110 or more +20 or more/)
  expect(rows[1]).toMatch(/2025 +fewer than 10 +40 or more +not shown +fewer than 10/)
})

test("the page of retention shows each rule with its reason, what is due and what the last night erased", async () => {
  await sql`insert into office.retention_runs (rule, day, erased) values ('missing-providers', '2026-11-26', 7)`
  await sql`update office.missing_providers set done = true where name = 'B'`
  const { cookie } = await signedInAs(app.database, ["administrator"])
  const page = await (await app.fetch("/office/retention", { headers: { cookie } })).text()
  const words = page.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ")
  expect(words).toContain("What people told us of providers that were not on the list. The office has dealt with it.")
  expect(words).toMatch(/The night after the office has dealt with it 1 7 7/)
  expect(words).toMatch(/13 months after the month of the last use Counted at night Not run yet/)
})

test("whoever wants no letters about what waits says so on their own page, and can take it back", async () => {
  const { cookie, id } = await signedInAs(app.database, ["moderator"])
  const choose = (wanted: string) => app.post("/office/you", { step: "letters", wanted }, { cookie })
  const wants = async () => (await sql`select wants_letters as wants from office.staff where id = ${id}`)[0]?.wants
  const answer = await choose("no")
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/office/you?done=no-letters"])
  expect(await wants()).toBe(false)
  const page = await (await app.fetch("/office/you?done=no-letters", { headers: { cookie } })).text()
  expect(page).toContain("We write you no more about what waits.")
  expect(page).toContain("Send me these letters")
  await choose("yes")
  expect(await wants()).toBe(true)
})
