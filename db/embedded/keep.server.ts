import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import postgres from "postgres"
import { findBinaries } from "./binaries.server.ts"
import { type Cluster, findRunning, makeIfAbsent, startCluster, stopCluster } from "./cluster.server.ts"
import { whileLocked } from "./lock.server.ts"
import { choosePlace } from "./place.server.ts"
import { databaseIdentity } from "./system-user.server.ts"

/** How long the last one out waits for connections it has just closed to be gone from the server's list. */
const FAREWELL_MS = 2000

type Wanted = Readonly<{
  /** DATA_DIR, existing and absolute. */
  dataFolder: string
  superuserPassword: string
  say: (line: string) => void
  /** Settings of PostgreSQL besides our own; tests turn fsync off. */
  settings?: Readonly<Record<string, string>>
  /** Done to the running server before anybody else may stop it; must open the connection that shows we are here. */
  enter: (port: number) => Promise<void>
}>

/**
 * Finds the server that is running over a data folder, or makes and starts it, and enters.
 * @returns how to leave: whoever leaves last stops the server
 */
export async function enterEmbedded(wanted: Wanted): Promise<{ leave: () => Promise<void> }> {
  const { dataFolder, superuserPassword, say, enter } = wanted
  const identity = databaseIdentity()
  const place = choosePlace({
    dataFolder,
    identity,
    say,
    binaries: await findBinaries(),
  })
  const cluster = { place, identity }
  const lock = join(dataFolder, "postgres.lock")
  await whileLocked(lock, async () => {
    let port = await findRunning(cluster)
    if (port === null) {
      await makeIfAbsent(cluster, superuserPassword)
      port = await startCluster(cluster, wanted.settings)
    }
    try {
      await enter(port)
    } catch (error) {
      await stopIfEmpty(cluster, superuserPassword)
      throw error
    }
  })
  return {
    leave: () => whileLocked(lock, () => stopIfEmpty(cluster, superuserPassword)),
  }
}

/** An address for a login of the embedded server. */
export function embeddedUrl(port: number, login: string, password: string, database: string): string {
  return `postgres://${login}:${password}@127.0.0.1:${port}/${database}`
}

async function stopIfEmpty(cluster: Cluster, superuserPassword: string) {
  const port = await findRunning(cluster)
  if (port === null) return
  const url = embeddedUrl(port, "postgres", superuserPassword, "postgres")
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  let others = 0
  try {
    const until = Date.now() + FAREWELL_MS
    do {
      const [row] = await sql`
        select count(*)::int as others, count(*) filter (where application_name = ${PRESENCE})::int as present
        from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`
      others = Number(row?.others)
      if (Number(row?.present) > 0) break
      if (others > 0) await pause(50)
    } while (others > 0 && Date.now() < until)
  } finally {
    await sql.end({ timeout: 1 })
  }
  if (others === 0) await stopCluster(cluster)
}

/** Name of the connection each process keeps open for as long as it uses the server. */
export const PRESENCE = "threestar presence"
