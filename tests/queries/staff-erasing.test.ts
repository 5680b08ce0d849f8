import postgres from "postgres"
import { afterAll, expect, test } from "vitest"
import { newAppSecret } from "#app/crypto/app-codes.server.ts"
import { inviteStaff, joinStaff, renewRecoveryCodes, sealAppSecret } from "#app/tasks/staff-entry.server.ts"
import { tidyOffice } from "#app/tasks/tidy-office.server.ts"
import { insertPasskey, recordApp } from "#db/queries/desk/second-factors.ts"
import { recordLeaving } from "#db/queries/desk/staff-changes.ts"
import { freshDatabase } from "../support/database.ts"
import { signedInAs } from "../support/office/signed-in.ts"

const database = await freshDatabase()
const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => {} })
afterAll(() => sql.end())

/** Somebody with every way in there is. */
async function joined() {
  const address = `${crypto.randomUUID()}@office.example`
  const { id, path } = await inviteStaff({ name: "Mo Field", address, roles: ["moderator"], by: null }, new Date())
  await joinStaff(path.slice(path.lastIndexOf("/") + 1), "lantern otter thursday")
  await recordApp(id, { totpSecret: sealAppSecret(newAppSecret()), step: 0 })
  await renewRecoveryCodes(id)
  const key = { publicKey: Buffer.from("key"), counter: 0, addedOn: "2026-11-01" }
  await insertPasskey({ ...key, id: crypto.randomUUID(), staff: id, name: "laptop" })
  return { id, address }
}

/** How many rows there are of each way in. */
async function waysIn(id: string) {
  const [row] = await sql`
    select (password_hash is not null)::int + (totp_secret is not null)::int + totp_proved::int as factors,
      address, name, roles,
      (select count(*)::int from office.recovery_codes where staff = ${id}) as codes,
      (select count(*)::int from office.passkeys where staff = ${id}) as passkeys
    from office.staff where id = ${id}`
  return row
}

const STAYS = { name: "Mo Field", roles: ["moderator"] }

test("whoever left is forgotten the night after, but for the name and the roles beside their deeds", async () => {
  const { id, address } = await joined()
  await recordLeaving(id, { on: "2026-11-26", by: null, reason: "moved away" })
  await tidyOffice(new Date("2026-11-26T23:59:00Z"))
  expect(await waysIn(id), "not on the day itself").toEqual({ ...STAYS, factors: 3, codes: 10, passkeys: 1, address })
  await tidyOffice(new Date("2026-11-27T02:00:00Z"))
  expect(await waysIn(id)).toEqual({ ...STAYS, factors: 0, codes: 0, passkeys: 0, address: null })
})

test("whoever works in the office keeps every way in", async () => {
  const { id, address } = await joined()
  await tidyOffice(new Date("2027-11-27T02:00:00Z"))
  expect(await waysIn(id)).toEqual({ ...STAYS, factors: 3, codes: 10, passkeys: 1, address })
})

test("a session is erased when nobody used it for a day, and a link when its day is over", async () => {
  const used = new Date("2026-11-26T08:00:00Z")
  const { id } = await signedInAs(database, ["moderator"], { usedAt: used })
  const link = await inviteStaff({ name: "Lee", address: "lee@office.example", roles: ["moderator"], by: null }, used)
  const left = async () => [
    (await sql`select from office.staff_sessions where staff = ${id}`).length,
    (await sql`select from office.staff_invitations where staff = ${link.id}`).length,
  ]
  await tidyOffice(new Date("2026-11-27T08:00:00Z"))
  expect(await left()).toEqual([1, 1])
  await tidyOffice(new Date("2026-11-27T08:00:00.001Z"))
  expect(await left()).toEqual([0, 0])
})
