import { PgBoss } from "pg-boss"
import type { Env } from "#app/env.server.ts"
import { faultOf, log } from "#app/http/log.server.ts"
import { briefly } from "#db/open.server.ts"
import { hasUpdatesToSend } from "#db/queries/desk/campaign/update-batches.ts"
import { roleName } from "#db/roles.server.ts"
import { runChild, stopChildren } from "./child.ts"

/** What the clock starts: the name of the job is that of the script. */
const JOBS = ["tally", "tidy", "release", "keys", "staff-letters", "notices", "campaign-updates"] as const
type Job = (typeof JOBS)[number]

/** What a script is told when the clock starts it. */
const ARGUMENTS: Partial<Record<Job, readonly string[]>> = { keys: ["make", "--supplements", "--quietly"] }

/** Months (from 1) on whose first day keys are made: for new units at the start of a quarter, and for the next year. */
const KEY_MONTHS = [1, 4, 7, 10, 12] as const

/** Hour (UTC) of a release, after the night's tally. */
const RELEASE_HOUR = 5

/** Hour (UTC) of the making of keys. */
const KEYS_HOUR = 4

/** Hour (UTC) of the letters to staff: after the night's work, and before the day's. */
const STAFF_LETTERS_HOUR = 7

/** Minutes between two looks at legal notices whose time runs out: see TAKE_DOWN_BEFORE_MINUTES. */
const NOTICES_EVERY = 10

/** Minutes between two looks at updates that had to wait, because the mail service did not take them. */
const UPDATES_EVERY = 10

/** How often a waiting job is looked for: nothing here is urgent, and the database may rest. */
const LOOK_EVERY_S = 30

/** A campaigner who sends an update watches it leave. */
const LOOK_FOR_UPDATES_EVERY_S = 2

/** A stop waits this long for a job under way. */
const PATIENCE_MS = 20_000

/** Makes or updates the queue's tables as their owner, and lets the desk work them. */
export async function prepareQueues(ownerUrl: string) {
  const boss = new PgBoss({ connectionString: ownerUrl, schedule: false, supervise: false, max: 2 })
  boss.on("error", (error) => log().error(faultOf(error), "The job queue cannot be prepared."))
  await boss.start()
  try {
    for (const job of JOBS) {
      const options = { retryLimit: 3, retryDelay: 600, expireInSeconds: 6 * 3600, deleteAfterSeconds: 62 * 86_400 }
      // A server that was killed leaves its job behind as if it were under way: updates must go on all the same, and see
      // to it themselves that only one process sends them.
      await boss.createQueue(job, { ...options, policy: job === "campaign-updates" ? "short" : "exclusive" })
    }
  } finally {
    await boss.stop({ graceful: false })
  }
  await briefly(ownerUrl, async (sql) => {
    const desk = roleName("desk")
    await sql.unsafe(`grant usage on schema pgboss to ${desk}`)
    await sql.unsafe(`grant select, insert, update, delete on all tables in schema pgboss to ${desk}`)
    await sql.unsafe(`grant execute on all functions in schema pgboss to ${desk}`)
  })
}

type Clock = Pick<Env, "TALLY_AT" | "RELEASE_DAY">

/**
 * Starts the nightly tally and tidying, the monthly release, the making of keys, the letters to staff, the look at legal
 * notices and the campaign's updates, each in a process of its own, and catches up on one that fell due while nobody was
 * running.
 * @returns how to stop
 */
export async function startSchedules(deskUrl: string, clock: Clock, now: Date): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString: deskUrl,
    migrate: false,
    createSchema: false,
    reindex: false,
    max: 2,
    cronWorkerIntervalSeconds: LOOK_EVERY_S,
  })
  boss.on("error", (error) => log().error(faultOf(error), "The job queue has a problem."))
  await boss.start()
  const { hour, minute } = clock.TALLY_AT
  await boss.schedule("tally", `${minute} ${hour} * * *`, null, { tz: "UTC" })
  await boss.schedule("tidy", `${minute} ${hour} * * *`, null, { tz: "UTC" })
  await boss.schedule("release", `0 ${RELEASE_HOUR} ${clock.RELEASE_DAY} * *`, null, { tz: "UTC" })
  await boss.schedule("keys", `0 ${KEYS_HOUR} 1 ${KEY_MONTHS.join(",")} *`, null, { tz: "UTC" })
  await boss.schedule("notices", `*/${NOTICES_EVERY} * * * *`, null, { tz: "UTC" })
  await boss.schedule("campaign-updates", `*/${UPDATES_EVERY} * * * *`, null, { tz: "UTC" })
  await boss.schedule("staff-letters", `0 ${STAFF_LETTERS_HOUR} * * *`, null, { tz: "UTC" })
  for (const job of JOBS) {
    const everyS = job === "campaign-updates" ? LOOK_FOR_UPDATES_EVERY_S : LOOK_EVERY_S
    await boss.work(job, { pollingIntervalSeconds: everyS }, async () => runJob(job))
    if (job === "campaign-updates") {
      if (await hasUpdatesToSend()) await boss.send(job)
    } else if (await isOverdue(deskUrl, job, lastDue(job, clock, now))) await boss.send(job)
  }
  return async () => {
    const impatience = setTimeout(stopChildren, PATIENCE_MS)
    await boss.stop({ graceful: true, timeout: PATIENCE_MS + 5000 })
    clearTimeout(impatience)
    stopChildren()
  }
}

async function runJob(job: Job) {
  // A process for nothing, every ten minutes, would be a waste.
  if (job === "campaign-updates" && !(await hasUpdatesToSend())) return
  try {
    await runChild(`${job}.ts`, ...(ARGUMENTS[job] ?? []))
  } catch (error) {
    log().error({ job }, `The job ${job} failed and is tried again in ten minutes.`)
    throw error
  }
}

/** The last moment at which a job should have begun. */
function lastDue(job: Exclude<Job, "campaign-updates">, { TALLY_AT, RELEASE_DAY }: Clock, now: Date): Date {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  if (job === "keys") {
    const due = [year - 1, year].flatMap((of) => KEY_MONTHS.map((one) => new Date(Date.UTC(of, one - 1, 1, KEYS_HOUR))))
    return due.findLast((one) => one <= now) ?? now
  }
  if (job === "notices") return new Date(now.getTime() - (now.getTime() % (NOTICES_EVERY * 60_000)))
  if (job !== "release") {
    const { hour, minute } = job === "staff-letters" ? { hour: STAFF_LETTERS_HOUR, minute: 0 } : TALLY_AT
    const today = new Date(Date.UTC(year, month, now.getUTCDate(), hour, minute))
    return today <= now ? today : new Date(today.getTime() - 86_400_000)
  }
  const thisMonth = new Date(Date.UTC(year, month, RELEASE_DAY, RELEASE_HOUR))
  return thisMonth <= now ? thisMonth : new Date(Date.UTC(year, month - 1, RELEASE_DAY, RELEASE_HOUR))
}

/** A job is overdue if it was on the schedule when it fell due and has neither been done since nor waits. */
async function isOverdue(deskUrl: string, job: Job, due: Date): Promise<boolean> {
  return briefly(deskUrl, async (sql) => {
    const [row] = await sql`
      select exists (select from pgboss.schedule where name = ${job} and created_on < ${due})
        and not exists (
          select from pgboss.job where name = ${job}
            and (completed_on >= ${due} or state in ('created', 'retry', 'active'))
        ) as overdue`
    return row?.overdue === true
  })
}
