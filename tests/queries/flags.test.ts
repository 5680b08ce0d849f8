import { execFile } from "node:child_process"
import { promisify } from "node:util"
import postgres from "postgres"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { addDays, isoWeekOf } from "#app/domain/calendar.ts"
import type { Answer } from "#app/domain/rating.ts"
import { countPasses } from "#app/tasks/count-passes.server.ts"
import { eraseWhatIsDue } from "#app/tasks/retention.server.ts"
import { prepareTally, runTally } from "#app/tasks/run-tally.server.ts"
import { castRating } from "#app/tasks/spend-ballot.server.ts"
import { countHeldAccounts, listFlagCounts } from "#db/queries/desk/flags.ts"
import { aCast, aRating } from "../support/builders.ts"
import { freshDatabase } from "../support/database.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
const tally = (day: string) => runTally(database.secretsFolder, day)
beforeAll(async () => {
  await prepareTally(database.secretsFolder)
  await tally("2026-05-01")
})

const UNIT = "vale.meridian.northgate"

async function rated(count: number, answer: Answer, over: Partial<ReturnType<typeof aCast>> = {}) {
  // One question does not apply to them: all that they answered is what counts.
  const answers = { adviser: answer, say: answer, fit: answer, help: answer, fairness: null }
  for (let i = 0; i < count; i++) await castRating(aCast({ rating: aRating({ answers }), ...over }))
}

const batchFlags = async () => sql`select batch, unit, kind from sealed.batch_flags order by batch, kind`

describe("ratings that are all fives or all ones", () => {
  test("many more than before are flagged, in the sealed room with the unit and in the office without it", async () => {
    await rated(30, 4)
    await tally("2026-05-05")
    await rated(4, 5)
    await rated(16, 4)
    await tally("2026-05-06")
    expect(await batchFlags(), "4 of 20, after none of 30, come once in 323 times").toEqual([])
    await rated(7, 5)
    await rated(15, 4)
    await tally("2026-05-07")
    expect(await batchFlags(), "7 of 22, after 4 of 50, come once in 284 times").toEqual([])
    await rated(14, 1)
    await rated(6, 4)
    await tally("2026-05-08")
    expect(await batchFlags()).toEqual([{ batch: 4, unit: UNIT, kind: "all-ones" }])
    expect(await sql`select kind, quarter from office.flags`).toEqual([{ kind: "all-ones", quarter: "2026-Q2" }])
  })

  test("a tally without anything new flags nothing anew, and neither do ratings of another unit", async () => {
    await tally("2026-05-09")
    await rated(20, 1, { terms: { year: 2026, unit: "vale.meridian.harbour", purpose: "rating" } })
    await tally("2026-05-10")
    expect(await batchFlags()).toHaveLength(1)
  })

  test("a batch that fails leaves no flag; the tally after it leaves one", async () => {
    await rated(20, 5)
    await sql`alter table sealed.flushes add constraint full_up check (period <> '2026-Q3')`
    await sql`alter table sealed.batches add constraint no_more check (quarter <> '2026-Q3')`
    await expect(tally("2026-07-01")).rejects.toThrow()
    expect(await batchFlags()).toHaveLength(1)
    expect(await sql`select 1 from office.flags`).toHaveLength(1)
    await sql`alter table sealed.flushes drop constraint full_up`
    await sql`alter table sealed.batches drop constraint no_more`
    await tally("2026-07-01")
    expect((await batchFlags()).slice(1)).toMatchObject([{ unit: UNIT, kind: "all-fives" }])
    expect(await sql`select 1 from office.flags`).toHaveLength(2)
    expect(await sql`select 1 from sealed.ratings where withdrawn`, "nothing is removed by its stars").toHaveLength(0)
  })
})

