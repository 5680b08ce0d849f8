import { expect, test } from "vitest"
import { briefly } from "#db/open.server.ts"
import { prepareQueues, startSchedules } from "../../scripts/start/schedules.ts"
import { freshDatabase } from "../support/database.ts"

const database = await freshDatabase()
const clock = { TALLY_AT: { hour: 3, minute: 20 }, RELEASE_DAY: 1 }
const noon = new Date("2026-07-14T12:00:00Z")
await prepareQueues(database.url("owner"))

/** Starts and stops at once, before any job is looked for; answers with the jobs that wait. */
async function jobsAfterStart(now: Date): Promise<string[]> {
  const stop = await startSchedules(database.url("desk"), clock, now)
  await stop()
  return jobs()
}

async function jobs(): Promise<string[]> {
  const rows = await asOwner("select name from pgboss.job where name not like '\\_\\_%' order by name")
  return rows.map((row) => String(row.name))
}

function asOwner(text: string) {
  return briefly(database.url("owner"), async (sql) => [...(await sql.unsafe(text))])
}

test("the desk's role keeps the clock: the tally every night, the release on the first, keys in time, letters each morning, a look at legal notices and at updates that wait every ten minutes", async () => {
  expect(await jobsAfterStart(noon)).toEqual([])
  const schedules = await asOwner("select name, cron, timezone from pgboss.schedule where name <> 'tidy' order by name")
  expect(schedules).toEqual([
    { name: "campaign-updates", cron: "*/10 * * * *", timezone: "UTC" },
    { name: "keys", cron: "0 4 1 1,4,7,10,12 *", timezone: "UTC" },
    { name: "notices", cron: "*/10 * * * *", timezone: "UTC" },
    { name: "release", cron: "0 5 1 * *", timezone: "UTC" },
    { name: "staff-letters", cron: "0 7 * * *", timezone: "UTC" },
    { name: "tally", cron: "20 3 * * *", timezone: "UTC" },
  ])
})

test("what fell due while nobody was running is done at the next start, once", async () => {
  await asOwner("update pgboss.schedule set created_on = '2026-07-13T12:00:00Z'")
  expect(
    (await jobsAfterStart(noon)).filter((job) => job !== "tidy"),
    "due at 03:20, at 07:00 and at noon today",
  ).toEqual(["notices", "staff-letters", "tally"])
  expect(
    (await jobsAfterStart(noon)).filter((job) => job !== "tidy"),
    "it waits already",
  ).toEqual(["notices", "staff-letters", "tally"])
  await asOwner("update pgboss.schedule set created_on = '2026-06-13T12:00:00Z'")
  expect((await jobsAfterStart(noon)).filter((job) => job !== "tidy")).toEqual([
    "keys",
    "notices",
    "release",
    "staff-letters",
    "tally",
  ])
})

test("what was done in time is not done again", async () => {
  await asOwner("update pgboss.job set state = 'completed', completed_on = '2026-07-14T12:00:00Z'")
  expect(await jobsAfterStart(noon)).toHaveLength((await jobs()).length)
  const waiting = await asOwner("select name from pgboss.job where state = 'created' and name not like '\\_\\_%'")
  expect(waiting).toEqual([])
})
