import postgres from "postgres"
import { afterAll, describe, expect, test } from "vitest"
import { startApp } from "../../support/app.ts"
import { signedInAs } from "../../support/office/signed-in.ts"

const app = await startApp()
const sql = postgres(app.database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const { cookie } = await signedInAs(app.database, ["administrator"], { name: "Ada Administrator" })
const REASON = "The company wrote to us"

/** A page as text, without the marks that React leaves between texts. */
async function read(answer: Response | Promise<Response>): Promise<string> {
  return (await (await answer).text()).replaceAll("<!-- -->", "")
}

const open = (path: string) => app.fetch(path, { headers: { cookie } })
const send = (path: string, fields: Record<string, string> | URLSearchParams) => app.post(path, fields, { cookie })

/** The name of the plan that a page shows, to agree to. */
function planIn(page: string): string {
  return /name="plan" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? "none"
}

/** Looks at what a form would change, and agrees to it. */
async function agree(path: string, fields: Record<string, string> | URLSearchParams) {
  const looked = await send(path, fields)
  const page = await read(looked)
  expect([path, looked.status, planIn(page)]).toEqual([path, 200, expect.stringMatching(/^[0-9a-f]{64}$/)])
  const agreed = new URLSearchParams(fields)
  agreed.set("plan", planIn(page))
  return { page, done: await send(path, agreed) }
}

const versionIn = (page: string) => /name="version" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? "none"

describe("the register", () => {
  test("is searched by a misspelt name, and narrowed down", async () => {
    const page = await read(open("/office/register?q=Maximuss"))
    expect(page).toContain('href="/office/register/maximus"')
    expect(page).not.toContain('href="/office/register/reed"')
    const within = await read(open("/office/register?programme=restart-scheme&area=restart-3b&role=subcontractor"))
    expect(within).toContain('href="/office/register/oldham-council"')
    expect(within).not.toContain('href="/office/register/a4e"')
    expect(await read(open("/office/register?origin=office"))).toContain("Nobody fits all of that")
    expect(await read(open("/office/register?q=%22%3E%3Cscript%3E"))).not.toContain("<script>")
  })

  test("shows everything about one provider, and no page for one that is not there", async () => {
    const page = await read(open("/office/register/ingeus"))
    for (const words of ["Contracts", "Working for Ingeus", "Web domains", "History", "Change these facts"])
      expect(page).toContain(words)
    expect((await open("/office/register/nobody-at-all")).status).toBe(404)
    expect((await open("/office/register/row/contract/no-such-row")).status).toBe(404)
    expect((await open("/office/register/row/planet/earth")).status).toBe(404)
    expect((await open("/office/register/changes/not-an-id")).status).toBe(404)
  })
})

describe("a rename", () => {
  const path = "/office/register/serco/rename"

  test("says what it would change, changes it once agreed to, and the old address leads on", async () => {
    const fields = { name: "Brightwater <b>", address: "brightwater", reason: REASON }
    const { page, done } = await agree(path, fields)
    expect(page).toContain("This changes 1 provider and 1 address.")
    expect(page).toContain("Brightwater &lt;b&gt;")
    expect(done.status).toBe(303)
    expect(done.headers.get("location")).toMatch(/^\/office\/register\/serco\?done=/)
    const history = await read(open(done.headers.get("location") ?? ""))
    for (const words of ["Renamed the provider", "Ada Administrator", REASON, "/providers/brightwater"])
      expect(history).toContain(words)

    const old = await app.fetch("/providers/serco?from=letter")
    expect([old.status, old.headers.get("location")]).toEqual([301, "/providers/brightwater?from=letter"])
    const again = await app.fetch("/providers/serco")
    expect([again.status, again.headers.get("location")]).toEqual([301, "/providers/brightwater"])
    expect((await app.fetch("/providers/brightwater")).status).toBe(200)
    expect(await read(app.fetch("/providers/serco.data"))).toContain("/providers/brightwater")
  })

  test("without a name or a reason comes back with what was typed", async () => {
    const answer = await send(path, { name: "", address: "Not An Address", reason: "no" })
    const page = await read(answer)
    expect(answer.status).toBe(422)
    for (const words of [
      "Give the new name",
      "Use small letters, numbers and hyphens",
      "Say why",
      'value="Not An Address"',
    ])
      expect(page).toContain(words)
    expect(await read(send(path, { name: "X", address: "reed", reason: REASON }))).toContain("Another provider’s page")
  })

  test("is taken back from its page in the history, once", async () => {
    const [deed] = await sql<{ id: string }[]>`select id from office.register_deeds where deed = 'provider.rename'`
    const { done } = await agree(`/office/register/changes/${deed?.id}`, { reason: "It was a mistake" })
    expect(done.status).toBe(303)
    expect(await sql`select name from register.providers where slug = 'serco'`).toEqual([{ name: "Serco" }])
    // Somebody may have written the address down: it goes on leading there.
    await expect
      .poll(async () => (await app.fetch("/providers/brightwater")).headers.get("location"))
      .toBe("/providers/serco")
    const answer = await send(`/office/register/changes/${deed?.id}`, { reason: "Once more" })
    expect(answer.status).toBe(409)
    expect(await read(answer)).toContain("This has been taken back already")
  })
})

describe("a row", () => {
  const key = "restart-3b.ingeus.2021-06"
  const path = `/office/register/row/contract/${key}`
  const fields = (version: string, more: Record<string, string> = {}) =>
    new URLSearchParams({
      ...{ version, role: "prime", start: "2021-06", end: "2026-06", note: "", certainty: "verified" },
      ...{ "sources[]": "s40", addSource: "", reason: REASON, step: "save", ...more },
    })

  test("that somebody else changed meanwhile is not written over: 409, who it was, and what was typed", async () => {
    const version = versionIn(await read(open(path)))
    const { done } = await agree(path, fields(version, { end: "2027-06" }))
    expect(done.status).toBe(303)
    const late = await send(path, fields(version, { end: "2028-06", note: "My long note" }))
    const page = await read(late)
    expect(late.status).toBe(409)
    for (const words of ["Ada Administrator changed it on", "My long note", 'value="2028-06"'])
      expect(page).toContain(words)
    expect(await sql`select ends_in from register.contracts where id = ${key}`).toEqual([{ ends_in: "2027-06" }])
    // The page has the new version by now: sent again, it is looked at.
    expect((await send(path, fields(versionIn(page), { end: "2028-06" }))).status).toBe(200)
  })

  test("obeys the law of the files, in the person's words", async () => {
    const version = versionIn(await read(open(path)))
    const answer = await send(path, fields(version, { start: "June", "sources[]": "s999" }))
    const page = await read(answer)
    expect(answer.status).toBe(422)
    expect(page).toContain("From: “June” is not a year or a month like 2011 or 2011-06")
    expect(page).toContain("is not in sources.md")
  })

  test("is added with a new source, and its place can be rated", async () => {
    const form = {
      ...{ place: "restart-scheme/restart-3b", prime: "ingeus", subcontractor: "sefton-council", kind: "specialist" },
      ...{
        tier: "2",
        status: "",
        note: "",
        certainty: "single-source",
        addSource: "",
        sourceTitle: "Minutes",
        reason: REASON,
      },
      ...{ sourcePublisher: "Sefton Council", sourceDate: "", sourceAddress: "https://sefton.example/minutes" },
    }
    const { page, done } = await agree("/office/register/add/link?provider=sefton-council", form)
    expect(page).toContain("This changes 1 source and 1 supply link.")
    expect(done.headers.get("location")).toMatch(/^\/office\/register\/sefton-council\?done=/)
    expect(await sql`select title, date, address from register.sources where origin = 'office'`).toEqual([
      { title: "Minutes", date: "undated", address: "sefton.example/minutes" },
    ])
    const twice = await send("/office/register/add/link", form)
    expect(twice.status).toBe(422)
    expect(await read(twice)).toContain("This is in the register already")
    const unsaid = await send("/office/register/add/link", {
      ...form,
      sourceTitle: "",
      sourcePublisher: "",
      sourceAddress: "",
    })
    expect(await read(unsaid)).toContain("Sources: is blank: say where this is from")
  })

  test("is taken out, once looked at", async () => {
    const { page, done } = await agree("/office/register/row/link/restart-3b.ingeus.sefton-council", {
      ...{ step: "remove", reason: "It was in another area", version: "" },
    })
    expect(page).toContain("Take out a supply link?")
    expect(done.status).toBe(303)
    expect(await sql`select 1 from register.supply_links where id = 'restart-3b.ingeus.sefton-council'`).toHaveLength(0)
  })
})

describe("deeds on a whole provider", () => {
  test("a merge counts what it changes, and the duplicate's address leads to the other", async () => {
    const { page, done } = await agree("/office/register/maximus/merge", { into: "reed", reason: REASON })
    expect(page).toMatch(/This changes \d+ contracts, .*\d+ places where people rate and 2 providers\./)
    expect(done.headers.get("location")).toMatch(/^\/office\/register\/reed\?done=/)
    const old = await app.fetch("/providers/maximus")
    expect([old.status, old.headers.get("location")]).toEqual([301, "/providers/reed"])
    expect(await read(open("/office/register/maximus"))).toContain("This was a duplicate")
    expect((await send("/office/register/maximus/merge", { into: "ingeus", reason: REASON })).status).toBe(409)
  })

  test("a take-over shows on both pages, and no circle is recorded", async () => {
    const asked = { successor: "ingeus", since: "2026-09", source: "s40", certainty: "single-source", reason: REASON }
    const { done } = await agree("/office/register/g4s/take-over", asked)
    expect(done.status).toBe(303)
    expect(await read(app.fetch("/providers/g4s"))).toContain("in September 2026. This page is its history.")
    expect(await read(app.fetch("/providers/ingeus"))).toContain("took over from")
    const back = await send("/office/register/ingeus/take-over", { ...asked, successor: "g4s" })
    expect(back.status).toBe(422)
    expect(await read(back)).toContain("cannot become itself")
  })

  test("one that is named by contracts is not ended", async () => {
    const answer = await send("/office/register/ingeus/end", { ends: "yes", reason: REASON })
    expect(answer.status).toBe(409)
    expect(await read(answer)).toContain("still name it")
  })
})

describe("a file", () => {
  const header = "provider,domain,certainty,source"
  const path = "/office/register/import"

  test("with faults comes back whole, each fault with its line and column, and nothing is stored", async () => {
    const text = `${header}\ningeus,INGEUS.example,verified,s40\nnobody,nobody.example,verified,s40`
    const answer = await send(path, { kind: "domain", text, reason: REASON })
    const page = await read(answer)
    expect(answer.status).toBe(422)
    expect(page).toContain("domains.csv:2:2: domain: &quot;INGEUS.example&quot; is not a domain in lower case")
    expect(page).toContain("domains.csv:3:1: provider: &quot;nobody&quot; is not in providers.csv")
    expect(page).toContain("nobody,nobody.example,verified,s40</textarea>")
    expect(await sql`select 1 from register.provider_domains where domain like '%.example'`).toHaveLength(0)
  })

  test("is looked at row by row, brought in as one, and taken back as one", async () => {
    const text = `${header}\r\ningeus,ingeus.example,single-source,s40\r\nreed,reed.example,single-source,s40\r\n`
    const { page, done } = await agree(path, { kind: "domain", text, reason: REASON })
    expect(page).toContain("2 added")
    const where = (done.headers.get("location") ?? "").replace("?done=1", "")
    expect(await sql`select 1 from register.provider_domains where domain like '%.example'`).toHaveLength(2)
    expect((await agree(where, { reason: "The wrong file" })).done.status).toBe(303)
    expect(await sql`select 1 from register.provider_domains where domain like '%.example'`).toHaveLength(0)
  })

  test("that is too long, or none, is told so", async () => {
    const long = await send(path, { kind: "domain", text: "a".repeat(45_001), reason: REASON })
    expect([long.status, await read(long)]).toEqual([422, expect.stringContaining("longer than 45 kB")])
    expect(await read(send(path, { text: "", reason: REASON }))).toContain("Choose what the file holds")
  })
})

describe("not on the list", () => {
  const tell = async (...names: string[]) => {
    for (const name of names)
      await sql`insert into office.missing_providers (name, town, area) values (${name}, 'Oldham', 'restart-3b')`
  }
  const waiting = async () =>
    (await sql`select id from office.missing_providers where not done`).map(({ id }) => String(id))

  test("names that are alike stand together, and become one provider with a place in the register", async () => {
    await tell("Lamp Works Ltd", "Lampworks", "Something Else", '"><script>alert(1)</script>')
    const page = await read(open("/office/register/missing"))
    expect(page).toContain("2 people")
    expect(page).not.toContain("<script>alert")
    const link =
      /href="(\/office\/register\/add\/provider\?missing=[^"]+&amp;missing=[^"]+)"/
        .exec(page)?.[1]
        ?.replaceAll("&amp;", "&") ?? ""
    const form = await read(open(link))
    expect(form).toMatch(/value="Lamp ?works/i)
    const ids = [...form.matchAll(/name="missing\[\]" value="([^"]+)"/g)].map(([, id]) => id ?? "")
    const fields = new URLSearchParams({
      ...{ name: "Lamp Works", slug: "", legal_name: "", other_names: "", sector: "private", company_number: "" },
      ...{ parent_or_group: "", note: "", certainty: "general-knowledge", addSource: "s40", reason: REASON },
    })
    for (const id of ids) fields.append("missing[]", id)
    const { done } = await agree("/office/register/add/provider", fields)
    expect(done.headers.get("location")).toMatch(/^\/office\/register\/lamp-works\?done=/)
    expect(await waiting()).toHaveLength(2)
    expect((await app.fetch("/providers/lamp-works")).status).toBe(200)
  })

  test("one that we have is found by their name, too; the record of deeds holds nothing of what they wrote", async () => {
    await sql`update office.missing_providers set done = true`
    await tell("Ingayus of Oldham")
    const [id = ""] = await waiting()
    const fields = { answer: "is", "missing[]": id, provider: "ingeus", otherName: "Ingayus", reason: "Misspelt" }
    expect((await send("/office/register/missing", fields)).status).toBe(303)
    expect(await waiting()).toEqual([])
    expect(await read(open("/office/register?q=Ingayus"))).toContain('href="/office/register/ingeus"')
    expect(await sql`select 1 from office.audit_log where (after::text || subject) like '%of Oldham%'`).toHaveLength(0)
  })

  test("what comes to nothing is put away, and a second answer says that it is done", async () => {
    await tell("The bus station")
    const [id = ""] = await waiting()
    const fields = { answer: "no", "missing[]": id, reason: "It is no provider" }
    expect((await send("/office/register/missing", { ...fields, reason: "" })).status).toBe(422)
    expect((await send("/office/register/missing", fields)).status).toBe(303)
    expect((await send("/office/register/missing", fields)).status).toBe(409)
  })
})
