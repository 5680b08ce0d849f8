import postgres from "postgres"
import { afterAll, describe, expect, test } from "vitest"
import { importRows } from "#app/tasks/register-deeds/import-rows.server.ts"
import { endProvider, mergeProviders, renameProvider } from "#app/tasks/register-deeds/provider-deeds.server.ts"
import { removeRow } from "#app/tasks/register-deeds/remove-row.server.ts"
import { revertDeed } from "#app/tasks/register-deeds/revert-deed.server.ts"
import { saveRow } from "#app/tasks/register-deeds/save-row.server.ts"
import { recordTakeOver } from "#app/tasks/register-deeds/take-over.server.ts"
import { listDeeds } from "#db/queries/desk/register/deeds.ts"
import { findProvider, findProviderAt, listPredecessors, listProviders } from "#db/queries/site/providers.ts"
import { listUnitsDeliveredBy, listUnitsOfArea } from "#db/queries/site/units.ts"
import { freshDatabase } from "../support/database.ts"
import { addProvider, agreeTo, someAuthor } from "../support/office/author.ts"

const database = await freshDatabase({ register: true })
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const author = await someAuthor(database)

const TABLES = [
  "providers",
  "provider_addresses",
  "provider_domains",
  "contracts",
  "supply_links",
  "official_figures",
  "units",
]

/** The register as it stands, row by row; without the day on which units were ended, which is not what is compared. */
async function register(): Promise<string[]> {
  const rows: string[] = []
  for (const table of TABLES) {
    const found = await sql.unsafe<{ row: string }[]>(
      `select to_jsonb(t)::text as row from register.${table} t order by 1`,
    )
    rows.push(...found.map(({ row }) => `${table} ${row}`))
  }
  return rows
}

const LINK = {
  ...({ kind: "link", key: null, version: "", sources: ["s40"], newSource: null } as const),
  cells: {
    ...{ programme: "restart-scheme", area: "restart-3b", prime: "ingeus", subcontractor: "sefton-council" },
    ...{ kind: "end-to-end", tier: "1", status: "", note: "", certainty: "single-source" },
  },
}

describe("a row", () => {
  test("is looked at, agreed to, stored with its unit, and told in the history and the record of deeds", async () => {
    const looked = await saveRow(author, { ...LINK, agreed: null })
    expect(looked).toMatchObject({
      ok: true,
      done: false,
      preview: { changes: [{ key: "restart-3b.ingeus.sefton-council", before: null }] },
    })
    expect(await sql`select 1 from register.supply_links where id = 'restart-3b.ingeus.sefton-council'`).toHaveLength(0)

    const id = await agreeTo((agreed) => saveRow(author, { ...LINK, agreed }))
    expect(
      await sql`select origin, kind, source_ids from register.supply_links where id = 'restart-3b.ingeus.sefton-council'`,
    ).toEqual([{ origin: "office", kind: "end-to-end", source_ids: ["s40"] }])
    expect((await listUnitsOfArea("restart-3b")).map((unit) => unit.id)).toContain("restart-3b.ingeus.sefton-council")
    for (const provider of ["ingeus", "sefton-council"]) {
      expect((await listDeeds({ provider, limit: 1 }))[0]).toMatchObject({
        id,
        by: "Ada Administrator",
        deed: "link.add",
        reason: "For a test",
      })
    }
    expect(
      await sql`select deed, staff, reason, after->>'kind' as kind from office.audit_log where subject like ${`%${id}%`}`,
    ).toEqual([{ deed: "link.add", staff: author.staff, reason: "For a test", kind: "end-to-end" }])
  })

  test("that is there already is not added twice", async () => {
    expect(await saveRow(author, { ...LINK, agreed: null })).toMatchObject({
      ok: false,
      problems: { form: "is in the register already" },
    })
  })

  test("obeys the files' law, and a new one says where it is from", async () => {
    const wrong = { ...LINK.cells, tier: "12", subcontractor: "ingeus" }
    expect(await saveRow(author, { ...LINK, cells: wrong, agreed: null })).toMatchObject({
      problems: { tier: "is not a tier from 1 to 9", subcontractor: "is a link to itself: the same as prime" },
    })
    const unknown = { ...LINK.cells, prime: "nobody", certainty: "general-knowledge" }
    expect(await saveRow(author, { ...LINK, cells: unknown, sources: [], agreed: null })).toMatchObject({
      problems: { prime: '"nobody" is not in providers.csv', source: "is blank: say where this is from" },
    })
  })

  test("with a new source brings that along, once more for each further one", async () => {
    const newSource = {
      title: "Council minutes",
      publisher: "Sefton",
      date: "May 2026",
      address: "sefton.example/minutes",
    }
    const cells = { ...LINK.cells, subcontractor: "halton-council" }
    await agreeTo((agreed) => saveRow(author, { ...LINK, cells, sources: [], newSource, agreed }))
    expect(
      await sql`select s.title, s.origin from register.supply_links l join register.sources s on s.id = any(l.source_ids)
      where l.id = 'restart-3b.ingeus.halton-council'`,
    ).toEqual([{ title: "Council minutes", origin: "office" }])
  })

  test("that changed while somebody looked at the plan is not written over", async () => {
    const cells = { ...LINK.cells, subcontractor: "g4s" }
    const looked = await saveRow(author, { ...LINK, cells, agreed: null })
    const plan = looked.ok && !looked.done ? looked.preview.plan : ""
    expect(await saveRow(author, { ...LINK, cells: { ...cells, tier: "2" }, agreed: plan })).toMatchObject({
      reason: "moved",
    })
    expect(await sql`select 1 from register.supply_links where id = 'restart-3b.ingeus.g4s'`).toHaveLength(0)
  })

  test("is taken out with its unit ended, and comes back with the same unit", async () => {
    const key = "restart-3b.ingeus.sefton-council"
    const id = await agreeTo((agreed) => removeRow(author, { kind: "link", key, agreed }))
    const unit = async () => (await sql`select delisted_on::text from register.units where id = ${key}`)[0]
    expect(await unit()).toEqual({ delisted_on: "2026-11-26" })
    await agreeTo((agreed) => revertDeed(author, { deed: id, agreed }))
    expect(await unit()).toEqual({ delisted_on: null })
  })
})

