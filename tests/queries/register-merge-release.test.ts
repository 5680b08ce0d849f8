import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { makeRelease } from "#app/tasks/make-release.server.ts"
import { mergeProviders } from "#app/tasks/register-deeds/provider-deeds.server.ts"
import { revertDeed } from "#app/tasks/register-deeds/revert-deed.server.ts"
import { saveRow } from "#app/tasks/register-deeds/save-row.server.ts"
import { prepareTally, runTally } from "#app/tasks/run-tally.server.ts"
import { castRating } from "#app/tasks/spend-ballot.server.ts"
import { aCast } from "../support/builders.ts"
import { freshDatabase } from "../support/database.ts"
import { addProvider, agreeTo, someAuthor } from "../support/office/author.ts"

const database = await freshDatabase({ register: true })
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
await prepareTally(database.secretsFolder)
const author = await someAuthor(database)

const AREA = "restart-3b"
const COUNCIL = `${AREA}.ingeus.oldham-council`
const DOUBLE = `${AREA}.ingeus.oldham-borough`
const SMALL = `${AREA}.ingeus.oldham-town`

async function rate(unit: string, count: number, day: string) {
  for (let person = 0; person < count; person++) {
    const terms = { year: 2026, unit, purpose: "rating" } as const
    await castRating(aCast({ terms, area: AREA, programme: "restart-scheme", now: new Date(`${day}T10:00:00Z`) }))
  }
}

async function publish(day: string) {
  await runTally(database.secretsFolder, day)
  const outcome = await makeRelease(day)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.number
}

type Shown = Readonly<{ name: string; state: string; tens: number | null; moved: number | null }>

async function figures(release: number): Promise<Map<string, Shown>> {
  const rows = await sql<Shown[]>`select kind || ' ' || key as name, state, tens, moved_in as moved
    from published.figures where release = ${release} order by 1`
  return new Map(rows.map((row) => [row.name, { ...row }]))
}

const merged = (provider: string) =>
  agreeTo((agreed) => mergeProviders(author, { provider, into: "oldham-council", agreed }))

const ratings = async () =>
  (await sql`select unit, count(*)::int as n from sealed.ratings group by 1 order by 1`).map((row) => ({ ...row }))

test("a merge between two releases moves no unit, loses no rating, and counts what was the duplicate's for the one", async () => {
  for (const slug of ["oldham-borough", "oldham-town"]) {
    await addProvider(author, slug)
    const cells = {
      ...{ programme: "restart-scheme", area: AREA, prime: "ingeus", subcontractor: slug, kind: "end-to-end" },
      ...{ tier: "", status: "", note: "", certainty: "general-knowledge" },
    }
    const row = { kind: "link", key: null, version: "", sources: ["s40"], newSource: null, cells } as const
    await agreeTo((agreed) => saveRow(author, { ...row, agreed }))
  }
  await rate(`${AREA}.ingeus.ingeus`, 30, "2026-05-04")
  await rate(COUNCIL, 22, "2026-05-04")
  await rate(DOUBLE, 14, "2026-05-04")
  await rate(SMALL, 4, "2026-05-04")
  await rate(`${AREA}.ingeus.unlisted`, 8, "2026-05-04")
  await publish("2026-06-01")
  const [before, said] = [await figures(1), await ratings()]
  expect(before.get("provider oldham-council")).toMatchObject({ tens: 20 })
  expect(before.get("provider oldham-borough")).toMatchObject({ tens: 10 })
  expect(before.get("provider oldham-town")).toMatchObject({ state: "too-few" })

  await merged("oldham-borough")
  await merged("oldham-town")
  await publish("2026-07-01")
  const after = await figures(2)
  expect(await ratings()).toEqual(said)
  // 22 and 14; the town's four stay in the crowd they were hidden in, whose block is not the council's alone.
  expect(after.get("provider oldham-council")).toMatchObject({ state: "shown", tens: 30 })
  expect([after.has("provider oldham-borough"), after.has("provider oldham-town")]).toEqual([false, false])
  const others = (all: Map<string, Shown>) =>
    [...all.values()].filter(({ name }) => !name.startsWith("provider oldham-"))
  expect(others(after)).toEqual(others(before))
})

test("nine further ratings move nothing after a merge either; the tenth does, and they count for the one", async () => {
  await rate(COUNCIL, 9, "2026-07-10")
  await publish("2026-08-01")
  expect((await figures(3)).get("provider oldham-council")).toMatchObject({ tens: 30 })
  await rate(DOUBLE, 11, "2026-08-10")
  await publish("2026-09-01")
  // The duplicate's passes were given out before: what they say counts for the one.
  expect((await figures(4)).get("provider oldham-council")).toMatchObject({ tens: 40, moved: 4 })
  expect((await figures(4)).get(`unit ${COUNCIL}`)).toMatchObject({ tens: 20, moved: 1 })
})

test("taking the merge back gives each its own again, with the next release", async () => {
  for (const { id } of await sql<
    { id: string }[]
  >`select id from office.register_deeds where deed = 'provider.merge' order by number desc`)
    await agreeTo((agreed) => revertDeed(author, { deed: id, agreed }))
  await publish("2026-10-01")
  const now = await figures(5)
  expect(now.get("provider oldham-council")).toMatchObject({ tens: 20 })
  expect(now.get("provider oldham-borough")).toMatchObject({ tens: 20 })
  expect(now.get(`area ${AREA}`)?.state).toBe("shown")
})
