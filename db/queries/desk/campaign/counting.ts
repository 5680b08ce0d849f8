import { and, eq, isNotNull, isNull, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { type MilestoneChange, milestoneChanges } from "#app/domain/campaign/milestone.ts"
import { type ShownPlace, shownPlaces } from "#app/domain/campaign/shown-places.ts"
import { type DayCount, growthSteps } from "#app/domain/campaign/small-counts.ts"
import { deskDb } from "#db/clients.server.ts"
import { countChanges, countRuns, paperSheets, supporters } from "#db/schema/campaign/supporters.ts"
import { constituencies } from "#db/schema/constituencies.ts"
import { campaignDays, campaignMilestones, campaignPlaces, campaignTotals } from "#db/schema/published/campaign.ts"

type Transaction = Parameters<Parameters<ReturnType<typeof deskDb>["transaction"]>[0]>[0]

/** One count at a time, whichever process does it. */
export const COUNT_LOCK = 7_331_060

/** Who counts: confirmed, looked at by the rules of trust, and wanting to be counted. */
const COUNTED = and(eq(supporters.state, "confirmed"), supporters.vetted, supporters.counts)

export type Counted = Readonly<{
  online: number
  paper: number
  /** What the last count and all changes since led to expect. */
  expected: number
  milestones: readonly MilestoneChange[]
}>

/**
 * Counts all signatures anew and publishes the total where it has changed. May be called as often as one likes: the same
 * rows give the same total. Null while another process counts. The campaign's, like all of this file.
 */
export async function recordCount(now: Date): Promise<Counted | null> {
  return deskDb().transaction(async (tx) => {
    const [lock] = await tx.execute<{ held: boolean }>(
      sql`select pg_try_advisory_xact_lock(${COUNT_LOCK}::bigint) as held`,
    )
    if (lock?.held !== true) return null
    const last = await findLastCount(tx)
    const { online, changed } = await countNow(tx)
    const paper = await sumPaper(tx)
    const expected = (last?.total ?? 0) + changed
    await tx.update(countChanges).set({ run: now }).where(isNull(countChanges.run))
    if (last === null || last.total !== online || expected !== online) {
      await tx.insert(countRuns).values({ countedAt: now, total: online, expected }).onConflictDoNothing()
    }
    await publishTotals(tx, { online, paper, now })
    return { online, paper, expected, milestones: await publishMilestones(tx, online, now) }
  })
}

/** Both of one moment: one statement sees one state of the table. */
async function countNow(tx: Transaction): Promise<{ online: number; changed: number }> {
  const changed = sql<number>`(select coalesce(sum(by), 0)::int from ${countChanges} where run is null)`
  const [row] = await tx.select({ online: sql<number>`count(*)::int`, changed }).from(supporters).where(COUNTED)
  return row ?? { online: 0, changed: 0 }
}

async function findLastCount(tx: Transaction) {
  const [row] = await tx
    .select({ total: countRuns.total })
    .from(countRuns)
    .orderBy(sql`${countRuns.countedAt} desc`)
    .limit(1)
  return row ?? null
}

async function sumPaper(tx: Transaction): Promise<number> {
  const [row] = await tx
    .select({ paper: sql<number>`coalesce(sum(${paperSheets.signatures}), 0)::int` })
    .from(paperSheets)
    .where(eq(paperSheets.withdrawn, false))
  return row?.paper ?? 0
}

/** Only a total that has changed is written: every change makes all public pages new. */
async function publishTotals(tx: Transaction, { online, paper, now }: { online: number; paper: number; now: Date }) {
  const [shown] = await tx
    .select({ online: campaignTotals.online, paper: campaignTotals.paper })
    .from(campaignTotals)
    .where(eq(campaignTotals.id, 1))
  if (shown?.online === online && shown.paper === paper) return
  const totals = { online, paper, countedAt: now }
  await tx
    .insert(campaignTotals)
    .values({ id: 1, ...totals })
    .onConflictDoUpdate({ target: campaignTotals.id, set: totals })
}

async function publishMilestones(tx: Transaction, total: number, now: Date): Promise<MilestoneChange[]> {
  const reached = await tx
    .select({ number: campaignMilestones.number, below: campaignMilestones.below })
    .from(campaignMilestones)
  const changes = milestoneChanges(total, reached)
  for (const { number, become } of changes) {
    if (become === "reached") {
      await tx.insert(campaignMilestones).values({ number, reachedOn: now.toISOString().slice(0, 10), below: false })
    } else {
      await tx
        .update(campaignMilestones)
        .set({ below: become === "below" })
        .where(eq(campaignMilestones.number, number))
    }
  }
  return changes
}

/**
 * Publishes how many signed where, and how the total grew, up to the end of the day before: once a night, so that no
 * watcher of the page sees one person's signature come. Written anew only where something has changed.
 */
export async function recordPlaces(today: Day): Promise<void> {
  const before = new Date(`${today}T00:00:00Z`)
  const whole = and(COUNTED, sql`${supporters.confirmedAt} < ${before.toISOString()}::timestamptz`)
  await deskDb().transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${COUNT_LOCK}::bigint)`)
    const byPlace = await tx
      .select({
        key: constituencies.gssCode,
        nation: constituencies.nation,
        region: constituencies.region,
        count: sql<number>`coalesce(counted.count, 0)::int`,
      })
      .from(constituencies)
      .leftJoin(
        sql`(select ${supporters.constituency} as place, count(*) as count from ${supporters}
          where ${whole} group by 1) as counted`,
        sql`counted.place = ${constituencies.gssCode}`,
      )
      .where(isNull(constituencies.delistedOn))
    await replacePlaces(tx, shownPlaces(byPlace))
    const day = sql<string>`to_char(${supporters.confirmedAt} at time zone 'UTC', 'YYYY-MM-DD')`
    const byDay: DayCount[] = await tx
      .select({ day: day.as("day"), count: sql<number>`count(*)::int` })
      .from(supporters)
      .where(and(whole, isNotNull(supporters.confirmedAt)))
      .groupBy(sql`1`)
      .orderBy(sql`1`)
    await replaceDays(tx, growthSteps(byDay))
  })
}

async function replacePlaces(tx: Transaction, places: readonly ShownPlace[]): Promise<void> {
  if (sameRows(await tx.select().from(campaignPlaces), places)) return
  await tx.delete(campaignPlaces)
  await tx.insert(campaignPlaces).values([...places])
}

async function replaceDays(tx: Transaction, steps: readonly { day: Day; total: number }[]): Promise<void> {
  if (sameRows(await tx.select().from(campaignDays), steps)) return
  await tx.delete(campaignDays)
  if (steps.length > 0) await tx.insert(campaignDays).values([...steps])
}

function sameRows(a: readonly object[], b: readonly object[]): boolean {
  const inOrder = (rows: readonly object[]) =>
    rows.map((row) => JSON.stringify(row, Object.keys(row).toSorted())).toSorted()
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
}
