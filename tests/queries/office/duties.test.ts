import postgres from "postgres"
import { afterAll, beforeEach, expect, test } from "vitest"
import type { DutyName, Waiting } from "#app/domain/office/duty.ts"
import { sendStaffLetters } from "#app/tasks/staff-letters.server.ts"
import { listDuties } from "#db/queries/desk/duties.ts"
import { recordWantsLetters } from "#db/queries/desk/staff-letters.ts"
import { recordSwitching } from "#db/queries/desk/switches.ts"
import { listLetters } from "#emails/outbox.server.ts"
import { freshDatabase } from "../../support/database.ts"

const database = await freshDatabase()
Object.assign(process.env, { ORIGIN: "http://localhost:3000" })
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

const ADA = "00000000-0000-4000-8000-000000000001"
const MO = "00000000-0000-4000-8000-000000000002"
const THURSDAY = { today: "2026-11-26", releaseDay: 1 }
const MONDAY = { today: "2026-11-30", releaseDay: 1 }

beforeEach(async () => {
  globalThis.threestarOutbox = []
  for (const table of ["office.missing_providers", "office.pressure_reports", "office.flags", "published.switches"]) {
    await sql.unsafe(`delete from ${table}`)
  }
  await sql`insert into office.staff (id, name, address, roles, password_hash, totp_proved) values
    (${ADA}, 'Ada', 'ada@office.example', '{administrator}', 'hash', true),
    (${MO}, 'Mo', 'mo@office.example', '{moderator}', 'hash', true)
    on conflict (id) do update set letter_on = null, wants_letters = true, removed_on = null, password_hash = 'hash',
      totp_proved = true`
})

async function waiting(name: DutyName, moment = THURSDAY): Promise<Waiting | undefined> {
  const found = (await listDuties(moment)).find((duty) => duty.name === name)
  return found && { waiting: found.waiting, oldest: found.oldest, due: found.due }
}

const pauseSince = (today: string) =>
  recordSwitching({ name: "complaints", deed: "pause", message: "Back soon.", by: null, today })

test("where nothing waits there is a nought for every duty", async () => {
  for (const duty of await listDuties(THURSDAY)) expect(duty.waiting, duty.name).toBe(0)
})

test("each duty is counted from its own table, and what is done is not", async () => {
  await sql`insert into office.missing_providers (name, town, done) values ('A', 'x', false), ('B', 'x', true)`
  await sql`insert into office.pressure_reports (kinds, done) values ('{offer}', false), ('{offer}', false)`
  await sql`insert into office.flags (kind, quarter) values ('surge', '2026-Q4'), ('surge', '2026-Q3')`
  await pauseSince("2026-11-20")
  await sql`update office.staff set totp_proved = false where id = ${MO}`
  expect(await waiting("missing-providers")).toEqual({ waiting: 1, oldest: null, due: null })
  expect(await waiting("pressure")).toEqual({ waiting: 2, oldest: null, due: null })
  expect(await waiting("flags")).toEqual({ waiting: 1, oldest: null, due: null })
  expect(await waiting("paused-switches")).toEqual({ waiting: 1, oldest: "2026-11-20", due: null })
  expect(await waiting("no-second-factor")).toMatchObject({ waiting: 1 })
  await sql`insert into office.passkeys (id, staff, name, public_key, counter, added_on)
    values ('k', ${MO}, 'x', 'k', 0, '2026-01-01')`
  expect(await waiting("no-second-factor")).toMatchObject({ waiting: 0 })
  await sql`delete from office.passkeys`
})

test("a release that did not come is due since its day", async () => {
  expect(await waiting("release")).toMatchObject({ waiting: 0 })
  await sql`insert into published.releases (number, released_on, year) values (1, '2026-10-01', 2026)`
  expect(await waiting("release", { today: "2026-11-03", releaseDay: 1 })).toEqual({
    ...{ waiting: 1, oldest: null, due: "2026-11-01" },
  })
  await sql`delete from published.releases`
})

test("whoever may deal with something late gets one letter a day, with numbers and links, and nobody else", async () => {
  await pauseSince("2026-11-20")
  expect(await sendStaffLetters(THURSDAY)).toEqual({ sent: 1, failed: 0, paused: false })
  expect(await sendStaffLetters(THURSDAY)).toEqual({ sent: 0, failed: 0, paused: false })
  const [letter, ...more] = listLetters()
  expect([letter?.to, more]).toEqual(["ada@office.example", []])
  expect(letter?.text).toContain("1 part of the site is paused")
  expect(letter?.text).toContain("http://localhost:3000/office/switches")
  expect(letter?.text).toContain("since 20 November 2026")
  expect(await sendStaffLetters({ ...THURSDAY, today: "2026-11-27" })).toMatchObject({ sent: 1 })
})

test("nothing is written of what is not late, and of what has no day only on Mondays", async () => {
  await sql`insert into office.missing_providers (name, town) values ('Horrible Bosses', 'x')`
  await pauseSince("2026-11-26")
  expect(await sendStaffLetters(THURSDAY)).toMatchObject({ sent: 0 })
  expect(await sendStaffLetters(MONDAY)).toMatchObject({ sent: 1 })
  expect(listLetters()[0]?.text).toContain("1 provider that somebody did not find on the list")
  expect(listLetters()[0]?.text).not.toContain("Horrible Bosses")
})

test("nobody is written to who turned letters off, left, or has not joined; nor while letters are paused", async () => {
  await pauseSince("2026-11-20")
  await recordWantsLetters(ADA, false)
  expect(await sendStaffLetters(THURSDAY)).toMatchObject({ sent: 0 })
  await recordWantsLetters(ADA, true)
  await sql`update office.staff set removed_on = '2026-11-26' where id = ${ADA}`
  expect(await sendStaffLetters(THURSDAY)).toMatchObject({ sent: 0 })
  await sql`update office.staff set removed_on = null, password_hash = null where id = ${ADA}`
  expect(await sendStaffLetters(THURSDAY)).toMatchObject({ sent: 0 })
  await sql`update office.staff set password_hash = 'hash' where id = ${ADA}`
  await recordSwitching({ name: "letters", deed: "pause", message: "Back soon.", by: null, today: "2026-11-26" })
  expect(await sendStaffLetters(THURSDAY)).toEqual({ sent: 0, failed: 0, paused: true })
  expect(listLetters()).toEqual([])
})
