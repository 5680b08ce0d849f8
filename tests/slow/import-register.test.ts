import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sql } from "drizzle-orm"
import { afterAll, expect, test } from "vitest"
import { faultInWords } from "#app/forms/register/fault.ts"
import { importRegister, type RegisterOutcome } from "#app/tasks/import-register.server.ts"
import { reportInWords } from "#app/tasks/register/report.ts"
import { ownerDb, siteDb } from "#db/clients.server.ts"
import { freshDatabase } from "../support/database.ts"

const REAL = join(import.meta.dirname, "../../db/register")
const TODAY = "2026-11-22"
const TABLES = [
  "sources",
  "programmes",
  "areas",
  "providers",
  "provider_domains",
  "contracts",
  "supply_links",
  "official_figures",
  "service_standards",
  "complaint_routes",
  "constituencies",
  "places",
  "units",
  "place_areas",
  "imports",
]

await freshDatabase()

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

test("a dry run says everything and stores nothing", async () => {
  const outcome = await bring(REAL, { dryRun: true })
  expect(linesOf(outcome, { dryRun: true })).toContain("contracts.csv: 90 added")
  expect(linesOf(outcome, { dryRun: true })).toContain("  + restart-3b.ingeus.2021-06")
  expect(Object.values(await counts()).every((count) => count === 0)).toBe(true)
})

test("one fault anywhere and nothing of anything is stored", async () => {
  const outcome = await bring(changed("constituencies.csv", (text) => text.replace(",borough", ",burgh")))
  expect(faultsOf(outcome)).toEqual(['constituencies.csv:2:6: type: "burgh" is none of borough, county'])
  expect(Object.values(await counts()).every((count) => count === 0)).toBe(true)
})

test("the real register comes in whole", async () => {
  const outcome = await bring(REAL)
  expect(faultsOf(outcome)).toEqual([])
  expect(await counts()).toMatchObject({
    sources: 111,
    programmes: 8,
    areas: 69,
    providers: 70,
    provider_domains: 22,
    contracts: 90,
    supply_links: 56,
    official_figures: 82,
    service_standards: 12,
    complaint_routes: 11,
    constituencies: 650,
    places: 863,
    // Two for each of the 90 contracts, one for each of the 45 supply links with an area.
    units: 225,
    imports: 1,
  })
})

test("the same files again change nothing, and say so", async () => {
  const before = await counts()
  const outcome = await bring(REAL)
  expect(linesOf(outcome)).toEqual(["The files say what the register says already: nothing to change."])
  expect(await counts()).toEqual(before)
})

test("a byte order mark and Windows line endings change nothing either", async () => {
  const folder = copied()
  for (const file of ["providers.csv", "places.csv", "programmes.csv", "sources.md"]) {
    const text = readFileSync(join(folder, file), "utf8").replaceAll("\n", "\r\n")
    writeFileSync(join(folder, file), file.endsWith(".csv") ? `\uFEFF${text}` : text)
  }
  expect(await bring(folder)).toMatchObject({ ok: true, nothing: true })
})

test("blank lines and spaces around cells change nothing either", async () => {
  const folder = changed("contracts.csv", (text) => `${text.replace("2011-06,,,single", " 2011-06 ,,, single")}\n\n`)
  expect(await bring(folder)).toMatchObject({ ok: true, nothing: true })
})

