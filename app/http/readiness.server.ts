import { findTallyAgeHours } from "#db/queries/desk/schedule-age.ts"
import { findEdition } from "#db/queries/site/editions.ts"
import { findOldestLogHours } from "#db/queries/site/write-ahead-log.ts"
import { faultOf } from "./log.server.ts"

/** Sentences about the site, without anything personal. */
export type Readiness = Readonly<{
  /** What stands in the way of serving; empty when pages can be served. */
  obstacles: readonly string[]
  /** What keeps no page from being served, but a promise from being kept. */
  warnings: readonly string[]
}>

/** A database that has not answered in this time does not serve pages either. */
const PATIENCE_MS = 2000

export async function findReadiness(): Promise<Readiness> {
  const obstacle = await withinPatience(findEdition().then(() => null)).catch(() => "The database does not answer.")
  // Without a database there is no log to ask for, and the obstacle says all.
  if (obstacle !== null) return { obstacles: [obstacle], warnings: [] }
  return { obstacles: [], warnings: await findWarnings() }
}

/** Anonymity, "What time gives away": an older log could tell who came when. */
const OLDEST_LOG_HOURS = 48

/** A night's tally may be late by some hours; two nights without one keep ratings waiting, and the log with them. */
const OLDEST_TALLY_HOURS = 36

export async function findWarnings(): Promise<string[]> {
  return [...(await findLogWarnings()), ...(await findScheduleWarnings())]
}

/** Where the site was never started, or there is no schedule to look at, there is nothing to say. */
async function findScheduleWarnings(): Promise<string[]> {
  const hours = await withinPatience(findTallyAgeHours()).catch(() => null)
  if (hours === null || hours <= OLDEST_TALLY_HOURS) return []
  return [
    `No tally has ended for ${Math.floor(hours)} hours: ratings wait longer than they should. The site’s log says why; npm run tally does it now.`,
  ]
}

/** Silence would be worst where it matters most: a server that lets nobody look may never throw its log away. */
async function findLogWarnings(): Promise<string[]> {
  try {
    const hours = await withinPatience(findOldestLogHours())
    if (hours <= OLDEST_LOG_HOURS) return []
    return [
      `The database keeps write-ahead log that is ${Math.floor(hours)} hours old, and could tell who came when: run the tally, which throws it away, or let the server keep less.`,
    ]
  } catch (error) {
    const { fault, code } = faultOf(error)
    return [
      `Cannot tell how old the write-ahead log is: the server does not let the site look (${code ?? fault}). Let its administrator grant pg_monitor and pg_checkpoint to threestar_owner, or see to it that no log is kept for more than ${OLDEST_LOG_HOURS} hours.`,
    ]
  }
}

async function withinPatience<T>(answer: Promise<T>): Promise<T> {
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    clock = setTimeout(() => fail(new Error("No answer in time.")), PATIENCE_MS)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(clock))
}
