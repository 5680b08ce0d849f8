import { existsSync } from "node:fs"
import { join } from "node:path"
import { drizzle } from "drizzle-orm/postgres-js"
import { migrate } from "drizzle-orm/postgres-js/migrator"
import { Refusal } from "#app/refusal.server.ts"
import { briefly, SETUP_LOCK } from "./open.server.ts"

const MIGRATIONS = join(import.meta.dirname, "migrations")

/**
 * Brings the database up to the newest migration, as threestar_owner; several processes at once take turns. What was
 * applied is listed in drizzle.__drizzle_migrations.
 * @throws Refusal when a migration fails; then none of this run's migrations is kept
 */
export async function migrateDatabase(ownerUrl: string) {
  if (!existsSync(join(MIGRATIONS, "meta/_journal.json"))) return
  await briefly(ownerUrl, async (sql) => {
    await sql`select pg_advisory_lock(${SETUP_LOCK})`
    try {
      const options = { migrationsFolder: MIGRATIONS, migrationsSchema: "drizzle" }
      await migrate(drizzle(sql, { casing: "snake_case" }), options)
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
      throw new Refusal(
        `The database cannot be brought up to date (${cause instanceof Error ? cause.message : cause}) and was left as it was: start the version that made it, or set DATA_DIR to a new folder.`,
      )
    }
  })
}
