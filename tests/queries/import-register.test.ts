import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, test } from "vitest"
import { faultInWords } from "#app/forms/register/fault.ts"
import { importRegister } from "#app/tasks/import-register.server.ts"
import { ownerDb } from "#db/clients.server.ts"
import { freshDatabase } from "../support/database.ts"

const REAL = join(import.meta.dirname, "../../db/register")
const TODAY = "2026-11-22"

await freshDatabase()

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

test("the real register comes in whole", async () => {
  const outcome = await importRegister({ directory: REAL, db: ownerDb(), dryRun: false, today: TODAY })
  expect(outcome.ok ? [] : outcome.faults.map(faultInWords)).toEqual([])
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
    // 90 contracts make 180, supply links with an area 45.
    units: 225,
    imports: 1,
  })
})

test("the same files again change nothing, and say so", async () => {
  const before = await counts()
  const outcome = await importRegister({ directory: REAL, db: ownerDb(), dryRun: false, today: "2026-11-23" })
  expect(outcome).toMatchObject({ ok: true, nothing: true })
  expect(await counts()).toEqual(before)
})

async function counts(): Promise<Record<string, number>> {
  const tables = [
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
  const found: Record<string, number> = {}
  for (const table of tables) {
    const [row] = await ownerDb().execute<{ n: number }>(
      sql`select count(*)::int as n from register.${sql.identifier(table)}`,
    )
    found[table] = row?.n ?? -1
  }
  return found
}
