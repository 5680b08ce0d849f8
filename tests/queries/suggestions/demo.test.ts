import postgres from "postgres"
import { afterAll, beforeAll, expect, test } from "vitest"
import { SUGGESTION_STATES } from "#app/domain/suggestions/state.ts"
import { demoSuggestions } from "#db/demo/suggestions.ts"
import { prepareSignIns } from "../../../scripts/demo/sign-in-accounts.ts"
import { prepareSuggestions } from "../../../scripts/demo/suggestions.ts"
import { freshDatabase } from "../../support/database.ts"
import { bringInDemoRegister, DEMO_DAY } from "../../support/demo-world.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
beforeAll(async () => {
  await bringInDemoRegister()
  await prepareSignIns(new Date(`${DEMO_DAY}T10:00:00Z`))
  await prepareSuggestions(DEMO_DAY)
}, 120_000)

test("thirty-three suggestions about invented providers stand in every state", async () => {
  expect(demoSuggestions()).toHaveLength(33)
  const rows = await sql`select distinct state from casework.suggestions`
  expect(rows.map(({ state }) => state).toSorted()).toEqual([...SUGGESTION_STATES].toSorted())
  const foreign = await sql`
    select provider from casework.suggestions where provider not in (select slug from register.providers)`
  expect(foreign).toHaveLength(0)
})

test("supports are counted, and whoever supported two that were joined counts once", async () => {
  const tens = (await sql`select tens from published.suggestions`).map((row) => row.tens)
  expect(Math.max(...tens)).toBeGreaterThanOrEqual(60)
  expect(tens.filter((shown) => shown % 10 !== 0)).toEqual([])
  const joined = await sql`select id from published.suggestions where merged_into is not null`
  expect(joined).toHaveLength(2)
  expect(await sql`select 1 from identity.supports where subject = any(${joined.map(({ id }) => id)})`).toEqual([])
})

test("played again, nothing happens twice", async () => {
  const all = () => sql`select id, version, state from casework.suggestions order by id`
  const before = await all()
  await prepareSuggestions(DEMO_DAY)
  expect(await all()).toEqual(before)
}, 60_000)
