import postgres from "postgres"
import { afterAll, beforeEach, expect, test } from "vitest"
import { RETENTION_RULES } from "#app/domain/retention.ts"
import { countDue, countDueForOffice, eraseWhatIsDue } from "#app/tasks/retention.server.ts"
import { listLastRuns } from "#db/queries/desk/retention.ts"
import { freshDatabase } from "../../support/database.ts"

const database = await freshDatabase()
const folders = { DATA_DIR: database.dataFolder, SECRETS_DIR: database.secretsFolder }
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const NIGHT = new Date("2026-11-26T03:20:00Z")
const GONE = "00000000-0000-4000-8000-000000000001"
const HERE = "00000000-0000-4000-8000-000000000002"
const TODAY = "00000000-0000-4000-8000-000000000003"

/** Of everything that has a rule: one that is due, and one on the other side of the line. */
beforeEach(async () => {
  // One by one: the record of deeds, which names staff, refuses to be emptied along.
  for (const table of [
    ...["identity.accounts", "identity.confirmations", "identity.departed", "identity.issue_counts"],
    ...[
      "office.missing_providers",
      "office.pressure_reports",
      "office.retention_runs",
      "office.errands",
      "office.provider_claims",
      "office.staff",
      "office.moderation_items",
      "office.legal_notices",
      "casework.complaints",
      "campaign.supporters",
      "campaign.count_changes",
      "campaign.letter_prints",
      "campaign.letter_events",
      "campaign.hand_over_asks",
    ],
  ]) {
    await sql.unsafe(`delete from ${table}`)
  }
  await sql`insert into identity.accounts (id, lookup, password_hash, held_until, last_used_month) values
    (${GONE}, 'a', '', null, '2025-09-01'), (${HERE}, 'b', '', '2026-11-27', '2025-10-01'),
    (${TODAY}, 'c', '', '2026-11-26', '2026-11-01')`
  await sql`insert into identity.sessions (token_hash, account_id, expires_at) values
    ('a', ${HERE}, '2026-11-26T03:19:59Z'), ('b', ${HERE}, '2026-11-26T03:20:01Z')`
  await sql`insert into identity.confirmations (page_hash, link_hash, purpose, lookup, digits_hash, expires_at) values
    ('a', 'a', 'join', 'a', 'a', '2026-11-26T03:19:59Z'), ('b', 'b', 'join', 'b', 'b', '2026-11-26T03:20:01Z')`
  await sql`insert into identity.departed (mark, year, area) values ('a', 2025, 'vale'), ('b', 2026, 'vale')`
  await sql`insert into identity.issue_counts (area, year, tens) values ('vale', 2025, 10), ('vale', 2026, 20)`
  await sql`insert into office.missing_providers (name, town, done) values ('Old', 'Vale', true), ('New', 'Vale', false)`
  await sql`insert into office.pressure_reports (kinds, done) values ('{offer}', true), ('{threaten}', false)`
  await sql`insert into office.moderation_items (kind, text, marks, waiting_since, state, decided_on) values
    ('tip', 'Old', '{}', '2026-05-01', 'declined', '2026-05-25'), ('tip', 'New', '{}', '2026-05-01', 'declined', '2026-05-26')`
  await sql`insert into office.legal_notices (reference, ground, subject_kind, subject_key, given, state, received_at, closed_on, told)
    values ('N-2025-001', 'privacy', 'page', '/', '{}', 'closed-kept', '2025-03-01', '2025-04-30', 'sealed'),
           ('N-2025-002', 'privacy', 'page', '/', '{}', 'closed-kept', '2025-03-01', '2025-05-01', 'sealed')`
  await sql`insert into casework.complaints (reference, unit, programme, area, name, jurisdiction, kinds, raised, passing,
      credential, state, filed_on, last_move_on, last_message_on) values
    ('AAAA-0001', 'u', 'p', 'a', 'n', 'scotland', '{delay}', 'no', 'whole', 'none', 'kept', '2025-01-01', '2025-01-01', '2025-11-26'),
    ('AAAA-0002', 'u', 'p', 'a', 'n', 'scotland', '{delay}', 'no', 'whole', 'none', 'kept', '2025-01-01', '2025-01-01', '2025-11-27')`
  await sql`insert into office.staff (id, name, address, roles, password_hash, totp_secret, totp_proved, removed_on) values
    (${GONE}, 'Gone Person', 'gone@office.example', '{}', 'hash', 'secret', true, '2026-11-25'),
    (${HERE}, 'Here Person', 'here@office.example', '{moderator}', 'hash', 'secret', true, null),
    (${TODAY}, 'Left Today', 'today@office.example', '{}', 'hash', 'secret', true, '2026-11-26')`
  await sql`insert into office.errands (kind, staff, asked_at, input, state, finished_at) values
    ('preview-release', ${HERE}, '2026-08-28T03:00:00Z', '{"kind": "preview-release"}', 'done', '2026-08-28T03:19:59Z'),
    ('batch-influence', ${HERE}, '2026-08-28T03:00:00Z', '{"kind": "batch-influence"}', 'done', '2026-08-28T03:20:01Z')`
  await sql`insert into office.staff_sessions (token_hash, staff, stage, browser, began_at, used_at) values
    ('a', ${HERE}, 'whole', 'x', '2026-11-25T03:00:00Z', '2026-11-25T03:19:59Z'),
    ('b', ${HERE}, 'whole', 'x', '2026-11-25T03:00:00Z', '2026-11-25T03:20:01Z'),
    ('c', ${GONE}, 'whole', 'x', '2026-11-25T12:00:00Z', '2026-11-25T12:00:00Z')`
  await sql`insert into office.staff_invitations (token_hash, staff, expires_at) values
    ('a', ${HERE}, '2026-11-26T03:19:59Z'), ('b', ${HERE}, '2026-11-26T03:20:01Z')`
  await sql`insert into office.recovery_codes (code_hash, staff) values ('a', ${GONE}), ('b', ${HERE})`
  await sql`insert into office.passkeys (id, staff, name, public_key, counter, added_on) values
    ('a', ${GONE}, 'x', 'k', 0, '2026-01-01'), ('b', ${HERE}, 'x', 'k', 0, '2026-01-01')`
  await sql`insert into campaign.supporters (lookup, place, name_mark, address, name_public, comment_public, counts, updates,
      state, source, signed_at, confirmed_at) values
    ('a', 1, 'n', 'x', false, false, true, true, 'unconfirmed', 'home', '2026-11-19T03:19:59Z', null),
    ('b', 1, 'n', 'x', false, false, true, true, 'unconfirmed', 'home', '2026-11-19T03:20:01Z', null),
    ('c', 1, 'n', 'x', false, false, true, true, 'confirmed', 'home', '2026-01-01T03:20:01Z', '2026-01-02T03:20:01Z')`
  await sql`insert into campaign.count_changes (at, by, erased) values
    ('2025-10-22T03:19:59Z', 1, false), ('2025-10-22T03:20:01Z', -1, true)`
  await sql`insert into campaign.letter_prints (made_in, prints) values ('2025-10-01', '{1}'), ('2025-11-01', '{2}')`
  await sql`insert into campaign.letter_events (id, at) values
    ('a', '2026-11-19T03:19:59Z'), ('b', '2026-11-19T03:20:01Z')`
  await sql`insert into campaign.hand_over_asks (provider, month, count) values
    ('ingeus', '2025-10-01', 1), ('ingeus', '2025-11-01', 2)`
  await sql`insert into office.provider_claims (provider, name, way, state, token_hash, made_on) values
    ('ingeus', 'Never', 'domain', 'unconfirmed', 'a', '2026-11-18'), ('ingeus', 'Late', 'domain', 'unconfirmed', 'b', '2026-11-19'),
    ('ingeus', 'Old', 'domain', 'approved', 'c', '2026-05-25'), ('ingeus', 'New', 'domain', 'declined', 'd', '2026-05-26'),
    ('ingeus', 'Waits', 'domain', 'proved', 'e', '2026-01-01')`
  await sql`insert into office.retention_runs (rule, day, erased) values
    ('expired-letters', '2025-09-30', 20), ('expired-letters', '2025-10-01', 10)`
})

