import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { publishModerationFigures } from "#app/tasks/moderation-figures.server.ts"
import { listModerationQuarters } from "#db/queries/site/moderation-quarters.ts"
import { freshDatabase } from "../support/database.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

test("a quarter that is over is counted once, and never again", async () => {
  expect(await publishModerationFigures("2026-10-01")).toEqual([])
  await sql`insert into office.moderation_items (kind, state, reason, waiting_since, decided_on, marks)
    select 'words', case when n <= 25 then 'approved' else 'declined' end, case when n > 25 then 'hateful' end,
      '2026-08-01'::date, '2026-08-04'::date, '{}' from generate_series(1, 37) n`
  await sql`insert into office.reports (item, reason, told_on)
    values (gen_random_uuid(), 'untrue', '2026-09-30'), (gen_random_uuid(), 'untrue', '2026-10-01')`
  await sql`insert into office.legal_notices (reference, ground, subject_kind, subject_key, given, state, received_at, closed_on)
    values ('N-2026-001', 'privacy', 'page', '/', '{}', 'closed-kept', '2026-09-01', '2026-09-03')`
  expect(await publishModerationFigures("2026-09-30")).toEqual([])
  expect(await publishModerationFigures("2026-10-01")).toEqual(["2026-Q3"])
  const figures = [...(await listModerationQuarters())]
  expect(figures.map(({ measure, key, amount }) => [measure, key, amount])).toEqual([
    ["declined", "hateful", 10],
    ["let-through", "", 20],
    ["median-wait", "", 3],
    ["notices", "closed-kept", 1],
    ["received", "", 30],
    ["reports", "untrue", 1],
  ])
  await sql`insert into office.reports (item, reason, told_on) values (gen_random_uuid(), 'untrue', '2026-09-29')`
  expect(await publishModerationFigures("2026-10-02")).toEqual([])
  expect(await listModerationQuarters()).toEqual(figures)
  expect(await publishModerationFigures("2027-01-01")).toEqual(["2026-Q4"])
})
