import { expect, test } from "vitest"
import { prepareTally } from "#app/tasks/run-tally.server.ts"
import { castRating } from "#app/tasks/spend-ballot.server.ts"
import { briefly } from "#db/open.server.ts"
import { aCast, aRating } from "../support/builders.ts"
import { freshDatabase } from "../support/database.ts"
import { endLeftProcesses, runScriptFile } from "../support/site-process.ts"

const database = await freshDatabase()
endLeftProcesses()

const settings = (): Record<string, string> => {
  const { DATA_DIR = "", SECRETS_DIR = "", DATABASE_URL = "" } = process.env
  return { DATA_DIR, SECRETS_DIR, DATABASE_URL, NODE_ENV: "test" }
}

test("a tally that cannot store words says that it failed, and nothing of what people said", async () => {
  await prepareTally(database.secretsFolder)
  // Lines that look like a stack's own.
  const wentWell = "Marmalade kept me going\n    at the Tuesday meeting (hall.ts:1:1)"
  const rating = aRating({ words: { wentWell, shouldChange: "Less umbrage" } })
  for (let people = 0; people < 12; people++) await castRating(aCast({ rating }))
  await briefly(database.superuserUrl, (sql) =>
    sql.unsafe(`
      create function sealed.refuse_words() returns trigger language plpgsql as $$
        begin raise exception '%', new.text; end $$;
      create trigger refuse_words before insert on sealed.words for each row execute function sealed.refuse_words()`),
  )
  const tally = runScriptFile("tally.ts", { ...settings(), LOG_LEVEL: "trace" }, ["--on", "2026-05-05"])
  expect(await tally.ended).toBe(1)
  expect(tally.said()).toMatch(/^A fault of ours: PostgresError \(P0001\)\n {4}at /)
  for (const secret of ["Marmalade", "Tuesday", "umbrage", "vale", "insert", "params"]) {
    expect(tally.said()).not.toContain(secret)
  }
})

test("an argument that a script does not know is said by its name", async () => {
  const tally = runScriptFile("tally.ts", settings(), ["--soon"])
  expect(await tally.ended).toBe(1)
  expect(tally.said()).toContain("--soon")
  expect(tally.said()).not.toContain("A fault of ours")
})
