import postgres from "postgres"
import { afterAll, beforeAll, expect, test } from "vitest"
import { IDEA_STATES } from "#app/domain/ideas/state.ts"
import { demoIdeas } from "#db/demo/ideas.ts"
import { prepareIdeas } from "../../../scripts/demo/ideas.ts"
import { prepareSignIns } from "../../../scripts/demo/sign-in-accounts.ts"
import { freshDatabase } from "../../support/database.ts"
import { bringInDemoRegister, DEMO_DAY } from "../../support/demo-world.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
beforeAll(async () => {
  await bringInDemoRegister()
  await prepareSignIns(new Date(`${DEMO_DAY}T10:00:00Z`))
  await prepareIdeas(DEMO_DAY)
}, 120_000)

test("the demonstration's ideas stand in every state, with supports in tens", async () => {
  const rows = await sql`select distinct state from casework.ideas`
  expect(rows.map(({ state }) => state).toSorted()).toEqual([...IDEA_STATES].toSorted())
  expect(await sql`select 1 from casework.ideas`).toHaveLength(demoIdeas().length)
  const tens = (await sql`select tens from published.ideas`).map((row) => row.tens)
  expect(Math.max(...tens)).toBeGreaterThanOrEqual(60)
  expect(tens.filter((shown) => shown % 10 !== 0)).toEqual([])
})

test("played again, nothing happens twice", async () => {
  const all = () => sql`select id, version, state from casework.ideas order by id`
  const before = await all()
  await prepareIdeas(DEMO_DAY)
  expect(await all()).toEqual(before)
}, 60_000)
