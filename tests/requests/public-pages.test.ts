import postgres from "postgres"
import { afterAll, beforeAll, expect, test } from "vitest"
import { startApp } from "../support/app.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

/** A page's words as a person reads them, without its marks. */
async function read(path: string): Promise<{ status: number; html: string; words: string }> {
  const answer = await app.fetch(path)
  const html = await answer.text()
  const words = html
    .replace(/<svg.*?<\/svg>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
  return { status: answer.status, html, words }
}

test("before the first ratings every page invites, and none shows a star", async () => {
  const home = await read("/")
  expect(home.words).toContain("The first stars are yours to give")
  expect(home.words).toContain("Restart Scheme")
  const provider = await read("/providers/ingeus")
  expect(provider.words).toContain("Stars appear after 10 people have rated")
  expect(provider.html).not.toMatch(/<b>[1-5](\.5)?<\/b>/)
})

test("a town in the search leads to its areas", async () => {
  const found = await read("/providers?q=oldham")
  expect(found.words).toContain("A place of that name")
  expect(found.html).toContain('href="/areas/restart-3b"')
  expect(found.words).toContain("Oldham Council")
  expect((await read("/providers?q=xyzzy")).words).toContain("No provider is called “xyzzy”")
})

test("providers can be narrowed down by programme and part", async () => {
  const primes = await read("/providers?programme=restart-scheme&role=prime")
  expect(primes.words).toContain("8 providers, in order of stars")
  expect(primes.words).not.toContain("Oldham Council")
})

test("a provider that was taken over leads to who took it over, and back", async () => {
  const past = await read("/providers/a4e")
  expect(past.html).toContain('href="/providers/peopleplus"')
  expect(past.words).toContain("A4e became PeoplePlus in 2015")
  expect(past.words).toContain("can no longer be rated")
  expect((await read("/providers/peopleplus")).html).toContain('href="/providers/a4e"')
})

test("a programme that has ended is history, and says so", async () => {
  const programme = await read("/programmes/work-programme")
  expect(programme.words).toContain("This programme has ended, so it can no longer be rated")
  expect(programme.words).not.toContain("Rate your provider")
})

test("official figures stand beside with their source, never among the stars", async () => {
  const { words } = await read("/providers/a4e")
  expect(words).toContain("not from people who rated")
  expect(words).toContain("17,650")
  expect(words).toContain("Guardian Datablog")
})

test("a prime that no source names is said to be unnamed", async () => {
  expect((await read("/providers/migrant-help")).words).toContain("a company our source does not name")
})

test("what there is none of is a page with a search, who runs the site, and 404", async () => {
  for (const path of ["/providers/nobody", "/areas/nowhere", "/programmes/none", "/no-such-page"]) {
    const { status, html, words } = await read(path)
    expect(status).toBe(404)
    expect(words).toContain("We could not find that page")
    expect(words).toContain("Run by UnemployedNet. Independent of government and of every provider.")
    expect(html).toContain('action="/providers"')
  }
})

test("no page sends a script or a style of its own", async () => {
  for (const path of ["/", "/providers", "/providers/ingeus", "/areas/restart-3b", "/how-stars-work", "/rate"]) {
    const { html } = await read(path)
    expect(html).not.toMatch(/<script|<style| style=| on[a-z]+="/)
  }
})

test("the first view of a public page is at most 60 kB over the wire", async () => {
  const page = await app.fetch("/providers/ingeus")
  const html = await page.text()
  const files = [...html.matchAll(/<link rel="(?:preload|stylesheet|icon)" href="([^"]+)"/g)].map(
    ([, href]) => href ?? "",
  )
  const sizes = await Promise.all(["/providers/ingeus", ...files].map(sizeOverTheWire))
  expect(files.length).toBeGreaterThanOrEqual(4)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000)
})

/** Asked for as a browser does; undici would unpack it, so the length it is sent with counts. */
async function sizeOverTheWire(path: string): Promise<number> {
  const answer = await app.fetch(path, { headers: { "accept-encoding": "gzip" } })
  await answer.arrayBuffer()
  return Number(answer.headers.get("content-length"))
}

/** The made-up figures below are of the register's providers, so they live in this test's own database alone. */
beforeAll(async () => {
  await sql`select 1`
})

test("what is published is shown in half stars and tens, in the order of what is shown", async () => {
  await sql`insert into published.releases (number, kind, released_on, year) values (1, 'monthly', '2026-11-01', 2026)`
  await sql`
    insert into published.figures (release, kind, key, state, half_stars, tens, verdict, verdict_year, capped, questions)
    values
      (1, 'provider', 'serco', 'shown', 5, 90, 'below', 2026, true, '{5,5,5,5,6}'),
      (1, 'provider', 'ingeus', 'shown', 7, 40, 'near-the-line', 2026, false, '{8,5,6,5,7}'),
      (1, 'provider', 'reed', 'protected', null, null, null, null, false, null),
      (1, 'programme', 'restart-scheme', 'shown', 6, 130, 'near-the-line', 2026, false, null)`
  await expect.poll(async () => (await read("/providers")).words).toContain("November 2026 update")
  const { words } = await read("/providers")
  expect(words.indexOf("Ingeus")).toBeLessThan(words.indexOf("Serco"))
  expect(words).toContain("40+ people")

  const ingeus = await read("/providers/ingeus")
  expect(ingeus.words).toContain("3.5 out of 5 stars")
  expect(ingeus.words).toContain("neither a pass nor a fail")
  expect(ingeus.words).toContain("Highest: adviser. Lowest: say and help.")
  expect((await read("/providers/serco")).words).toContain("never shows more than 2.5")

  const reed = await read("/providers/reed")
  expect(reed.words).toContain("Hidden to protect people elsewhere")
  expect(reed.words).toContain("In its place, the figure for Restart Scheme as a whole")
  expect((await read("/")).words).toContain("How providers stand")
})