describe("taking back", () => {
  test("is refused while a later deed stands on it, says whose, and is done once", async () => {
    const first = await agreeTo((agreed) =>
      renameProvider(author, { provider: "reed", name: "Reed One", address: null, agreed }),
    )
    const second = await agreeTo((agreed) =>
      renameProvider(author, { provider: "reed", name: "Reed Two", address: null, agreed }),
    )
    expect(await revertDeed(author, { deed: first, agreed: null })).toMatchObject({
      reason: "built-on",
      by: { subject: "Reed Two", by: "Ada Administrator" },
    })
    const back = await agreeTo((agreed) => revertDeed(author, { deed: second, agreed }))
    expect(await revertDeed(author, { deed: second, agreed: null })).toEqual({ ok: false, reason: "over" })
    expect(await revertDeed(author, { deed: back, agreed: null })).toEqual({ ok: false, reason: "over" })
    await agreeTo((agreed) => revertDeed(author, { deed: first, agreed }))
    expect(await findProvider("reed")).toMatchObject({ name: "Reed in Partnership" })
  })

  test("is refused where a row is no longer as it was left, and where a new provider is named by others", async () => {
    const id = await addProvider(author, "lamp-works", "Lamp Works")
    const cells = { ...LINK.cells, subcontractor: "lamp-works" }
    const link = await agreeTo((agreed) => saveRow(author, { ...LINK, cells, agreed }))
    expect(await revertDeed(author, { deed: id, agreed: null })).toEqual({ ok: false, reason: "in-use" })
    await sql`update register.supply_links set note = 'by hand' where id = 'restart-3b.ingeus.lamp-works'`
    expect(await revertDeed(author, { deed: link, agreed: null })).toMatchObject({ reason: "changed" })
    await sql`update register.supply_links set note = null where id = 'restart-3b.ingeus.lamp-works'`
    await agreeTo((agreed) => revertDeed(author, { deed: link, agreed }))
    await agreeTo((agreed) => revertDeed(author, { deed: id, agreed }))
    expect((await listProviders({ q: "Lamp Works" })).map(({ slug }) => slug)).not.toContain("lamp-works")
  })
})

