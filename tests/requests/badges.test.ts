import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { startApp } from "../support/app.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

test("a badge is there before anything is published, in three sizes, for other sites and to be kept a while", async () => {
  const widths = new Set<string>()
  for (const size of ["small", "medium", "large"]) {
    const answer = await app.fetch(`/badges/ingeus.svg?size=${size}`, { headers: { origin: "https://ingeus.example" } })
    const picture = await answer.text()
    expect(answer.status).toBe(200)
    expect(answer.headers.get("content-type")).toContain("image/svg+xml")
    expect(answer.headers.get("cache-control")).toBe("public, max-age=600")
    expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin")
    expect(answer.headers.get("set-cookie")).toBeNull()
    expect(picture).toContain("Not enough ratings yet")
    widths.add(/width="(\d+)"/.exec(picture)?.[1] ?? "")
  }
  expect(widths.size).toBe(3)
})

test("an update changes the badge and the card; an unknown provider has neither", async () => {
  await sql`insert into published.releases (number, released_on, year) values (1, '2026-11-01', 2026)`
  await sql`insert into published.figures (release, kind, key, state, half_stars, tens, verdict, verdict_year, moved_in)
    values (1, 'provider', 'ingeus', 'shown', 7, 20, 'too-few', 2026, 1)`
  await expect.poll(async () => (await app.fetch("/badges/ingeus.svg")).text()).toContain("3.5 out of 5 stars")
  const card = await (await app.fetch("/embed/provider/ingeus")).text()
  expect(card).toContain("So far, too few to judge")
  expect(card).toContain(`${app.url}/providers/ingeus`)
  for (const path of ["/badges/no-such.svg", "/badges/ingeus", "/embed/provider/no-such", "/providers/no-such/badge"])
    expect((await app.fetch(path)).status, path).toBe(404)
})

test("the page of the badge gives text to paste, with its description", async () => {
  const page = await (await app.fetch("/providers/ingeus/badge")).text()
  expect(page).toContain(`${app.url}/badges/ingeus.svg?size=small`.replaceAll("&", "&amp;"))
  expect(page).toContain("&lt;iframe src=")
  expect(page.match(/<img class="badge-picture" src="\/badges\/ingeus\.svg/g)).toHaveLength(3)
})
