import { and, desc, eq, gte, ilike, inArray, isNull, lt, type SQL, sql } from "drizzle-orm"
import { addDays, type Day } from "#app/domain/calendar.ts"
import type { Conditions } from "#app/domain/campaign/condition.ts"
import { statesBefore } from "#app/domain/campaign/supporter.ts"
import { deskDb } from "#db/clients.server.ts"
import { invalidations, supporters } from "#db/schema/campaign/supporters.ts"
import { staff } from "#db/schema/office/staff.ts"
import { recordDeed } from "../audit-log.ts"

/** The conditions with the name as it can be found. */
export type Sought = Readonly<{ conditions: Conditions; nameMark: Buffer | null }>

/** How many sign-ups that count or are held fit; nothing is changed. The campaign's, like all of this file. */
export async function countFitting(sought: Sought): Promise<number> {
  const [row] = await deskDb().select({ count: sql<number>`count(*)::int` }).from(supporters).where(fits(sought))
  return row?.count ?? 0
}

export type Invalidation = Sought &
  Readonly<{
    /** Its name in the list of what was taken out. */
    id: string
    staff: string
    /** How many the dry run counted: with another number nothing is done. */
    expected: number
    reason: string
    now: Date
  }>

export type InvalidationOutcome = Readonly<{ ok: true; count: number } | { ok: false; count: number }>

/** Takes out all that fit, if they are as many as was looked at. The name is in no record. */
export async function recordInvalidation(wanted: Invalidation): Promise<InvalidationOutcome> {
  const { id, staff: madeBy, expected, reason, now, conditions } = wanted
  return deskDb().transaction(async (tx) => {
    const fitting = tx.select({ count: sql<number>`count(*)::int` }).from(supporters).where(fits(wanted))
    // Counted and changed by one statement: nobody who signs meanwhile goes along uncounted.
    const gone = await tx
      .update(supporters)
      .set({ state: "invalidated", invalidation: id })
      .where(and(fits(wanted), sql`(${fitting}) = ${expected}`))
      .returning({ id: supporters.id })
    if (gone.length === 0) return { ok: false, count: (await fitting)[0]?.count ?? 0 }
    const kept = JSON.stringify({ ...conditions, name: conditions.name === null ? null : "given" })
    await tx.insert(invalidations).values({ id, conditions: kept, reason, count: gone.length, madeBy, madeAt: now })
    await recordDeed(tx, {
      ...{ staff: madeBy, deed: "supporters.invalidate", subject: id, reason },
      after: { count: gone.length },
    })
    return { ok: true, count: gone.length }
  })
}

/**
 * Puts back what was taken out together, as far as it is still there: what a rule had held is held again, until somebody
 * lets it through. Null where it was put back before.
 */
export async function recordRestoring(by: string, id: string, now: Date): Promise<number | null> {
  return deskDb().transaction(async (tx) => {
    const [found] = await tx
      .update(invalidations)
      .set({ restoredBy: by, restoredAt: now })
      .where(and(eq(invalidations.id, id), isNull(invalidations.restoredAt)))
      .returning({ id: invalidations.id })
    if (!found) return null
    const back = await tx
      .update(supporters)
      .set({
        state: sql`case when ${supporters.heldBy} is null then 'confirmed' else 'quarantined' end`,
        invalidation: null,
      })
      .where(and(eq(supporters.invalidation, id), eq(supporters.state, "invalidated")))
      .returning({ id: supporters.id })
    await recordDeed(tx, { staff: by, deed: "supporters.restore", subject: id, after: { count: back.length } })
    return back.length
  })
}

/** What was taken out together, the newest first. */
export async function listInvalidations() {
  return deskDb()
    .select({
      id: invalidations.id,
      conditions: invalidations.conditions,
      reason: invalidations.reason,
      count: invalidations.count,
      madeBy: staff.name,
      madeOn: sql<Day>`(${invalidations.madeAt} at time zone 'UTC')::date::text`,
      isRestored: sql<boolean>`${invalidations.restoredAt} is not null`,
    })
    .from(invalidations)
    .innerJoin(staff, eq(staff.id, invalidations.madeBy))
    .orderBy(desc(invalidations.madeAt))
    .limit(200)
}

function fits({ conditions, nameMark }: Sought): SQL | undefined {
  const { from, to, constituency, source, rule, words, inBurst, throwAway } = conditions
  const startOf = (day: Day) => sql`${day}::timestamptz`
  return and(
    inArray(supporters.state, statesBefore("invalidated")),
    from === null ? undefined : gte(supporters.signedAt, startOf(from)),
    to === null ? undefined : lt(supporters.signedAt, startOf(addDays(to, 1))),
    constituency === null ? undefined : eq(supporters.constituency, constituency),
    source === null ? undefined : eq(supporters.source, source),
    rule === null ? undefined : eq(supporters.heldBy, rule),
    nameMark === null ? undefined : eq(supporters.nameMark, nameMark),
    words === null ? undefined : ilike(supporters.comment, `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`),
    inBurst ? eq(supporters.inBurst, true) : undefined,
    throwAway ? eq(supporters.throwAway, true) : undefined,
  )
}
