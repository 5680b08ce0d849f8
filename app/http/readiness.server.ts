import { sql } from "drizzle-orm"
import { siteDb } from "#db/clients.server.ts"

/** A database that has not answered in this time does not serve pages either. */
const PATIENCE_MS = 2000

/** What stands in the way of serving, in words without anything personal; empty when the site is ready. */
export async function findObstacles(): Promise<string[]> {
  const found = await Promise.all([databaseObstacle()])
  return found.filter((obstacle) => obstacle !== null)
}

async function databaseObstacle(): Promise<string | null> {
  const words = "The database does not answer."
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<string>((done) => {
    clock = setTimeout(done, PATIENCE_MS, words)
  })
  const answer = siteDb()
    .execute(sql`select 1`)
    .then(
      () => null,
      () => words,
    )
  return Promise.race([answer, late]).finally(() => clearTimeout(clock))
}
