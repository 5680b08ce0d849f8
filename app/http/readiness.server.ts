import { findEdition } from "#db/queries/site/editions.ts"
import { findOldestLogHours } from "#db/queries/site/write-ahead-log.ts"

/** A database that has not answered in this time does not serve pages either. */
const PATIENCE_MS = 2000

/** What stands in the way of serving, in words without anything personal; empty when the site is ready. */
export async function findObstacles(): Promise<string[]> {
  const found = await Promise.all([databaseObstacle(), oldLogObstacle()])
  return found.filter((obstacle) => obstacle !== null)
}

async function databaseObstacle(): Promise<string | null> {
  const words = "The database does not answer."
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<string>((done) => {
    clock = setTimeout(done, PATIENCE_MS, words)
  })
  const answer = findEdition().then(
    () => null,
    () => words,
  )
  return Promise.race([answer, late]).finally(() => clearTimeout(clock))
}

/** Anonymity, "What time gives away": an older log could tell who came when. */
const OLDEST_LOG_HOURS = 48

async function oldLogObstacle(): Promise<string | null> {
  const hours = await findOldestLogHours().catch(() => null)
  if (hours === null || hours <= OLDEST_LOG_HOURS) return null
  return `The database keeps write-ahead log that is ${Math.floor(hours)} hours old: run the tally, which throws it away, or let the server keep less.`
}
