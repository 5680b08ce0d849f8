import postgres from "postgres"
import { afterAll, beforeEach, expect, test } from "vitest"
import { recordCount, recordPlaces } from "#db/queries/desk/campaign/counting.ts"
import { findCampaignTotals, listCampaignGrowth, listReachedMilestones } from "#db/queries/site/campaign.ts"
import { freshDatabase } from "../../support/database.ts"

const database = await freshDatabase({ register: true })
const sql = postgres(database.superuserUrl, { max: 2, onnotice: () => {} })
afterAll(() => sql.end())

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 12, minute))

beforeEach(async () => {
  for (const table of ["supporters", "count_changes", "count_runs"]) await sql.unsafe(`delete from campaign.${table}`)
  for (const table of ["totals", "days", "places", "milestones"])
    await sql.unsafe(`delete from published.campaign_${table}`)
})

/** So many who count, in one statement. */
async function insertMany(count: number, { place = "E14001063", day = "2026-11-19" } = {}) {
  await sql`
    insert into campaign.supporters (lookup, place, name_mark, address, name_public, comment_public, constituency, counts,
      updates, state, vetted, source, signed_at, confirmed_at)
    select decode(md5(random()::text), 'hex'), 1, 'n', 'x', false, false, ${place}, true, false, 'confirmed', true, 'home',
      ${day}::timestamptz, ${day}::timestamptz
    from generate_series(1, ${count})`
}

test("counted twice, the same rows give the same, and the page is left as it is", async () => {
  await insertMany(7)
  expect(await recordCount(at(0))).toMatchObject({ online: 7, expected: 7 })
  const edition = async () => (await sql`select number from published.editions`)[0]?.number
  const before = await edition()
  expect(await recordCount(at(1))).toMatchObject({ online: 7, expected: 7 })
  expect(await edition()).toBe(before)
  expect(await findCampaignTotals()).toMatchObject({ online: 7, paper: 0, countedAt: at(0) })
})

test("unconfirmed, held, taken out, not yet looked at and not wanting to be counted: none of them counts", async () => {
  await insertMany(6)
  const ids = (await sql`select id from campaign.supporters`).map(({ id }) => id)
  const changes = [
    sql`update campaign.supporters set state = 'unconfirmed' where id = ${ids[0]}`,
    sql`update campaign.supporters set state = 'quarantined' where id = ${ids[1]}`,
    sql`update campaign.supporters set state = 'invalidated' where id = ${ids[2]}`,
    sql`update campaign.supporters set vetted = false where id = ${ids[3]}`,
    sql`update campaign.supporters set counts = false where id = ${ids[4]}`,
  ]
  for (const change of changes) await change
  expect(await recordCount(at(0))).toMatchObject({ online: 1, expected: 1 })
})

test("a change that no trigger saw is noticed, and the recount is right all the same", async () => {
  await insertMany(5)
  await recordCount(at(0))
  await sql`alter table campaign.supporters disable trigger all`
  await sql`delete from campaign.supporters where id in (select id from campaign.supporters limit 2)`
  await sql`alter table campaign.supporters enable trigger all`
  expect(await recordCount(at(1))).toMatchObject({ online: 3, expected: 5 })
  expect(await sql`select total, expected from campaign.count_runs order by counted_at desc limit 1`).toEqual([
    { total: 3, expected: 5 },
  ])
  expect(await recordCount(at(2))).toMatchObject({ online: 3, expected: 3 })
})

test("of two that count at once, one does", async () => {
  await insertMany(3)
  const counts = await Promise.all([recordCount(at(0)), recordCount(at(0)), recordCount(at(0))])
  const done = counts.filter((count) => count !== null)
  expect(done.length).toBeGreaterThanOrEqual(1)
  for (const count of done) expect(count).toMatchObject({ online: 3, expected: 3 })
})

test("a milestone is reached once, though the count falls again, and says so", async () => {
  await insertMany(100)
  expect((await recordCount(at(0)))?.milestones).toEqual([{ number: 100, become: "reached" }])
  await sql`delete from campaign.supporters where id in (select id from campaign.supporters limit 1)`
  expect((await recordCount(at(1)))?.milestones).toEqual([{ number: 100, become: "below" }])
  expect(await listReachedMilestones()).toEqual([{ number: 100, reachedOn: "2026-11-20", below: true }])
  await insertMany(1)
  expect((await recordCount(at(2)))?.milestones).toEqual([{ number: 100, become: "above" }])
  expect(await listReachedMilestones()).toEqual([{ number: 100, reachedOn: "2026-11-20", below: false }])
})

test("places and days are counted up to yesterday, small ones hidden, and written only when they change", async () => {
  await insertMany(9, { place: "E14001063", day: "2026-11-18" })
  await insertMany(4, { place: "E14001064", day: "2026-11-19" })
  await insertMany(50, { place: "E14001065", day: "2026-11-20" })
  await recordPlaces("2026-11-20")
  const counts = await sql`select kind, key, count from published.campaign_places where count is not null`
  expect(counts).toContainEqual({ kind: "nation", key: "England", count: 13 })
  expect(counts.filter(({ key }) => key === "E14001064" || key === "E14001065")).toEqual([])
  expect(await listCampaignGrowth()).toEqual([{ day: "2026-11-18", total: 9 }])
  const [before] = await sql`select number from published.editions`
  await recordPlaces("2026-11-20")
  expect((await sql`select number from published.editions`)[0]).toEqual(before)
  await recordPlaces("2026-11-21")
  expect((await listCampaignGrowth()).at(-1)).toEqual({ day: "2026-11-20", total: 63 })
  expect(await sql`select count from published.campaign_places where key = 'E14001065'`).toEqual([{ count: 50 }])
})

test("paper counts apart, without sheets that were taken back", async () => {
  const [staff] =
    await sql`insert into office.staff (name, address, roles) values ('Cam', 'c@office.example', '{}') returning id`
  for (const withdrawn of [false, true]) {
    await sql`insert into campaign.paper_sheets (signatures, received_on, note, entered_by, entered_on, withdrawn)
      values (20, '2026-11-01', '', ${staff?.id}, '2026-11-02', ${withdrawn})`
  }
  expect(await recordCount(at(0))).toMatchObject({ online: 0, paper: 20 })
  expect(await findCampaignTotals()).toMatchObject({ online: 0, paper: 20 })
})