/** Each kind of fault, the file it is put into, and what the report says of it. */
const FAULTS: [kind: string, file: string, change: (text: string) => string, said: RegExp][] = [
  [
    "an unknown slug",
    "contracts.csv",
    (text) => text.replace("wp-cpa01,seetec", "wp-cpa01,seatec"),
    /^contracts\.csv:3:3: provider: "seatec" is not in providers\.csv$/,
  ],
  [
    "an area of another programme",
    "contracts.csv",
    (text) => text.replace("restart-scheme,restart-1a", "restart-scheme,wp-cpa01"),
    /^contracts\.csv:43:2: area: "wp-cpa01" belongs to work-programme, not to restart-scheme$/,
  ],
  [
    "a row that is there twice",
    "programmes.csv",
    (text) => `${text.trimEnd()}\n${text.split("\n")[1]}\n`,
    /^programmes\.csv:10:1: the same row as line 2 \("work-programme"\)$/,
  ],
  [
    "a bad date",
    "contracts.csv",
    (text) => text.replace("2011-06", "2011-13"),
    /^contracts\.csv:2:5: start: "2011-13" is not a year or a month like 2011 or 2011-06$/,
  ],
  [
    "an end before its start",
    "programmes.csv",
    (text) => text.replace("2011-06,2017-03", "2011-06,2011-05"),
    /^programmes\.csv:2:7: end: "2011-05" is before the start, 2011-06$/,
  ],
  [
    "a missing column",
    "domains.csv",
    (text) => text.replaceAll(/,[^,\n]*$/gm, ""),
    /^domains\.csv:1:4: the column "source" is missing$/,
  ],
  [
    "an unknown column",
    "domains.csv",
    (text) => text.replace("certainty", "certanty"),
    /^domains\.csv:1:3: unknown column "certanty"$/,
  ],
  [
    "a cell too many",
    "domains.csv",
    (text) => text.replace("serco.com,", "serco.com,,"),
    /^domains\.csv:2:5: there are 5 cells and 4 columns$/,
  ],
  [
    "a quotation that never ends",
    "areas.csv",
    (text) => text.replace("CPA1,East", 'CPA1,"East').replaceAll(/"(?=[^E])|"$/gm, ""),
    /^areas\.csv:2:4: a quotation mark is opened and never closed; the lines from here on were not read$/,
  ],
  [
    "a provider that became itself",
    "providers.csv",
    (text) => text.replace("peopleplus,2015,Sold", "a4e,2015,Sold"),
    /^providers\.csv:2:8: became: "a4e" is a link to itself: the same as slug$/,
  ],
  [
    "providers that became one another",
    "providers.csv",
    (text) => text.replace("Staffline Group,,,", "Staffline Group,a4e,,"),
    /^providers\.csv:2:8: became: "peopleplus" became "a4e" in its turn$/,
  ],
  [
    "a subcontractor of itself",
    "supply_chain.csv",
    (text) => text.replace("wp-cpa06,a4e,sefton-council", "wp-cpa06,a4e,a4e"),
    /^supply_chain\.csv:2:4: subcontractor: "a4e" is a link to itself: the same as prime$/,
  ],
  [
    "an unknown certainty",
    "places.csv",
    (text) => text.replace(",verified", ",sure"),
    /^places\.csv:2:11: certainty: "sure" is none of verified, single-source, general-knowledge$/,
  ],
  [
    "an unknown source",
    "programmes.csv",
    (text) => text.replace("s01;s02", "s01;s999"),
    /^programmes\.csv:2:12: source_ids: "s999" is not in sources\.md$/,
  ],
  [
    "a claim without a source",
    "contracts.csv",
    (text) => text.replace("single-source,s22", "single-source,"),
    /^contracts\.csv:2:9: source_ids is blank in a row marked single-source$/,
  ],
  [
    "a place in an area that is nowhere",
    "places.csv",
    (text) => text.replace("wp-cpa10", "wp-cpa99"),
    /^places\.csv:2:6: work_programme_area: "wp-cpa99" is not in areas\.csv$/,
  ],
  [
    "a place in two areas of one programme",
    "places.csv",
    (text) => text.replace("restart-4b,,", "restart-4b,restart-4a,"),
    /^places\.csv:2:8: whp_area: "restart-4a" is a second area of restart-scheme$/,
  ],
  [
    "a slug that is none",
    "areas.csv",
    (text) => text.replace("mwa-cpa11", "MWA 11"),
    /^areas\.csv:\d+:1: slug: "MWA 11" is not a slug like shaw-trust$/,
  ],
  [
    "a provider called as ids call nobody",
    "providers.csv",
    (text) => text.replace("\nbest,", "\nunlisted,"),
    /^providers\.csv:4:1: slug: "unlisted" is a word that ids of units keep/,
  ],
  [
    "a source without an address",
    "sources.md",
    (text) => text.replace("en.wikipedia.org/wiki/Work_Programme ", " "),
    /^sources\.md:28:5: address is blank$/,
  ],
]

