import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { startApp } from "../support/app.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

/** A page's words as a person reads them, without its marks. */
async function read(path: string): Promise<{ status: number; html: string; words: string; policy: string }> {
  const answer = await app.fetch(path)
  const html = await answer.text()
  const words = html
    .replace(/<svg.*?<\/svg>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
  return { status: answer.status, html, words, policy: answer.headers.get("content-security-policy") ?? "" }
}

test("before the first ratings every page invites, and none shows a star", async () => {
  const home = await read("/")
  expect(home.words).toContain("The first stars are yours to give")
  expect(home.words).toContain("Restart Scheme")
  const provider = await read("/providers/ingeus")
  expect(provider.words).toContain("Stars appear after 10 ratings")
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

test("public pages bring no script along, participants' pages one file of ours, and none a line of its own", async () => {
  for (const path of ["/", "/providers", "/providers/ingeus", "/areas/restart-3b", "/how-stars-work"]) {
    const { html, policy } = await read(path)
    expect(html).not.toMatch(/<script/)
    expect(policy).not.toContain("script-src")
    expect(html).not.toMatch(/<style| style=| on[a-z]+="/)
  }
  for (const path of ["/rate", "/rate/where", "/join", "/sign-in", "/receipt", "/pass"]) {
    const { html, policy } = await read(path)
    const scripts = html.match(/<script[^>]*>/g) ?? []
    expect(scripts).toHaveLength(1)
    expect(scripts[0]).toMatch(/type="module" src="\/assets\/ballots-[\w-]+\.js" integrity="sha256-[\w+/]+="/)
    expect(html).toContain("></script>")
    expect(policy).toMatch(/script-src 'self';worker-src 'self';connect-src 'self'$/)
    expect(policy).not.toContain("unsafe")
    expect(html).not.toMatch(/<style| style=| on[a-z]+="/)
  }
})

test("the first view of a public page is at most 60 kB over the wire", async () => {
  const { html } = await read("/providers/ingeus")
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

/** A made-up programme with three made-up providers: no real organisation gets invented ratings, in a test neither. */
async function layOutPathways() {
  await sql`insert into register.programmes (slug, name, commissioner, nations, starts_in, status, participation, certainty)
    values ('pathways', 'Pathways', 'Nobody', '{England}', '2020-01', 'live', 'mixed', 'verified')`
  await sql`insert into register.areas (slug, programme, name, region, certainty)
    values ('vale', 'pathways', 'Castle Dale', 'North', 'verified')`
  for (const name of ["Meridian", "Northgate", "Fenwick"]) {
    const slug = name.toLowerCase()
    await sql`insert into register.providers (slug, name, sector, searched, certainty)
      values (${slug}, ${name}, 'private', ${slug}, 'verified')`
    await sql`insert into register.units (id, programme, area, provider, prime, kind, certainty)
      values (${`vale.meridian.${slug}`}, 'pathways', 'vale', ${slug}, 'meridian', 'end-to-end', 'verified')`
  }
}

test("what is published is shown in half stars and tens, in the order of what is shown", async () => {
  await layOutPathways()
  await sql`insert into published.releases (number, released_on, year) values (1, '2026-11-01', 2026)`
  await sql`
    insert into published.figures (release, kind, key, state, half_stars, tens, verdict, verdict_year, capped, questions)
    values
      (1, 'provider', 'meridian', 'shown', 5, 90, 'below', 2026, true, '{5,5,5,5,6}'),
      (1, 'provider', 'northgate', 'shown', 7, 40, 'near-the-line', 2026, false, '{8,5,6,5,7}'),
      (1, 'provider', 'fenwick', 'protected', null, null, null, null, false, null),
      (1, 'programme', 'pathways', 'shown', 6, 130, 'near-the-line', 2026, false, null)`
  await expect.poll(async () => (await read("/providers")).words).toContain("November 2026 update")
  const { words } = await read("/providers?programme=")
  expect(words.indexOf("Northgate")).toBeLessThan(words.indexOf("Meridian"))
  expect(words).toContain("Near the line 40+")

  const northgate = await read("/providers/northgate")
  expect(northgate.words).toContain("3.5 out of 5 stars")
  expect(northgate.words).toContain("neither a pass nor a fail")
  expect(northgate.words).toContain("Highest: adviser. Lowest: say and help.")
  expect((await read("/providers/meridian")).words).toContain("never shows more than 2.5")

  const fenwick = await read("/providers/fenwick")
  expect(fenwick.words).toContain("Hidden to protect people elsewhere")
  expect(fenwick.words).toContain("In its place, the figure for Pathways as a whole")
  expect((await read("/")).words).toContain("How providers stand")
})
