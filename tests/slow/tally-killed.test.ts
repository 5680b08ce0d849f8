import { spawn } from "node:child_process"
import { once } from "node:events"
import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { prepareTally, runTally } from "#app/tasks/run-tally.server.ts"
import { castRating } from "#app/tasks/spend-ballot.server.ts"
import { aCast } from "../support/builders.ts"
import { freshDatabase } from "../support/database.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const count = async (table: string) => (await sql.unsafe(`select count(*)::int as n from sealed.${table}`))[0]?.n

/** Starts the real tally as its own process and kills it, without a word, as soon as it has done so many statements. */
async function tallyKilledAfter(statements: number) {
  const { DATA_DIR, SECRETS_DIR, DATABASE_URL, PATH } = process.env
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/tally.ts", "--on", "2026-05-05"], {
    env: { DATA_DIR, SECRETS_DIR, DATABASE_URL, PATH, ENV_FILE: "none", NODE_ENV: "test" },
    stdio: "ignore",
  })
  const exit = once(child, "exit")
  let over = false
  exit.then(() => {
    over = true
  })
  let seen = 0
  let last = ""
  while (!over && seen < statements) {
    const rows = await sql<{ at: string }[]>`
      select max(query_start)::text as at from pg_stat_activity
      where usename = 'threestar_tally' and datname = current_database()`
    if (rows[0]?.at && rows[0].at !== last) seen += 1
    last = rows[0]?.at ?? last
  }
  child.kill("SIGKILL")
  await exit
}

test("a tally killed at any moment loses and doubles nothing, and the next one finishes", {
  timeout: 120_000,
}, async () => {
  await prepareTally(database.secretsFolder)
  await runTally(database.secretsFolder, "2026-05-01")
  let cast = 0
  for (const statements of [1, 4, 9, 16, 30, 60]) {
    for (let i = 0; i < 25; i++) await castRating(aCast({ area: i < 20 ? "vale" : "moors" }))
    cast += 25
    await tallyKilledAfter(statements)
    expect((await count("ratings")) + (await count("inbox"))).toBe(cast)
    expect(await count("spent")).toBe(cast)
  }
  // The server lets go of a killed process's lock when it notices that its connection is gone.
  while ((await runTally(database.secretsFolder, "2026-05-06")) === null)
    await new Promise((wake) => setTimeout(wake, 20))
  // How far each killed tally came decides how many still wait; after the year's end nobody does.
  await runTally(database.secretsFolder, "2027-02-01")
  expect(await count("ratings")).toBe(cast)
  expect(await count("inbox")).toBe(0)
})
