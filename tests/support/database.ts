import { randomBytes } from "node:crypto"
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, inject } from "vitest"
import { loadDatabasePassword } from "#app/crypto/secrets.server.ts"
import { closeClients, connectDatabase, type DatabaseRole } from "#db/clients.server.ts"
import { embeddedUrl } from "#db/embedded/keep.server.ts"
import { briefly } from "#db/open.server.ts"
import { ROLES, roleName } from "#db/roles.server.ts"
import { copyDatabase } from "./copy-database.ts"

/** A test file's own database, migrated. */
export type TestDatabase = Readonly<{
  name: string
  url: (role: DatabaseRole) => string
  /** A login that may do everything: to look behind the walls, never to go through them. */
  superuserUrl: string
  /** As in production: the site's keys and the roles' passwords. */
  secretsFolder: string
  /** An empty DATA_DIR. */
  dataFolder: string
}>

/**
 * Gives this test file its own database, copied from the migrated template, and drops it after the file's last test.
 * siteDb(), doorDb(), … speak to it at once; env() and scripts started as child processes find it, too. Call it once, at
 * the top of the file: `const database = await freshDatabase()`.
 * @param register whether it holds the real register, db/register; empty tables otherwise
 */
export async function freshDatabase({ register = false } = {}): Promise<TestDatabase> {
  const { port, secretsFolder: made, templates } = inject("testServer")
  const name = `test_${randomBytes(6).toString("hex")}`
  const folder = mkdtempSync(join(tmpdir(), "threestar-files-"))
  const dataFolder = join(folder, "data")
  const secretsFolder = join(folder, "secrets")
  mkdirSync(dataFolder)
  // A copy of its own: the tally makes and destroys keys in it.
  cpSync(made, secretsFolder, { recursive: true })
  const superuserPassword = loadDatabasePassword(secretsFolder, "superuser")
  const superuser = (database: string) => embeddedUrl(port, "postgres", superuserPassword, database)
  const url = (role: DatabaseRole) => embeddedUrl(port, roleName(role), loadDatabasePassword(secretsFolder, role), name)

  const template = register ? templates.register : templates.empty
  await briefly(superuser("postgres"), (sql) => copyDatabase(sql, template, name))
  Object.assign(process.env, { DATA_DIR: dataFolder, SECRETS_DIR: secretsFolder, DATABASE_URL: superuser(name) })
  connectDatabase(Object.fromEntries(ROLES.map((role) => [role, url(role)])))

  afterAll(async () => {
    await closeClients()
    await briefly(superuser("postgres"), (sql) => sql.unsafe(`drop database ${name} with (force)`))
    rmSync(folder, { recursive: true, force: true })
  })
  return { name, url, superuserUrl: superuser(name), secretsFolder, dataFolder }
}
