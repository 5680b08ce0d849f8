import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { importRegister } from "#app/tasks/import-register.server.ts"
import { reportInWords } from "#app/tasks/register/report.ts"
import { mergeProviders, renameProvider } from "#app/tasks/register-deeds/provider-deeds.server.ts"
import { removeRow } from "#app/tasks/register-deeds/remove-row.server.ts"
import { revertDeed } from "#app/tasks/register-deeds/revert-deed.server.ts"
import { saveRow } from "#app/tasks/register-deeds/save-row.server.ts"
import { ownerDb } from "#db/clients.server.ts"
import { freshDatabase } from "../support/database.ts"
import { bringInDemoRegister } from "../support/demo-world.ts"
import { addProvider, agreeTo, someAuthor } from "../support/office/author.ts"

const database = await freshDatabase({ register: true })
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
const folder = mkdtempSync(join(tmpdir(), "threestar-register-"))
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await sql.end()
})
cpSync(join(import.meta.dirname, "../../db/register"), folder, { recursive: true })
const author = await someAuthor(database)

/** Brings the folder in, and says what the script would print. */
async function bring({ dryRun = false } = {}): Promise<string[]> {
  const outcome = await importRegister({ directory: folder, db: ownerDb(), dryRun, today: "2026-11-27" })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults))
  return reportInWords(outcome, { dryRun })
}

function edit(file: string, change: (text: string) => string) {
  const before = readFileSync(join(folder, file), "utf8")
  const after = change(before)
  expect(after, file).not.toBe(before)
  writeFileSync(join(folder, file), after)
}

const nothing = "The files say what the register says already: nothing to change."
const onlyKept = "Everything else is as the files say: nothing to change."
const linkTo = (subcontractor: string) => ({
  ...({ kind: "link", key: null, version: "", sources: ["s40"], newSource: null } as const),
  cells: {
    ...{ programme: "restart-scheme", area: "restart-3b", prime: "ingeus", subcontractor, kind: "specialist" },
    ...{ tier: "", status: "", note: "", certainty: "single-source" },
  },
})
const unit = async (id: string) =>
  (await sql`select provider, prime, origin, delisted_on::text as ended from register.units where id = ${id}`)[0]

test("a name that the office gave stays, whatever the files say, and the dry run says so", async () => {
  await agreeTo((agreed) => renameProvider(author, { provider: "serco", name: "Brightwater", address: null, agreed }))
  const kept = ["providers.csv: 1 kept as the office changed it", "  = serco (kept as the office changed it)", onlyKept]
  expect(await bring({ dryRun: true })).toEqual(kept)
  edit("providers.csv", (text) => text.replace("\nserco,Serco,", "\nserco,Serco Group,"))
  expect(await bring()).toEqual(kept)
  expect(await sql`select name from register.providers where slug = 'serco'`).toEqual([{ name: "Brightwater" }])
})

test("once it is taken back, the files speak again", async () => {
  const [deed] = await sql<{ id: string }[]>`select id from office.register_deeds where deed = 'provider.rename'`
  await agreeTo((agreed) => revertDeed(author, { deed: deed?.id ?? "", agreed }))
  expect(await bring()).toEqual([
    "providers.csv: 1 changed",
    "  ~ serco (name, searched)",
    expect.stringMatching(/^Stored\. Digest/),
  ])
  expect(await bring()).toEqual([nothing])
})

test("a row that the office added is ended by no import, nor its unit", async () => {
  await agreeTo((agreed) => saveRow(author, { ...linkTo("sefton-council"), agreed }))
  expect(await bring()).toEqual([nothing])
  expect(await unit("restart-3b.ingeus.sefton-council")).toMatchObject({ origin: "office", ended: null })
})

test("a row that the office took out stays out, and its unit ended", async () => {
  const key = "restart-3b.ingeus.oldham-council"
  await agreeTo((agreed) => removeRow(author, { kind: "link", key, agreed }))
  expect(await bring()).toEqual([
    "supply_chain.csv: 1 kept as the office changed it",
    `  = ${key} (kept as the office changed it)`,
    onlyKept,
  ])
  expect(await unit(key)).toMatchObject({ origin: "register", ended: "2026-11-26" })
})