describe("passes by week", () => {
  let people = 0
  async function taken(count: number, { area = "vale", year = 2026 } = {}) {
    for (let i = 0; i < count; i++) {
      people += 1
      const lookup = Buffer.from(`person ${people}`)
      const [account] = await sql`insert into identity.accounts (lookup, password_hash, last_used_month)
        values (${lookup}, 'x', '2026-05-01') returning id`
      await sql`insert into identity.issues (account_id, year, area, book, blinded)
        values (${account?.id}, ${year}, ${area}, ${String(year)}, 'x')`
    }
  }

  const weeks = async () => sql`select area, week, tens from identity.issue_weeks order by week, area`
  const surges = async () => (await sql`select 1 from office.flags where kind = 'surge'`).length
  const MONDAY = "2026-03-02"

  test("the first count only notes where things stand", async () => {
    await taken(14)
    await countPasses(MONDAY)
    expect(await weeks()).toEqual([{ area: "vale", week: "2026-W09", tens: 0 }])
    expect(await sql`select area, year, tens from identity.issue_counts`).toEqual([
      { area: "vale", year: 2026, tens: 10 },
    ])
  })

  test("a week is counted once, on its Monday or later, in tens; the nights between change nothing", async () => {
    await taken(9)
    for (const days of [1, 6]) await countPasses(addDays(MONDAY, days))
    expect(await weeks()).toHaveLength(1)
    await Promise.all([countPasses(addDays(MONDAY, 8)), countPasses(addDays(MONDAY, 8))])
    await countPasses(addDays(MONDAY, 9))
    expect((await weeks()).slice(1)).toEqual([{ area: "vale", week: "2026-W10", tens: 10 }])
  })

  test("thirty in a week after twelve quiet ones are one flag, whatever night it is", async () => {
    let monday = addDays(MONDAY, 14)
    for (let week = 0; week < 10; week++) {
      await countPasses(monday)
      monday = addDays(monday, 7)
    }
    expect(await weeks()).toHaveLength(12)
    await taken(30)
    await taken(11, { area: "moors" })
    await countPasses(monday)
    await countPasses(addDays(monday, 1))
    expect((await weeks()).slice(12)).toEqual([
      { area: "moors", week: isoWeekOf(addDays(monday, -7)), tens: 10 },
      { area: "vale", week: isoWeekOf(addDays(monday, -7)), tens: 30 },
    ])
    expect(await surges()).toBe(1)
  })

  test("a deleted account's pass stays counted, and a closed year's counts go", async () => {
    const [gone] = await sql`delete from identity.accounts where id in (
      select account_id from identity.issues where area = 'moors' limit 5) returning id`
    expect(gone).toBeDefined()
    for (let i = 0; i < 5; i++) {
      await sql`insert into identity.departed (mark, year, area) values (${Buffer.from(`gone ${i}`)}, 2026, 'moors')`
    }
    await taken(8, { area: "moors" })
    await countPasses("2026-12-14")
    expect((await weeks()).filter(({ area }) => area === "moors").at(-1)).toMatchObject({ tens: 0 })
    await taken(1, { area: "moors" })
    await countPasses("2026-12-21")
    expect((await weeks()).filter(({ area }) => area === "moors").at(-1)).toMatchObject({ tens: 10 })
    await taken(10, { area: "moors", year: 2027 })
    await countPasses("2027-02-01")
    await eraseWhatIsDue(
      { SECRETS_DIR: database.secretsFolder, DATA_DIR: database.dataFolder },
      new Date("2027-02-01T03:20:00Z"),
    )
    expect(await sql`select area, year, tens from identity.issue_counts`).toEqual([
      { area: "moors", year: 2027, tens: 10 },
    ])
  })
})

test("the office sees counts by quarter and kind, and how many accounts are held", async () => {
  await sql`update identity.accounts set held_until = '2026-06-10' where lookup = ${Buffer.from("person 1")}`
  expect([await countHeldAccounts("2026-06-09"), await countHeldAccounts("2026-06-10")]).toEqual([1, 0])
  await sql`update identity.accounts set held_until = '2999-01-01' where lookup = ${Buffer.from("person 2")}`
  expect(await listFlagCounts()).toEqual([
    { quarter: "2026-Q2", kind: "all-ones", flags: 1 },
    { quarter: "2026-Q2", kind: "surge", flags: 1 },
    { quarter: "2026-Q3", kind: "all-fives", flags: 1 },
  ])
  const { DATA_DIR, SECRETS_DIR, DATABASE_URL, PATH } = process.env
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/flags.ts"], {
    env: { DATA_DIR, SECRETS_DIR, DATABASE_URL, PATH, ENV_FILE: "none", NODE_ENV: "test" },
  })
  expect(stdout).toContain("2026-Q2  surge  1  (weeks in which an area gave out unusually many passes)")
  expect(stdout).toContain("1 account is held")
  expect(stdout).not.toContain("vale")
})
