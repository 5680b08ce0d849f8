import postgres from "postgres"
import { afterAll, beforeAll, expect, test } from "vitest"
import { PLEDGE_STATES } from "#app/domain/pledges/pledge.ts"
import { pledgeTable } from "#app/domain/pledges/table.ts"
import { READ_FIRST_STATES } from "#app/domain/portal/read-first.ts"
import { listAllPledges, listPledgeProviders, listPledgesBy } from "#db/queries/site/by-providers/pledges.ts"
import { listSurveysBy } from "#db/queries/site/by-providers/surveys.ts"
import { preparePledges } from "../../../scripts/demo/pledges.ts"
import { prepareRepresentatives } from "../../../scripts/demo/representatives.ts"
import { prepareSignIns } from "../../../scripts/demo/sign-in-accounts.ts"
import { freshDatabase } from "../../support/database.ts"
import { bringInDemoRegister, DEMO_DAY } from "../../support/demo-world.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
beforeAll(async () => {
  await bringInDemoRegister()
  const now = new Date(`${DEMO_DAY}T10:00:00Z`)
  await prepareSignIns(now)
  await prepareRepresentatives(now)
  await preparePledges(DEMO_DAY)
}, 120_000)

test("invented providers have pledges in every state, for the office and for everybody", async () => {
  const sent = await sql`select distinct state from casework.pledges`
  expect(sent.map(({ state }) => state).toSorted()).toEqual([...READ_FIRST_STATES].toSorted())
  const rows = pledgeTable(await listPledgeProviders(), await listAllPledges(), { demand: null, state: null })
  const states = new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)))
  expect([...states].toSorted()).toEqual([...PLEDGE_STATES].toSorted())
})

test("one survey is published, one waits and one was sent back", async () => {
  const states = await sql`select state from casework.surveys order by state`
  expect(states.map(({ state }) => state)).toEqual(["let-through", "refused", "waiting"])
  expect(await listSurveysBy("orchard-row")).toHaveLength(1)
})

test("what a duplicate pledged and asked stands on the page of the provider that it turned out to be", async () => {
  const before = (await listPledgesBy("orchard-row")).length
  await sql`update register.providers set duplicate_of = 'bramblepath' where slug = 'orchard-row'`
  expect(await listPledgesBy("bramblepath")).toHaveLength(before)
  expect(await listSurveysBy("bramblepath")).toHaveLength(1)
  const table = pledgeTable(await listPledgeProviders(), await listAllPledges(), { demand: null, state: "kept" })
  expect(table.map(({ slug }) => slug)).toEqual(["bramblepath"])
  await sql`update register.providers set duplicate_of = null where slug = 'orchard-row'`
})

test("played again, nothing happens twice", async () => {
  const all = () => sql`select provider, demand, state, version from casework.pledges order by 1, 2`
  const before = await all()
  await preparePledges(DEMO_DAY)
  expect(await all()).toEqual(before)
  expect(await sql`select from casework.surveys`).toHaveLength(3)
})
