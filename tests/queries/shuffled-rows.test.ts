import postgres from "postgres"
import { afterAll, expect, test, vi } from "vitest"
import { shuffleRows } from "#db/queries/owner/shuffled-rows.ts"
import { freshDatabase } from "../support/database.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

test("after a night the passes of a day share one transaction and lie in another order, and none is lost", async () => {
  await sql`insert into identity.accounts (lookup, password_hash, last_used_month)
    select decode(lpad(to_hex(i), 8, '0'), 'hex'), 'x', '2026-11-01' from generate_series(1, 60) as i`
  const accounts = await sql`select id from identity.accounts order by lookup`
  for (const { id } of accounts) {
    await sql`insert into identity.issues (account_id, year, area, book, blinded) values (${id}, 2026, 'vale', '2026', 'x')`
  }
  const order = async () =>
    (await sql`select account_id from identity.issues order by ctid`).map((row) => row.account_id)
  const before = await order()
  expect(await sql`select distinct xmin::text from identity.issues`).toHaveLength(60)
  await shuffleRows()
  expect(await sql`select distinct xmin::text from identity.issues`).toHaveLength(1)
  const after = await order()
  expect(after).not.toEqual(before)
  expect(after.toSorted()).toEqual(before.toSorted())
})

test("after a night accounts share one transaction and lie in the order of their random ids", async () => {
  for (let i = 1; i <= 5; i++)
    await sql`insert into identity.accounts (lookup, password_hash, last_used_month)
    values (decode(lpad(to_hex(${i}::int), 6, '0'), 'hex'), 'x', '2026-11-01')`
  expect((await sql`select distinct xmin::text from identity.accounts`).length).toBeGreaterThan(5)
  await shuffleRows()
  expect(await sql`select distinct xmin::text from identity.accounts`).toHaveLength(1)
  const ids = (await sql`select id from identity.accounts order by ctid`).map((row) => row.id)
  expect(ids).toEqual(ids.toSorted())
  await sql`delete from identity.accounts where length(lookup) = 3`
})

test("no older version of an account or a session is left in its file", async () => {
  await sql`create extension if not exists pageinspect`
  await sql`update identity.accounts set last_used_month = '2026-12-01'`
  const versions = async () =>
    (
      await sql`select count(*)::int as n from generate_series(0, pg_relation_size('identity.accounts') / 8192 - 1) as page,
      heap_page_items(get_raw_page('identity.accounts', page::int)) where t_data is not null`
    )[0]?.n
  expect(await versions()).toBeGreaterThan(60)
  // A statistics run of the server that began before keeps old versions in sight until it ends; the next night is soon.
  await vi.waitFor(
    async () => {
      await shuffleRows()
      expect(await versions()).toBe(60)
    },
    { timeout: 20_000, interval: 250 },
  )
})
