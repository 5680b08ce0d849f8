import { and, desc, eq, gte, ilike, inArray, isNull, lt, type SQL, sql } from "drizzle-orm"
import { addDays, type Day } from "#app/domain/calendar.ts"
import type { Conditions } from "#app/domain/campaign/condition.ts"
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
    staff: string
    /** How many the dry run counted: with another number nothing is done. */
    expected: number
    reason: string
    now: Date
  }>

export type InvalidationOutcome = Readonly<{ ok: true; count: number } | { ok: false; count: number }>

/** Takes out all that fit, if they are as many as was looked at. The name is in no record. */
export async function recordInvalidation(wanted: Invalidation): Promise<InvalidationOutcome> {
  const { staff: madeBy, expected, reason, now, conditions } = wanted
  return deskDb().transaction(async (tx) => {
    const rows = await tx.select({ id: supporters.id }).from(supporters).where(fits(wanted)).for("update")
    if (rows.length !== expected) return { ok: false, count: rows.length }
    const kept = JSON.stringify({ ...conditions, name: conditions.name === null ? null : "given" })
    const [made] = await tx
      .insert(invalidations)
      .values({ conditions: kept, reason, count: rows.length, madeBy, madeAt: now })
      .returning({ id: invalidations.id })
    await tx
      .update(supporters)
      .set({ state: "invalidated", invalidation: made?.id ?? null })
      .where(fits(wanted))
    await recordDeed(tx, {
      ...{ staff: madeBy, deed: "supporters.invalidate", subject: made?.id ?? "", reason },
      after: { count: rows.length },
    })
    return { ok: true, count: rows.length }
  })
}

/** Puts back what was taken out together, as far as it is still there; null where it was put back before. */
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
      .set({ state: "confirmed", vetted: true, invalidation: null })
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
    inArray(supporters.state, ["confirmed", "quarantined"]),
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
