import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { sendStaffLetters } from "#app/tasks/staff-letters.server.ts"
import { recordSwitching } from "#db/queries/desk/switches.ts"
import { freshDatabase } from "../../support/database.ts"

const database = await freshDatabase()
// Nobody listens there; settings are read once, so this stands in a file of its own.
Object.assign(process.env, { SMTP_URL: "smtp://127.0.0.1:9", MAIL_FROM: "letters@site.example" })
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

test("a letter that does not leave is not the day's one: another run tries again", async () => {
  await sql`insert into office.staff (name, address, roles, password_hash)
    values ('Ada', 'ada@office.example', '{administrator}', 'hash')`
  const today = "2026-11-26"
  await recordSwitching({ name: "complaints", deed: "pause", message: "Soon.", by: null, today: "2026-11-20" })
  for (const _ of [1, 2]) {
    expect(await sendStaffLetters({ today, releaseDay: 1 })).toEqual({ sent: 0, failed: 1, paused: false })
    expect(await sql`select letter_on from office.staff`).toEqual([{ letter_on: null }])
  }
})
