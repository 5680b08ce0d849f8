import postgres from "postgres"
import { afterAll, beforeAll, expect, test } from "vitest"
import { COMPLAINT_STATES } from "#app/domain/complaints/state.ts"
import { prepareComplaints } from "../../scripts/demo/complaints.ts"
import { prepareSignIns } from "../../scripts/demo/sign-in-accounts.ts"
import { freshDatabase } from "../support/database.ts"
import { bringInDemoRegister, DEMO_DAY } from "../support/demo-world.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
beforeAll(async () => {
  await bringInDemoRegister()
  await prepareSignIns(new Date(`${DEMO_DAY}T10:00:00Z`))
  await prepareComplaints(DEMO_DAY)
}, 120_000)

test("complaints about invented providers stand in every state", async () => {
  const rows = await sql`select distinct state from casework.complaints`
  expect(rows.map(({ state }) => state).toSorted()).toEqual([...COMPLAINT_STATES].toSorted())
  const foreign = await sql`
    select provider from casework.complaints
    where provider not in (select slug from register.providers where origin = 'demo')`
  expect(foreign).toHaveLength(0)
})

test("played again, nothing happens twice", async () => {
  const all = () => sql`select reference, state, version from casework.complaints order by reference`
  const before = await all()
  await prepareComplaints(DEMO_DAY)
  expect(await all()).toEqual(before)
}, 60_000)
