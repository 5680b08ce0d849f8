import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { loadDatabasePassword, makeMissingSecrets } from "#app/crypto/secrets.server.ts"
import { findBinaries } from "#db/embedded/binaries.server.ts"
import { type Cluster, makeIfAbsent, startCluster, stopCluster } from "#db/embedded/cluster.server.ts"
import { embeddedUrl } from "#db/embedded/keep.server.ts"
import { choosePlace } from "#db/embedded/place.server.ts"
import { databaseIdentity } from "#db/embedded/system-user.server.ts"
import { migrateDatabase } from "#db/migrate.server.ts"
import { briefly } from "#db/open.server.ts"
import { prepareDatabase, prepareDoors, prepareLogKeeping, prepareRoles, roleName } from "#db/roles.server.ts"
import { loadRegister } from "../../scripts/start/prepare.ts"
import { copyDatabase } from "./copy-database.ts"

declare module "vitest" {
  export interface ProvidedContext {
    testServer: { port: number; secretsFolder: string; templates: { empty: string; register: string } }
  }
}

const PREFIX = "threestar-test-"
const TEMPLATES = { empty: "threestar_empty", register: "threestar_register" }

/**
 * Vitest's global set-up of the tests that need a database: ONE PostgreSQL in a temporary folder for the whole run, with
 * the roles and the migrated templates that freshDatabase() copies. Nothing remains afterwards; what a killed run left is
 * cleared away by the next.
 */
export default async function startTestServer(project: TestProject) {
  await clearAbandoned()
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
  chmodSync(folder, 0o711)
  const cluster = await clusterIn(folder)
  const remove = async () => {
    await stopCluster(cluster, "immediate")
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const secretsFolder = join(folder, "secrets")
    makeMissingSecrets({ SECRETS_DIR: secretsFolder, DATA_DIR: join(folder, "data") })
    const superuserPassword = loadDatabasePassword(secretsFolder, "superuser")
    await makeIfAbsent(cluster, superuserPassword)
    // What a power cut would lose is thrown away anyway.
    const hasty = { fsync: "off", full_page_writes: "off", synchronous_commit: "off", max_connections: "200" }
    const port = await startCluster(cluster, hasty)
    const superuser = (database: string) => embeddedUrl(port, "postgres", superuserPassword, database)
    const owner = (database: string) =>
      embeddedUrl(port, roleName("owner"), loadDatabasePassword(secretsFolder, "owner"), database)
    await briefly(superuser("postgres"), async (sql) => {
      await prepareRoles(sql, (role) => loadDatabasePassword(secretsFolder, role))
      await prepareDatabase(sql, TEMPLATES.empty)
    })
    await briefly(superuser(TEMPLATES.empty), async (sql) => {
      await prepareDoors(sql)
      await prepareLogKeeping(sql)
    })
    await migrateDatabase(owner(TEMPLATES.empty))
    await briefly(superuser("postgres"), (sql) => copyDatabase(sql, TEMPLATES.empty, TEMPLATES.register))
    await loadRegister(owner(TEMPLATES.register))
    project.provide("testServer", { port, secretsFolder, templates: TEMPLATES })
  } catch (error) {
    await remove()
    throw error
  }
  return remove
}

async function clusterIn(folder: string): Promise<Cluster> {
  const identity = databaseIdentity()
  const place = choosePlace({ dataFolder: folder, binaries: await findBinaries(), identity, say: console.log })
  return { place, identity }
}

async function clearAbandoned() {
  for (const name of readdirSync(tmpdir())) {
    const owner = /^threestar-test-(\d+)-/.exec(name)?.[1]
    if (!owner || isAlive(Number(owner))) continue
    const folder = join(tmpdir(), name)
    if (existsSync(join(folder, "postgres"))) await stopCluster(await clusterIn(folder), "immediate")
    rmSync(folder, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}
