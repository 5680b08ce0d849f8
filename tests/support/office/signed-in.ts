import { createHash, randomBytes, randomUUID } from "node:crypto"
import postgres from "postgres"
import type { StaffRole } from "#app/domain/office/role.ts"
import { STAFF_COOKIE } from "#app/http/cookie.server.ts"
import type { TestDatabase } from "../database.ts"

/** Somebody of the office, signed in with both factors, without the way there. */
export type SignedIn = Readonly<{ id: string; name: string; cookie: string }>

/**
 * Makes a person of the office with these roles, and a session of theirs.
 * @param name shown on pages and in the record of deeds
 */
export async function signedInAs(
  { superuserUrl }: TestDatabase,
  roles: readonly StaffRole[],
  { name = "Sam Office", usedAt = new Date() }: { name?: string; usedAt?: Date } = {},
): Promise<SignedIn> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} })
  const [id, token] = [randomUUID(), randomBytes(32).toString("base64url")]
  const hash = createHash("sha256").update(token).digest()
  await sql`insert into office.staff (id, name, address, roles, totp_proved)
            values (${id}, ${name}, ${`${id}@office.example`}, ${[...roles]}, true)`
  await sql`insert into office.staff_sessions (token_hash, staff, stage, browser, began_at, used_at)
            values (${hash}, ${id}, 'whole', 'Firefox on Linux', ${usedAt}, ${usedAt})`
  await sql.end()
  return { id, name, cookie: `${STAFF_COOKIE}=${token}` }
}
