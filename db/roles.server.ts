import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto"
import type { Sql } from "postgres"
import type { DatabaseRole } from "./clients.server.ts"

/** The roles of anonymity.md; none is a superuser, and all but the owner may only do what a migration grants them. */
export const ROLES: readonly DatabaseRole[] = ["owner", "site", "door", "desk", "tally"]

export const roleName = (role: DatabaseRole) => `threestar_${role}`

/**
 * Makes the roles that are missing and gives each the password it has in SECRETS_DIR. Safe to repeat.
 * @param sql a superuser, or a login with CREATEROLE
 */
export async function prepareRoles(sql: Sql, passwordOf: (role: DatabaseRole) => string) {
  const rows = await sql`select rolname from pg_roles where rolname like 'threestar\\_%'`
  const known = rows.map((row) => row.rolname)
  for (const role of ROLES) {
    const name = roleName(role)
    if (!known.includes(name)) {
      await sql.unsafe(`create role ${name} login nosuperuser nocreatedb nocreaterole noreplication`)
    }
    await sql.unsafe(`alter role ${name} password '${scramVerifier(passwordOf(role))}'`)
  }
}

/** Makes a database that belongs to threestar_owner, where it is missing. Needs a superuser. */
export async function prepareDatabase(sql: Sql, database: string) {
  const found = await sql`select from pg_database where datname = ${database}`
  if (found.length === 0) await sql.unsafe(`create database ${database} owner ${roleName("owner")}`)
}

/**
 * Lets the roles in and everybody else out; what each may touch inside is the migrations' matter.
 * @param sql the database's owner (or a superuser), connected to it
 */
export async function prepareDoors(sql: Sql) {
  const [row] = await sql`select quote_ident(current_database()) as name`
  const database = String(row?.name)
  await sql.unsafe(`revoke all on database ${database} from public`)
  await sql.unsafe(`revoke all on schema public from public`)
  // With DATABASE_URL the owner of the database is another login than the owner of what is in it.
  await sql.unsafe(`grant usage, create on schema public to ${roleName("owner")} with grant option`)
  await sql.unsafe(`grant connect, create, temporary on database ${database} to ${roleName("owner")}`)
  await sql.unsafe(`grant connect on database ${database} to ${ROLES.map(roleName).join(", ")}`)
}

/**
 * Lets the owner throw away old write-ahead log and say how old the oldest is: the log could tell who came when.
 * Where the login may not give these rights, /readyz warns instead.
 * @param sql a superuser, connected to the database
 */
export async function prepareLogKeeping(sql: Sql) {
  const owner = roleName("owner")
  await sql.unsafe(`grant pg_monitor, pg_checkpoint to ${owner}`)
  await sql.unsafe(`grant execute on function pg_catalog.pg_switch_wal() to ${owner}`)
}

/** What PostgreSQL stores of a password (RFC 5803), made here so that no server's log ever sees the password. */
function scramVerifier(password: string): string {
  const iterations = 4096
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256")
  const clientKey = createHmac("sha256", salted).update("Client Key").digest()
  const storedKey = createHash("sha256").update(clientKey).digest("base64")
  const serverKey = createHmac("sha256", salted).update("Server Key").digest("base64")
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${storedKey}:${serverKey}`
}