const left = async (table: string, column: string) =>
  (await sql.unsafe(`select ${column} as left from ${table} order by 1`)).map((row) => String(row.left))

test("a dry run counts exactly what is due by every rule, and changes nothing", async () => {
  const counts = await countDue(NIGHT)
  expect(counts.map(({ rule }) => rule.name)).toEqual(RETENTION_RULES.map(({ name }) => name))
  for (const { rule, count } of counts) expect(count, rule.name).toBe(1)
  expect(await left("identity.accounts", "lookup")).toHaveLength(3)
  expect(await left("office.retention_runs", "day")).toHaveLength(2)
})

test("a night erases what is due by every rule, and nothing on the other side of the line", async () => {
  const counts = await eraseWhatIsDue(folders, NIGHT)
  expect(Object.fromEntries(counts.map(({ rule, count }) => [rule.name, count]))).toMatchObject({
    ...{ "idle-accounts": 1, "expired-sessions": 1, "expired-letters": 1, "deletion-marks": 1, "pass-counts": 1 },
    ...{ "hold-days": 1, "missing-providers": 1, "pressure-reports": 1, "staff-sessions": 1, "left-staff": 1 },
  })
  expect(await left("identity.accounts", "id")).toEqual([HERE, TODAY])
  expect(await left("campaign.supporters", "convert_from(lookup, 'UTF8')")).toEqual(["b", "c"])
  expect(await left("campaign.count_changes", "at::date")).toHaveLength(1)
  expect(await left("campaign.letter_prints", "made_in")).toHaveLength(1)
  expect(await left("campaign.letter_events", "id")).toEqual(["b"])
  expect(await left("campaign.hand_over_asks", "count")).toEqual(["2"])
  expect(await left("office.provider_claims", "name")).toEqual(["Late", "New", "Waits"])
  expect(await left("office.errands", "kind")).toEqual(["batch-influence"])
  expect(await left("casework.complaints", "state")).toEqual(["erased", "kept"])
  expect(await left("office.legal_notices", "coalesce(convert_from(told, 'UTF8'), 'erased')")).toEqual([
    "erased",
    "sealed",
  ])
  expect(await left("office.moderation_items", "coalesce(text, 'erased')")).toEqual(["New", "erased"])
  expect(await left("identity.accounts", "held_until is null")).toEqual(["false", "true"])
  expect(await left("identity.sessions", "convert_from(token_hash, 'UTF8')")).toEqual(["b"])
  expect(await left("identity.confirmations", "convert_from(page_hash, 'UTF8')")).toEqual(["b"])
  expect(await left("identity.departed", "year")).toEqual(["2026"])
  expect(await left("identity.issue_counts", "year")).toEqual(["2026"])
  expect(await left("office.missing_providers", "name")).toEqual(["New"])
  expect(await left("office.pressure_reports", "kinds")).toEqual(["threaten"])
  expect(await left("office.staff_sessions", "convert_from(token_hash, 'UTF8')")).toEqual(["b"])
  expect(await left("office.staff_invitations", "convert_from(token_hash, 'UTF8')")).toEqual(["b"])
  expect((await countDue(NIGHT)).filter(({ count }) => count > 0)).toEqual([])
})