describe("a provider", () => {
  test("renamed is found by both names, at its new address, and an old address leads there", async () => {
    await agreeTo((agreed) =>
      renameProvider(author, { provider: "serco", name: "Brightwater", address: "brightwater", agreed }),
    )
    for (const q of ["Brightwater", "Serco"])
      expect((await listProviders({ q })).map(({ slug }) => slug)).toContain("serco")
    for (const asked of ["serco", "brightwater"])
      expect(await findProviderAt(asked)).toEqual({ slug: "serco", address: "brightwater" })
    await agreeTo((agreed) =>
      renameProvider(author, { provider: "serco", name: "Brighter", address: "brighter", agreed }),
    )
    for (const asked of ["serco", "brightwater", "brighter"])
      expect(await findProviderAt(asked)).toMatchObject({ address: "brighter" })
    await agreeTo((agreed) => renameProvider(author, { provider: "serco", name: "Serco", address: "serco", agreed }))
    expect(await findProviderAt("brighter")).toEqual({ slug: "serco", address: "serco" })
  })

  test("gets no address of another, and loses none to it", async () => {
    for (const address of ["reed", "brighter"]) {
      expect(await renameProvider(author, { provider: "ingeus", name: "X", address, agreed: null })).toMatchObject({
        reason: "address-taken",
      })
    }
    expect(await findProviderAt("no-such-address")).toBeNull()
  })

  test("that became another keeps its history, and hands contracts and subcontractors over", async () => {
    const asked = {
      provider: "ingeus",
      successor: "reed",
      since: "2026-09",
      certainty: "single-source",
      sources: ["s40"],
    } as const
    const open = await sql<
      { id: string }[]
    >`select id from register.contracts where provider = 'ingeus' and area = 'restart-3b'`
    const contracts = open.map(({ id }) => id)
    const id = await agreeTo((agreed) => recordTakeOver(author, { ...asked, contracts, agreed }))
    expect(await findProvider("ingeus")).toMatchObject({ became: "reed", becameIn: "2026-09" })
    expect((await listPredecessors("reed")).map(({ slug }) => slug)).toContain("ingeus")
    expect(await sql`select ends_in from register.contracts where id = ${contracts[0] ?? ""}`).toEqual([
      { ends_in: "2026-08" },
    ])
    const units = (await listUnitsOfArea("restart-3b")).map((unit) => unit.id)
    expect(units).toEqual(
      expect.arrayContaining([
        "restart-3b.reed.reed",
        "restart-3b.reed.oldham-council",
        "restart-3b.ingeus.oldham-council",
      ]),
    )
    expect(
      await recordTakeOver(author, { ...asked, provider: "reed", successor: "ingeus", contracts: [], agreed: null }),
    ).toMatchObject({ reason: "circle" })
    expect(await recordTakeOver(author, { ...asked, sources: ["s999"], contracts: [], agreed: null })).toMatchObject({
      reason: "no-source",
    })
    await agreeTo((agreed) => revertDeed(author, { deed: id, agreed }))
    expect(await findProvider("ingeus")).toMatchObject({ became: null })
  })

  test("is ended only when nothing names it any more, and can be listed again", async () => {
    expect(await endProvider(author, { provider: "ingeus", ends: true, agreed: null })).toMatchObject({
      reason: "in-use",
    })
    await addProvider(author, "short-lived", "Short Lived")
    const listed = async () => (await listProviders({ q: "Short Lived" })).length
    await agreeTo((agreed) => endProvider(author, { provider: "short-lived", ends: true, agreed }))
    expect(await listed()).toBe(0)
    expect(await endProvider(author, { provider: "short-lived", ends: true, agreed: null })).toMatchObject({
      reason: "nothing",
    })
    await agreeTo((agreed) => endProvider(author, { provider: "short-lived", ends: false, agreed }))
    expect(await listed()).toBe(1)
  })
})

describe("a merge", () => {
  test("moves everything, leads the old address on, and is taken back to the letter", async () => {
    const before = await register()
    const places = (await listUnitsDeliveredBy("maximus")).length + (await listUnitsDeliveredBy("ingeus")).length
    const id = await agreeTo((agreed) => mergeProviders(author, { provider: "maximus", into: "ingeus", agreed }))
    expect(await findProviderAt("maximus")).toEqual({ slug: "ingeus", address: "ingeus" })
    for (const table of ["contracts", "official_figures", "provider_domains", "units", "service_standards"]) {
      expect(await sql.unsafe(`select 1 from register.${table} where provider = 'maximus'`), table).toHaveLength(0)
    }
    expect(await sql`select 1 from register.supply_links where 'maximus' in (prime, subcontractor)`).toHaveLength(0)
    expect((await findProvider("ingeus"))?.otherNames).toContain("Maximus")
    expect((await listProviders({ q: "Maximus" })).map(({ slug }) => slug)).toContain("ingeus")
    const now = await sql`select count(*)::int as n from register.units where provider = 'ingeus'`
    expect(now[0]?.n).toBeGreaterThanOrEqual(places)
    await agreeTo((agreed) => revertDeed(author, { deed: id, agreed }))
    expect(await register()).toEqual(before)
  })

  test("with itself or with a duplicate is none", async () => {
    expect(await mergeProviders(author, { provider: "reed", into: "reed", agreed: null })).toMatchObject({
      reason: "itself",
    })
    await addProvider(author, "reed-2", "Reed Two")
    await agreeTo((agreed) => mergeProviders(author, { provider: "reed-2", into: "reed", agreed }))
    expect(await mergeProviders(author, { provider: "ingeus", into: "reed-2", agreed: null })).toMatchObject({
      reason: "gone",
    })
    const cells = { ...LINK.cells, prime: "reed-2" }
    expect(await saveRow(author, { ...LINK, cells, agreed: null })).toMatchObject({
      problems: { prime: '"reed-2" was merged into "reed"' },
    })
  })

  test("upon a merge leads all the way", async () => {
    await addProvider(author, "reed-3", "Reed Three")
    await addProvider(author, "reed-4", "Reed Four")
    await agreeTo((agreed) => mergeProviders(author, { provider: "reed-4", into: "reed-3", agreed }))
    await agreeTo((agreed) => mergeProviders(author, { provider: "reed-3", into: "reed", agreed }))
    expect(await findProviderAt("reed-4")).toEqual({ slug: "reed", address: "reed" })
  })
})

