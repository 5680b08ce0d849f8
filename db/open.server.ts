import postgres, { type Sql } from "postgres"
import { loadDatabasePassword, makeMissingSecrets } from "#app/crypto/secrets.server.ts"
import { refuseLostYearKeys } from "#app/crypto/year-keys.server.ts"
import type { Env } from "#app/env.server.ts"
import { Refusal } from "#app/refusal.server.ts"
import { closeClients, type DatabaseRole } from "./clients.server.ts"
import { embeddedUrl, enterEmbedded, PRESENCE } from "./embedded/keep.server.ts"
import { prepareDatabase, prepareDoors, prepareLogKeeping, prepareRoles, ROLES, roleName } from "./roles.server.ts"

/** Name of our database on the embedded server; with DATABASE_URL it is the one named there. */
const DATABASE = "threestar"

/** Advisory lock under which roles are made and migrations run: "3tar" as bytes. */
export const SETUP_LOCK = 0x33746172

export type OpenDatabase = Readonly<{
  /** Address for one role, with its password: give it to connectDatabase and print it nowhere. */
  url: (role: DatabaseRole) => string
  /** Closes this process's pools; the last process to leave stops the embedded server. Call it once, at the end. */
  release: () => Promise<void>
}>

type Settings = Pick<Env, "DATA_DIR" | "SECRETS_DIR" | "DATABASE_URL">

/**
 * Opens the database every script and the server share: the embedded PostgreSQL over DATA_DIR, running already or
 * started now, or the server DATABASE_URL names. Makes missing secrets and roles on the way; migrates nothing.
 * @param say told what takes long, in words for the terminal
 * @throws Refusal when it cannot be started or reached, or a secret of its data is gone
 */
export async function openDatabase(settings: Settings, say: (line: string) => void = () => {}): Promise<OpenDatabase> {
  makeMissingSecrets(settings)
  refuseLostYearKeys(settings, new Date().toISOString().slice(0, 10))
  return settings.DATABASE_URL ? openGiven(settings, settings.DATABASE_URL) : openEmbedded(settings, say)
}

async function openEmbedded({ DATA_DIR, SECRETS_DIR }: Settings, say: (line: string) => void): Promise<OpenDatabase> {
  const superuserPassword = loadDatabasePassword(SECRETS_DIR, "superuser")
  const passwordOf = (role: DatabaseRole) => loadDatabasePassword(SECRETS_DIR, role)
  let port = 0
  let presence: Sql | undefined
  const url = (role: DatabaseRole) => embeddedUrl(port, roleName(role), passwordOf(role), DATABASE)
  const { leave } = await enterEmbedded({
    dataFolder: DATA_DIR,
    superuserPassword,
    say,
    enter: async (running) => {
      port = running
      const superuser = (database: string) => embeddedUrl(port, "postgres", superuserPassword, database)
      await briefly(superuser("postgres"), async (sql) => {
        await prepareRoles(sql, passwordOf)
        await prepareDatabase(sql, DATABASE)
      })
      await briefly(superuser(DATABASE), async (inside) => {
        // Another process may be migrating: both change rights on the same schemas.
        await inside`select pg_advisory_lock(${SETUP_LOCK})`
        await prepareDoors(inside)
        await prepareLogKeeping(inside)
      })
      // Never replaced by a newer connection, as pools do after an hour: the server counts who is there by it.
      presence = postgres(url("site"), {
        max: 1,
        max_lifetime: null,
        connection: { application_name: PRESENCE },
      })
      await presence`select`
    },
  })
  return {
    url,
    release: async () => {
      await closeClients()
      await presence?.end({ timeout: 1 })
      await leave()
    },
  }
}

async function openGiven({ SECRETS_DIR }: Settings, given: string): Promise<OpenDatabase> {
  const passwordOf = (role: DatabaseRole) => loadDatabasePassword(SECRETS_DIR, role)
  const url = (role: DatabaseRole) => {
    const address = new URL(given)
    address.username = roleName(role)
    address.password = passwordOf(role)
    return address.href
  }
  await briefly(given, async (sql) => {
    await refuseUnreachable(sql, given)
    await sql`select pg_advisory_lock(${SETUP_LOCK})`
    try {
      // From the second start on the login needs to own the database and nothing more.
      if (!(await everyLoginWorks(url))) await prepareRoles(sql, passwordOf)
      await prepareDoors(sql)
      // Only a superuser can; without it /readyz says how old the log is.
      await prepareLogKeeping(sql).catch(() => {})
    } catch (error) {
      throw new Refusal(
        `The login of DATABASE_URL cannot make the site's roles (${reason(error)}): let it own the database and give it CREATEROLE.`,
      )
    }
  })
  return { url, release: closeClients }
}

async function everyLoginWorks(url: OpenDatabase["url"]): Promise<boolean> {
  try {
    await Promise.all(ROLES.map((role) => briefly(url(role), (sql) => sql`select`)))
    return true
  } catch {
    return false
  }
}

/** One connection for a few statements; closing it gives up its advisory locks. */
export async function briefly<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    connect_timeout: 10,
  })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function refuseUnreachable(sql: Sql, given: string) {
  try {
    await sql`select`
  } catch (error) {
    const { host, pathname } = new URL(given)
    throw new Refusal(
      `The database ${host}${pathname} cannot be reached (${reason(error)}): start it, or correct DATABASE_URL.`,
    )
  }
}

/** Words of an error that name no password: PostgreSQL's and Node's do not. */
function reason(error: unknown): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message
  return error instanceof Error ? error.message : String(error)
}
