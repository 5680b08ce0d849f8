import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js"
import postgres, { type ConnectionParameters, type Sql } from "postgres"

/** Who speaks to the database: each name is a role with its own rooms (see the migration that grants them). */
export type DatabaseRole = "owner" | "site" | "door" | "desk" | "tally"

export type Database = PostgresJsDatabase & { $client: Sql }

/** Most connections a role's pool opens; five pools of two processes stay below the server's 100. */
const POOL = 8

/** Seat-belts besides each role's rights: a page must not write, and a request must not run for minutes. Milliseconds. */
const SESSION: Record<DatabaseRole, Partial<ConnectionParameters>> = {
  owner: {},
  site: { default_transaction_read_only: true, statement_timeout: 10_000, idle_in_transaction_session_timeout: 30_000 },
  door: { statement_timeout: 15_000, idle_in_transaction_session_timeout: 30_000 },
  desk: { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 },
  tally: {},
}

declare global {
  // Start's own modules and the built server are two copies of this file in one process: they share the pools here.
  var threestarClients: Map<DatabaseRole, { url: string; database?: Database }> | undefined
}

/**
 * Says where each role of this process connects; nothing is opened yet. The web server gives site, door and desk; the
 * tally's own process gives tally; owner is for migrations and the register's import.
 */
export function connectDatabase(urls: Partial<Record<DatabaseRole, string>>) {
  const clients = known()
  for (const role of ["owner", "site", "door", "desk", "tally"] as const) {
    const url = urls[role]
    if (url) clients.set(role, { url })
  }
}

/** Public pages: may read register, published and the campaign's public counts. */
export const siteDb = () => clientOf("site")
/** Accounts, issuing ballots, and putting a box in the inbox. */
export const doorDb = () => clientOf("door")
/** Office, portal, casework, campaign. */
export const deskDb = () => clientOf("desk")
/** The sealed room and the writing of releases; only in the tally's own process. */
export const tallyDb = () => clientOf("tally")
/** Migrations and the register's import; never in a request. */
export const ownerDb = () => clientOf("owner")

/** Lets running queries finish for up to five seconds, then closes every pool of this process. */
export async function closeClients() {
  const open = [...known().values()].flatMap(({ database }) => (database ? [database] : []))
  known().clear()
  await Promise.all(open.map((database) => database.$client.end({ timeout: 5 })))
}

function clientOf(role: DatabaseRole): Database {
  const client = known().get(role)
  if (!client) throw new Error(`This process has no connection for the role ${role}: connectDatabase comes first.`)
  client.database ??= connect(client.url, role)
  return client.database
}

function connect(url: string, role: DatabaseRole): Database {
  const client = postgres(url, {
    max: POOL,
    onnotice: () => {},
    connection: { application_name: `threestar ${role}`, ...SESSION[role] },
  })
  return drizzle(client, { casing: "snake_case" })
}

function known() {
  globalThis.threestarClients ??= new Map()
  return globalThis.threestarClients
}