describe("a file", () => {
  const header = "programme,area,provider,role,start,end,note,certainty,source_ids"
  const line = (provider: string, end = "") =>
    `restart-scheme,restart-3b,${provider},prime,2026-05,${end},,single-source,s40`

  test("is one deed, and is taken back as one", async () => {
    const before = await register()
    const text = [header, line("reed"), line("serco", "2027-01")].join("\n")
    const id = await agreeTo((agreed) => importRows(author, { kind: "contract", text, agreed }))
    expect(
      await sql`select id, ends_in, origin from register.contracts where starts_in = '2026-05' order by 1`,
    ).toEqual([
      { id: "restart-3b.reed.2026-05", ends_in: null, origin: "office" },
      { id: "restart-3b.serco.2026-05", ends_in: "2027-01", origin: "office" },
    ])
    const again = [header, line("reed"), line("serco", "2027-02")].join("\n")
    expect(await importRows(author, { kind: "contract", text: again, agreed: null })).toMatchObject({
      preview: {
        changes: [{ key: "restart-3b.serco.2026-05", before: { ends_in: "2027-01" }, after: { ends_in: "2027-02" } }],
      },
    })
    expect(await importRows(author, { kind: "contract", text, agreed: null })).toMatchObject({ reason: "nothing" })
    await agreeTo((agreed) => revertDeed(author, { deed: id, agreed }))
    // The units that came with it stay, ended: somebody may have been given a ballot for them.
    const after = (await register()).filter(
      (row) => !row.includes('"delisted_on": "2026-11-26"') || before.includes(row),
    )
    expect(after).toEqual(before)
  })

  test("with one fault changes nothing, and says every fault as the script does", async () => {
    const before = await register()
    const text = [header, line("reed"), line("nobody"), line("reed-2"), line("serco", "2026-13")].join("\n")
    expect(await importRows(author, { kind: "contract", text, agreed: null })).toMatchObject({
      reason: "faults",
      faults: [
        { file: "contracts.csv", line: 3, column: 3, what: 'provider: "nobody" is not in providers.csv' },
        { line: 4, column: 3, what: 'provider: "reed-2" was merged into "reed"' },
        { line: 5, column: 6, what: 'end: "2026-13" is not a year or a month like 2011 or 2011-06' },
      ],
    })
    expect(await importRows(author, { kind: "contract", text: "", agreed: null })).toMatchObject({ reason: "faults" })
    expect(await register()).toEqual(before)
  })

  test("of providers may name one another in any order, but in no circle", async () => {
    const columns =
      "slug,name,legal_name,other_names,sector,company_number,parent_or_group,became,became_date,note,certainty,source_ids"
    const one = (slug: string, became: string) => `${slug},${slug},,,private,,,${became},2026,,general-knowledge,`
    const circle = [columns, one("tide-a", "tide-b"), one("tide-b", "tide-a")].join("\n")
    expect(await importRows(author, { kind: "provider", text: circle, agreed: null })).toMatchObject({
      reason: "faults",
    })
    const text = [columns, one("tide-a", "tide-b"), one("tide-b", "")].join("\n")
    await agreeTo((agreed) => importRows(author, { kind: "provider", text, agreed }))
    expect(await findProvider("tide-a")).toMatchObject({ becameName: "tide-b" })
  })
})