test.each(FAULTS)("%s is reported with its line and column", async (_, file, change, said) => {
  const before = await counts()
  expect(faultsOf(await bring(changed(file, change)))).toContainEqual(expect.stringMatching(said))
  expect(await counts()).toEqual(before)
})

test("bytes that are not UTF-8 are reported where they stand", async () => {
  const folder = copied()
  const bytes = readFileSync(join(folder, "providers.csv"))
  const at = bytes.indexOf("Avanta")
  bytes[at + 2] = 0xe9
  writeFileSync(join(folder, "providers.csv"), bytes)
  expect(faultsOf(await bring(folder))).toEqual(["providers.csv:3:2: name is not UTF-8"])
})

test("a row over several lines does not move the lines after it", async () => {
  const folder = changed("contracts.csv", (text) =>
    text
      .replace("2011-06,,,single-source,s22", '2011-06,,"One\r\nnote",single-source,s22')
      .replace("wp-cpa02,a4e,prime,2011-06", "wp-cpa02,a4e,prime,June"),
  )
  expect(faultsOf(await bring(folder))).toEqual([
    'contracts.csv:5:5: start: "June" is not a year or a month like 2011 or 2011-06',
  ])
})

test("a missing file is a fault of the register itself", async () => {
  const folder = copied()
  rmSync(join(folder, "domains.csv"))
  expect(faultsOf(await bring(folder))).toEqual(["domains.csv:1:1: the file is missing"])
})

test("all faults of all files come in one run, in reading order, each once", async () => {
  const folder = changed("contracts.csv", (text) => text.replace("2011-06", "then").replace("verified", "sure"))
  writeFileSync(
    join(folder, "providers.csv"),
    readFileSync(join(folder, "providers.csv"), "utf8")
      .replace("verified", "certain")
      .replace("\nsefton-council,", "\nsefton,"),
  )
  expect(faultsOf(await bring(folder))).toEqual([
    'contracts.csv:2:5: start: "then" is not a year or a month like 2011 or 2011-06',
    'contracts.csv:4:8: certainty: "sure" is none of verified, single-source, general-knowledge',
    'domains.csv:18:1: provider: "sefton-council" is not in providers.csv',
    'providers.csv:2:11: certainty: "certain" is none of verified, single-source, general-knowledge',
    'supply_chain.csv:2:4: subcontractor: "sefton-council" is not in providers.csv',
    'supply_chain.csv:32:4: subcontractor: "sefton-council" is not in providers.csv',
  ])
})

test("a second set of files comes on top and ends nothing of the first", async () => {
  const before = await counts()
  const demo = emptyFolder()
  writeFileSync(
    join(demo, "programmes.csv"),
    "slug,name,short_name,commissioner,nations,start,end,status,participation,note,certainty,source_ids\n" +
      "steps,Steps to Work,Steps,Ministry of Arcadia,Arcadia,2025,,running,mixed,,general-knowledge,\n",
  )
  writeFileSync(
    join(demo, "areas.csv"),
    "slug,programme,code,name,region,covers,covers_certainty,certainty,source_ids\n" +
      "steps-coast,steps,,The Coast,Arcadia,Farshire,general-knowledge,general-knowledge,\n",
  )
  writeFileSync(
    join(demo, "contracts.csv"),
    "programme,area,provider,role,start,end,note,certainty,source_ids\n" +
      "steps,steps-coast,lantern,prime,2025-01,,,general-knowledge,\n",
  )
  writeFileSync(
    join(demo, "places.csv"),
    "name,kind,nation,county,council_code,alt_names,steps_area,certainty\n" +
      "Farvale,town,Arcadia,Farshire,,,,general-knowledge\nLowmoor,town,Arcadia,Farshire,,,steps-coast,general-knowledge\n",
  )
  const header =
    "slug,name,legal_name,other_names,sector,company_number,parent_or_group,became,became_date,note,certainty,source_ids\n"
  writeFileSync(join(demo, "providers.csv"), `${header}lantern,Lantern,,,voluntary,,,,,,general-knowledge,\n`)
  expect(faultsOf(await bring(demo, { origin: "demo" }))).toEqual([])
  const after = await counts()
  expect(after).toMatchObject({ programmes: 9, units: (before.units ?? 0) + 2, places: 865, contracts: 91 })
  // Farvale by its county, Lowmoor by the file; no real place gains or loses an area.
  expect(after.place_areas).toBe((before.place_areas ?? 0) + 2)
  expect(await bring(demo, { origin: "demo" })).toMatchObject({ ok: true, nothing: true })
  expect(await bring(REAL)).toMatchObject({ ok: true, nothing: true })

  appendFileSync(join(demo, "providers.csv"), "serco,Serco,,,private,,,,,,general-knowledge,\n")
  expect(faultsOf(await bring(demo, { origin: "demo" }))).toEqual([
    'providers.csv:3:1: "serco" belongs to the files of "register"',
  ])
})

