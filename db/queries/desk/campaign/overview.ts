import { and, desc, eq, gte, isNotNull, sql } from "drizzle-orm"
import type { Day } from "#app/domain/calendar.ts"
import { deskDb } from "#db/clients.server.ts"
import { countChanges, countRuns, supporterPost, supporters } from "#db/schema/campaign/supporters.ts"
import { constituencies } from "#db/schema/constituencies.ts"

/** Who signed and who confirmed, by the day of signing (UTC). The campaign's, like all of this file. */
export async function listSigningDays(since: Day) {
  const day = sql<Day>`to_char(${supporters.signedAt} at time zone 'UTC', 'YYYY-MM-DD')`
  return deskDb()
    .select({
      day,
      signed: sql<number>`count(*)::int`,
      confirmed: sql<number>`count(${supporters.confirmedAt})::int`,
      held: sql<number>`(count(*) filter (where ${supporters.state} in ('quarantined', 'invalidated')))::int`,
    })
    .from(supporters)
    .where(gte(supporters.signedAt, sql`${since}::timestamptz`))
    .groupBy(sql`1`)
    .orderBy(sql`1 desc`)
}

/** From which pages of ours supporters came, who confirmed. */
export async function listSources() {
  return deskDb()
    .select({ source: supporters.source, count: sql<number>`count(*)::int` })
    .from(supporters)
    .where(isNotNull(supporters.confirmedAt))
    .groupBy(supporters.source)
    .orderBy(sql`2 desc`)
}

/** How all sign-ups stand, in one look. */
export async function countStanding() {
  const of = (condition: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${condition}))::int`
  const [row] = await deskDb()
    .select({
      unconfirmed: of(sql`${supporters.state} = 'unconfirmed'`),
      confirmed: of(sql`${supporters.state} = 'confirmed'`),
      counted: of(sql`${supporters.state} = 'confirmed' and ${supporters.vetted} and ${supporters.counts}`),
      quarantined: of(sql`${supporters.state} = 'quarantined'`),
      invalidated: of(sql`${supporters.state} = 'invalidated'`),
      updates: of(sql`${supporters.state} = 'confirmed' and ${supporters.updates}`),
    })
    .from(supporters)
  const [left] = await deskDb()
    .select({ left: sql<number>`coalesce(-sum(${countChanges.by}), 0)::int` })
    .from(countChanges)
    .where(eq(countChanges.erased, true))
  return {
    ...{ unconfirmed: 0, confirmed: 0, counted: 0, quarantined: 0, invalidated: 0, updates: 0 },
    ...row,
    left: left?.left ?? 0,
  }
}

/** Letters to supporters that wait, and those that were given up. */
export async function countPost() {
  const [row] = await deskDb()
    .select({
      waiting: sql<number>`(count(*) filter (where not ${supporterPost.givenUp}))::int`,
      givenUp: sql<number>`(count(*) filter (where ${supporterPost.givenUp}))::int`,
    })
    .from(supporterPost)
  return row ?? { waiting: 0, givenUp: 0 }
}

/** The last count, and whether it agreed with what was to be expected; null before the first. */
export async function findLastRun() {
  const [row] = await deskDb()
    .select({ countedAt: countRuns.countedAt, total: countRuns.total, expected: countRuns.expected })
    .from(countRuns)
    .orderBy(desc(countRuns.countedAt))
    .limit(1)
  return row ?? null
}

/** Confirmed sign-ups by nation and region, in whole tens: for the office's first page. */
export async function listRegionTens() {
  return deskDb()
    .select({
      region: constituencies.region,
      tens: sql<number>`(count(*) / 10 * 10)::int`,
    })
    .from(supporters)
    .innerJoin(constituencies, eq(constituencies.gssCode, supporters.constituency))
    .where(and(eq(supporters.state, "confirmed"), supporters.vetted))
    .groupBy(constituencies.region)
    .orderBy(constituencies.region)
}