test("files that bring what the office has added clash with nothing", async () => {
  await addProvider(author, "lamp-works", "Lamp Works")
  const header = readFileSync(join(folder, "providers.csv"), "utf8").split("\n")[0] ?? ""
  expect(header).toMatch(/^slug,name/)
  edit("providers.csv", (text) => `${text.trimEnd()}\nlamp-works,The Lamp Works,,,private,,,,,,general-knowledge,\n`)
  edit(
    "supply_chain.csv",
    (text) => `${text.trimEnd()}\nrestart-scheme,restart-3b,ingeus,sefton-council,end-to-end,1,,,general-knowledge,\n`,
  )
  expect(await bring()).toEqual([
    "providers.csv: 1 kept as the office changed it",
    "  = lamp-works (kept as the office changed it)",
    "supply_chain.csv: 2 kept as the office changed it",
    "  = restart-3b.ingeus.oldham-council (kept as the office changed it)",
    "  = restart-3b.ingeus.sefton-council (kept as the office changed it)",
    onlyKept,
  ])
  expect(await sql`select name from register.providers where slug = 'lamp-works'`).toEqual([{ name: "Lamp Works" }])
})

test("a contract of the office keeps the unit that a file has left behind", async () => {
  const contract = {
    ...({ kind: "contract", key: null, version: "", sources: ["s40"], newSource: null } as const),
    cells: {
      ...{ programme: "restart-scheme", area: "restart-3b", provider: "ingeus", role: "prime", start: "2026-07" },
      ...{ end: "2027-06", note: "", certainty: "single-source" },
    },
  }
  await agreeTo((agreed) => saveRow(author, { ...contract, agreed }))
  const note = async () => (await sql`select status_note from register.units where id = 'restart-3b.ingeus.ingeus'`)[0]
  expect(await note()).toEqual({ status_note: "contract to June 2027" })
  edit("contracts.csv", (text) => text.replace(/\nrestart-scheme,restart-3b,ingeus,[^\n]*/, ""))
  expect(await bring()).toContain("  - restart-3b.ingeus.2021-06")
  expect(await unit("restart-3b.ingeus.ingeus")).toMatchObject({ origin: "register", ended: null })
  expect(await note()).toEqual({ status_note: "contract to June 2027" })
})

test("what files say of a duplicate they say of the provider it was merged into", async () => {
  const id = await agreeTo((agreed) => mergeProviders(author, { provider: "g4s", into: "ingeus", agreed }))
  const before = await sql`select id from register.units where 'g4s' in (provider, prime)`
  expect(before).toHaveLength(0)
  edit(
    "contracts.csv",
    (text) => `${text.trimEnd()}\nrestart-scheme,restart-1a,g4s,prime,2026-03,,,general-knowledge,\n`,
  )
  expect(await bring()).toContain("  + restart-1a.g4s.2026-03")
  expect(await sql`select provider from register.contracts where id = 'restart-1a.g4s.2026-03'`).toEqual([
    { provider: "ingeus" },
  ])
  expect(await unit("restart-1a.ingeus.ingeus")).toMatchObject({ provider: "ingeus", ended: null })
  expect(await sql`select 1 from register.official_figures where provider = 'g4s'`).toHaveLength(0)
  expect((await bring()).at(-1)).toBe(onlyKept)

  await agreeTo((agreed) => revertDeed(author, { deed: id, agreed }))
  await bring()
  expect(await sql`select provider from register.contracts where id = 'restart-1a.g4s.2026-03'`).toEqual([
    { provider: "g4s" },
  ])
  expect(await unit("restart-1a.g4s.g4s")).toMatchObject({ provider: "g4s", ended: null })
})

test("the demonstration's files come beside all of that, and again", async () => {
  await bringInDemoRegister()
  const cells = {
    ...linkTo("plain-sums").cells,
    programme: "pathways-forward",
    area: "pf-saltmere",
    prime: "harbour-training",
  }
  await agreeTo((agreed) => saveRow(author, { ...linkTo("plain-sums"), sources: ["demo"], cells, agreed }))
  const units = await sql`select id, delisted_on from register.units order by 1`
  await bringInDemoRegister()
  await bring()
  expect(await sql`select id, delisted_on from register.units order by 1`).toEqual(units)
})
