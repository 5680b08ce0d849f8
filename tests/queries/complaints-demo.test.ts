import postgres from "postgres"
import { afterAll, beforeAll, expect, test } from "vitest"
import { PORTAL_STANDINGS, portalCases, portalClock } from "#app/domain/complaints/portal-case.ts"
import { COMPLAINT_STATES } from "#app/domain/complaints/state.ts"
import { listPortalCases } from "#db/queries/desk/portal/complaints/cases.ts"
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

test("one invented provider has complaints in every part of its portal, one of them late", async () => {
  const cases = await listPortalCases(["orchard-row"])
  for (const standing of PORTAL_STANDINGS) expect(portalCases(cases, standing, DEMO_DAY), standing).not.toEqual([])
  const [first] = portalCases(cases, "to-answer", DEMO_DAY)
  expect(first && portalClock(first, DEMO_DAY)?.isLate).toBe(true)
})

test("played again, nothing happens twice", async () => {
  const all = () => sql`select reference, state, version from casework.complaints order by reference`
  const before = await all()
  await prepareComplaints(DEMO_DAY)
  expect(await all()).toEqual(before)
}, 60_000)
