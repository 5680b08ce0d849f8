import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { deleteDoneReports } from "#db/queries/owner/done-reports.ts"
import { freshDatabase } from "../support/database.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

test("what the office has dealt with is erased by night, and what waits stays", async () => {
  await sql`insert into office.missing_providers (name, town, done) values ('Old', 'Vale', true), ('New', 'Vale', false)`
  await sql`insert into office.pressure_reports (kinds, done) values ('{offer}', true), ('{threaten}', false)`
  await deleteDoneReports()
  expect(await sql`select name from office.missing_providers`).toEqual([{ name: "New" }])
  expect(await sql`select kinds from office.pressure_reports`).toEqual([{ kinds: ["threaten"] }])
})