test("of somebody who left, the night after, the name stays and nothing else; on the day itself all is still there", async () => {
  await eraseWhatIsDue(folders, NIGHT)
  const people =
    await sql`select id, name, address, password_hash, totp_secret, totp_proved from office.staff order by id`
  expect(people[0]).toEqual({
    ...{ id: GONE, name: "Gone Person", address: null },
    ...{ password_hash: null, totp_secret: null, totp_proved: false },
  })
  expect(people.slice(1).map(({ address }) => address)).toEqual(["here@office.example", "today@office.example"])
  expect(await left("office.recovery_codes", "staff")).toEqual([HERE])
  expect(await left("office.passkeys", "staff")).toEqual([HERE])
  expect(await left("office.staff_sessions", "staff")).toEqual([HERE])
})

test("what a night erased is noted by rule: of people in tens, and a second run of the day adds to it", async () => {
  for (let number = 0; number < 14; number += 1) {
    await sql`insert into identity.sessions (token_hash, account_id, expires_at)
      values (${`more ${number}`}, ${HERE}, '2026-11-26T01:00:00Z')`
  }
  await eraseWhatIsDue(folders, NIGHT)
  await sql`insert into office.missing_providers (name, town, done) values ('Older', 'Vale', true)`
  await eraseWhatIsDue(folders, NIGHT)
  const runs = Object.fromEntries((await listLastRuns()).map(({ rule, ...run }) => [rule, run]))
  expect(Object.keys(runs).sort()).toEqual(RETENTION_RULES.map(({ name }) => name).toSorted())
  expect(runs["expired-sessions"]).toEqual({ day: "2026-11-26", erased: 10, inAll: 10 })
  expect(runs["missing-providers"]).toEqual({ day: "2026-11-26", erased: 2, inAll: 2 })
  expect(runs["expired-letters"]).toEqual({ day: "2026-11-26", erased: 0, inAll: 10 })
})

test("the office counts its own rooms by day, and of people's accounts nothing", async () => {
  for (const { rule, count } of await countDueForOffice(NIGHT)) {
    const isOfPeople = rule.tables.some((table) => table.startsWith("identity."))
    expect(count, rule.name).toBe(isOfPeople ? null : 1)
  }
})
