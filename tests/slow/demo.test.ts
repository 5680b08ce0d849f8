import postgres from "postgres"
import { afterAll, beforeAll, expect, test } from "vitest"
import { runTally } from "#app/tasks/run-tally.server.ts"
import { nightsOf, smallDemoWorld, waitingDeeds } from "#db/demo.ts"
import { findNewestRelease, listTrend } from "#db/queries/site/figures.ts"
import { playDeeds, playNight } from "../../scripts/demo/play-world.ts"
import { freshDatabase } from "../support/database.ts"
import { DEMO_DAY, playSmallDemo } from "../support/demo-world.ts"

const database = await freshDatabase({ register: true })
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
beforeAll(() => playSmallDemo(database), 180_000)

const world = smallDemoWorld(DEMO_DAY)
const nights = nightsOf(world, null, DEMO_DAY)
const count = async (query: string): Promise<number> =>
  (await sql.unsafe(`select count(*)::int as n from ${query}`))[0]?.n

test("a year of monthly updates stands behind a demonstration, the newest of this month", async () => {
  expect(await findNewestRelease()).toMatchObject({ number: 13, releasedOn: "2026-11-01", year: 2026 })
})

test("every state that a page can show is there", async () => {
  const rows = await sql`select distinct on (key) key, state, verdict, verdict_year, over_two_years, capped, gap,
      stand_in_kind, spread is not null as spread
    from published.figures where kind = 'unit' and release = 13`
  const some = (fits: (row: postgres.Row) => boolean) => rows.filter(fits).length
  const states = {
    meets: some((row) => row.verdict === "meets" && row.verdict_year === 2026),
    below: some((row) => row.verdict === "below" && !row.capped),
    belowAndCapped: some((row) => row.verdict === "below" && row.capped),
    nearTheLine: some((row) => row.verdict === "near-the-line"),
    tooFewToJudge: some((row) => row.verdict === "too-few"),
    lastYearsVerdict: some((row) => row.verdict !== null && row.verdict_year === 2025),
    overTwoYears: some((row) => row.over_two_years && row.verdict === null),
    underTenWithAStandIn: some((row) => row.state === "too-few" && row.stand_in_kind !== null),
    protected: some((row) => row.state === "protected" && row.stand_in_kind !== null),
    spread: some((row) => row.spread),
    gap: some((row) => row.gap === "flagged-far-higher" || row.gap === "flagged-near-higher"),
    noGap: some((row) => row.gap === "no-clear-gap"),
  }
  expect(Object.entries(states).filter(([, found]) => found === 0)).toEqual([])
})

test("what people say of a provider changes over the months", async () => {
  const trend = await listTrend("provider", "castle-job-centre", 12)
  expect(new Set(trend.map(({ halfStars }) => halfStars)).size).toBeGreaterThan(2)
})

test("words wait in the sealed room, and some ratings are changed or withdrawn", async () => {
  expect(await count("sealed.words")).toBeGreaterThan(100)
  expect(await count("sealed.ratings where withdrawn")).toBeGreaterThan(3)
  expect(await count("sealed.ratings where touched_batch <> batch and not withdrawn")).toBeGreaterThan(3)
})

test("no real programme, area or provider has a figure", async () => {
  const real = await sql`
    select kind, key from published.figures
    where state <> 'too-few' and key not like 'pf-%' and key not like 'pathways-forward%'
      and key not in (select slug from register.providers where origin = 'demo')`
  expect(real).toEqual([])
  expect(await count("sealed.ratings where programme <> 'pathways-forward'")).toBe(0)
})

test("nobody from a real place is offered an invented area, and nobody from an invented one a real area", async () => {
  const crossed = await sql`
    select place from register.place_areas join register.places on places.id = place_areas.place
      join register.areas on areas.slug = place_areas.area
    where places.origin <> areas.origin`
  expect(crossed).toEqual([])
  expect(await count("register.places where origin = 'demo'")).toBeGreaterThan(20)
})

test("a night that was interrupted and is played again casts and publishes nothing twice", async () => {
  const last = nights.at(-1)
  if (!last) throw new Error("The world has nights")
  const before = { spent: await count("sealed.spent"), ratings: await count("sealed.ratings") }
  await playNight(last, database.secretsFolder)
  await playNight(last, database.secretsFolder)
  expect({ spent: await count("sealed.spent"), ratings: await count("sealed.ratings") }).toEqual(before)
  expect(await count("published.releases")).toBe(nights.length)
})

test("weeks later the world goes on where it stood", async () => {
  const spent = await count("sealed.spent")
  await playDeeds(waitingDeeds(world, DEMO_DAY))
  const cast = await count("sealed.spent")
  expect(cast).toBeGreaterThan(spent)
  const [next, ...more] = nightsOf(world, nights.at(-1)?.on ?? null, "2026-12-05")
  expect(more).toEqual([])
  if (!next) throw new Error("There is a night in December")
  await playNight(next, database.secretsFolder)
  // Those who waited already are among November's, and are not cast again.
  expect(await count("sealed.spent")).toBe(spent + next.deeds.filter(({ kind }) => kind === "rating").length)
  expect(await findNewestRelease()).toMatchObject({ number: 14, releasedOn: "2026-12-01" })
  expect(await runTally(database.secretsFolder, "2026-12-06")).not.toBeNull()
})