test("changed and vanished rows: changed in place, ended and marked, or removed; units stay", async () => {
  const folder = changed("contracts.csv", (text) =>
    text
      .split("\n")
      .filter((line) => !line.includes("ctw-dorset,bcha"))
      .join("\n"),
  )
  const providers = readFileSync(join(folder, "providers.csv"), "utf8")
  writeFileSync(
    join(folder, "providers.csv"),
    providers
      .replace("Serco Welfare to Work", "Serco Employment")
      .split("\n")
      .filter((line) => !line.startsWith("bcha,"))
      .join("\n"),
  )
  const before = await counts()
  const planned = linesOf(await bring(folder, { dryRun: true }), { dryRun: true })
  expect(planned).toEqual([
    "providers.csv: 1 changed, 1 ended (kept and marked)",
    "  ~ serco (other_names, searched)",
    "  - bcha",
    "contracts.csv: 1 ended (removed)",
    "  - ctw-dorset.bcha.2026-06",
    "units (made from contracts and supply chain): 2 ended (kept and marked)",
    "  - ctw-dorset.bcha.bcha",
    "  - ctw-dorset.bcha.unlisted",
    expect.stringMatching(/^Dry run: nothing was changed\. Digest of the files: [0-9a-f]{64}$/),
  ])
  await bring(folder)
  expect(await counts()).toEqual({ ...before, contracts: 90, imports: 3 })
  const [unit] = await siteDb().execute(
    sql`select delisted_on::text from register.units where id = 'ctw-dorset.bcha.bcha'`,
  )
  expect(unit).toEqual({ delisted_on: TODAY })
  expect(await bring(folder)).toMatchObject({ ok: true, nothing: true })

  await bring(REAL)
  const [again] = await siteDb().execute(sql`select delisted_on from register.units where id = 'ctw-dorset.bcha.bcha'`)
  expect(again).toEqual({ delisted_on: null })
})

test("a row put in between moves those after it without changing them", async () => {
  const folder = changed("complaint_routes.csv", (text) =>
    text.replace("\n1a,", "\n0,Ask a friend,All,Participant,Any time,,,,,general-knowledge,\n1a,"),
  )
  expect(linesOf(await bring(folder, { dryRun: true }), { dryRun: true }).slice(0, 2)).toEqual([
    "complaint_routes.csv: 1 added, 10 on another line",
    "  + 0|Ask a friend",
  ])
})

function bring(directory: string, options: { dryRun?: boolean; origin?: string } = {}) {
  return importRegister({ directory, db: ownerDb(), dryRun: false, today: TODAY, ...options })
}

function faultsOf(outcome: RegisterOutcome): string[] {
  return outcome.ok ? [] : outcome.faults.map(faultInWords)
}

function linesOf(outcome: RegisterOutcome, options = { dryRun: false }): string[] {
  return outcome.ok ? reportInWords(outcome, options) : faultsOf(outcome)
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "threestar-register-"))
  folders.push(folder)
  return folder
}

function copied(): string {
  const folder = emptyFolder()
  cpSync(REAL, folder, { recursive: true })
  return folder
}

function changed(file: string, change: (text: string) => string): string {
  const folder = copied()
  const before = readFileSync(join(folder, file), "utf8")
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(join(folder, file), after)
  return folder
}

async function counts(): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const table of TABLES) {
    const [row] = await ownerDb().execute<{ n: number }>(
      sql`select count(*)::int as n from register.${sql.identifier(table)}`,
    )
    found[table] = row?.n ?? -1
  }
  return found
}
