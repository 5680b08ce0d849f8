import { globSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { KEPT_PARTS } from "#app/domain/kept/kept-row.ts"
import { KEPT_ROWS } from "#app/domain/kept-data.ts"
import { columnsOf } from "../support/house/sealed-columns.ts"

const SCHEMA = join(import.meta.dirname, "../../db/schema")
/** The rooms of people and of what they say; casework and campaign hold no table yet, and will be asked, too. */
const ROOMS = ["identity", "sealed", "office", "casework", "campaign"]

async function listTables(): Promise<string[]> {
  const files = globSync("**/*.ts", { cwd: SCHEMA })
  const schema = await Promise.all(files.map((file): Promise<object> => import(join(SCHEMA, file))))
  return Object.keys(columnsOf(schema, ROOMS)).sort()
}

test("the privacy page explains every table in which something of people may stand, once, and no other", async () => {
  const tables = await listTables()
  expect(tables.length).toBeGreaterThan(20)
  expect(KEPT_ROWS.flatMap((row) => row.tables).toSorted()).toEqual(tables)
})

test("every part of the privacy page has rows, and no two rows have one name", () => {
  for (const part of KEPT_PARTS)
    expect(
      KEPT_ROWS.some((row) => row.part === part),
      part,
    ).toBe(true)
  expect(new Set(KEPT_ROWS.map(({ name }) => name)).size).toBe(KEPT_ROWS.length)
})

test("no row is left blank", () => {
  for (const { name, what, why, howLong, erase } of KEPT_ROWS) {
    for (const said of [what, why, howLong, erase]) expect(said, name).toMatch(/\.$/)
  }
})
