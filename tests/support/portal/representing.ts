import { createHash, randomBytes, randomUUID } from "node:crypto"
import postgres from "postgres"
import type { PortalRole } from "#app/domain/portal/role.ts"
import { STAFF_COOKIE } from "#app/http/cookie.server.ts"
import type { TestDatabase } from "../database.ts"
import type { SignedIn } from "../office/signed-in.ts"

/**
 * Makes a person who speaks for a provider, and a session of theirs with both factors, without the way there.
 * @param provider the slug of a provider of the register
 */
export async function representing(
  { superuserUrl }: TestDatabase,
  provider: string,
  {
    role = "owner",
    name = "Rae Provider",
    usedAt = new Date(),
  }: { role?: PortalRole; name?: string; usedAt?: Date } = {},
): Promise<SignedIn> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} })
  const [id, token] = [randomUUID(), randomBytes(32).toString("base64url")]
  const hash = createHash("sha256").update(token).digest()
  await sql`insert into office.staff (id, kind, name, address, roles, totp_proved)
            values (${id}, 'provider', ${name}, ${`${id}@${provider}.example`}, '{}', true)`
  await sql`insert into office.representatives (person, provider, role, since)
            values (${id}, ${provider}, ${role}, '2026-01-01')`
  await sql`insert into office.staff_sessions (token_hash, staff, stage, browser, began_at, used_at)
            values (${hash}, ${id}, 'whole', 'Firefox on Linux', ${usedAt}, ${usedAt})`
  await sql.end()
  return { id, name, cookie: `${STAFF_COOKIE}=${token}` }
}
