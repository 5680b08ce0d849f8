import postgres from "postgres"
import { afterAll, beforeAll, expect, test } from "vitest"
import { TRUST_RULE_NAMES } from "#app/domain/campaign/trust-rules.ts"
import { DEMO_SUPPORTERS } from "#db/demo/supporters.ts"
import { findCampaignTotals, listCampaignComments, listCampaignGrowth } from "#db/queries/site/campaign.ts"
import { prepareCampaign } from "../../../scripts/demo/campaign.ts"
import { prepareSignIns } from "../../../scripts/demo/sign-in-accounts.ts"
import { freshDatabase } from "../../support/database.ts"
import { DEMO_DAY } from "../../support/demo-world.ts"

const database = await freshDatabase({ register: true })
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())
beforeAll(async () => {
  await prepareSignIns(new Date(`${DEMO_DAY}T10:00:00Z`))
  await prepareCampaign(DEMO_DAY)
}, 120_000)

test("twelve thousand have signed, each rule holds some, some left and some never confirmed", async () => {
  const totals = await findCampaignTotals()
  expect(totals?.online).toBeGreaterThan(DEMO_SUPPORTERS * 0.93)
  expect(totals?.online).toBeLessThanOrEqual(DEMO_SUPPORTERS)
  expect(totals?.paper).toBeGreaterThan(0)
  const held = await sql`select distinct held_by from campaign.supporters where state = 'quarantined' order by 1`
  expect(held.map((row) => row.held_by)).toEqual(TRUST_RULE_NAMES.filter((name) => name !== "surge").toSorted())
  const [left] = await sql`select count(*)::int as n from campaign.count_changes where erased`
  expect(left?.n).toBeGreaterThan(0)
  expect((await listCampaignGrowth()).length).toBeGreaterThan(100)
  expect((await listCampaignComments(10)).length).toBe(10)
})

test("played again, nothing happens twice", async () => {
  const all = () => sql`select count(*)::int as supporters, (select count(*)::int from campaign.paper_sheets) as sheets,
    (select count(*)::int from office.moderation_items) as items from campaign.supporters`
  const before = await all()
  await prepareCampaign(DEMO_DAY)
  expect(await all()).toEqual(before)
}, 60_000)
