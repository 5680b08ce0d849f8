import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { freshDatabase } from "../support/database.ts"
import { endLeftProcesses, runScriptFile } from "../support/site-process.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
endLeftProcesses()

async function run(name: string, ...args: string[]) {
  const { DATA_DIR = "", SECRETS_DIR = "", DATABASE_URL = "" } = process.env
  const script = runScriptFile(name, { DATA_DIR, SECRETS_DIR, DATABASE_URL }, args)
  return { code: await script.ended, said: script.said() }
}

test("a switch is paused and resumed from the terminal, as a deed of nobody of the office", {
  timeout: 60_000,
}, async () => {
  expect(await run("switches.ts", "pause", "rating", "--message", "Back on Monday.")).toEqual({
    ...{ code: 0, said: "rating is paused.\n" },
  })
  const { said } = await run("switches.ts", "list")
  expect(said).toMatch(/rating {6}paused since \d{4}-\d\d-\d\d: Back on Monday\.\n/)
  expect(said).toContain("letters     on")
  expect(await run("switches.ts", "pause", "rating", "--message", "Again.")).toMatchObject({ code: 1 })
  expect(await run("switches.ts", "resume", "rating")).toEqual({ code: 0, said: "rating goes on.\n" })
  expect(await run("switches.ts", "pause", "rating")).toMatchObject({ code: 1 })
  expect(await run("switches.ts", "pause", "everything", "--message", "x")).toMatchObject({ code: 1 })
  const deeds = await sql`select deed, subject, staff from office.audit_log order by number`
  expect(deeds).toEqual([
    { deed: "switch.pause", subject: "rating", staff: null },
    { deed: "switch.resume", subject: "rating", staff: null },
  ])
})

test("a dry run of retention says what is due by each rule and why, and leaves it; a run erases and notes it", {
  timeout: 60_000,
}, async () => {
  await sql`insert into office.missing_providers (name, town, done) values ('Old', 'Vale', true)`
  const dry = await run("retention.ts", "--dry-run")
  expect(dry.code).toBe(0)
  expect(dry.said).toContain("missing-providers: 1 due\n")
  expect(dry.said).toContain("expired-sessions: fewer than 10 due\n")
  expect(dry.said).toContain("The office has dealt with it.")
  expect(await sql`select from office.missing_providers`).toHaveLength(1)
  expect((await run("retention.ts")).said).toContain("missing-providers: 1 erased\n")
  expect(await sql`select from office.missing_providers`).toHaveLength(0)
  expect(await sql`select erased from office.retention_runs where rule = 'missing-providers'`).toEqual([{ erased: 1 }])
})

test("letters to staff, sent by hand where no mail service is configured, are shown at the terminal", {
  timeout: 60_000,
}, async () => {
  await sql`insert into office.staff (name, address, roles, password_hash)
    values ('Ada', 'ada@office.example', '{administrator}', 'hash')`
  await sql`insert into published.switches values ('complaints', true, 'Soon.', '2020-01-01')`
  const { code, said } = await run("staff-letters.ts")
  expect(code).toBe(0)
  expect(said).toContain("To ada@office.example: What waits in the office")
  expect(said).toContain("1 letter sent.")
  expect((await run("staff-letters.ts")).said).toBe("0 letters sent.\n")
})

test("the night's tidying does all of it, in the roles that it has", { timeout: 60_000 }, async () => {
  await sql`insert into office.pressure_reports (kinds, done) values ('{offer}', true)`
  expect((await run("tidy.ts")).code).toBe(0)
  expect(await sql`select from office.pressure_reports`).toHaveLength(0)
})
