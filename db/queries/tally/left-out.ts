import { and, asc, eq, type SQL, sql } from "drizzle-orm"
import { type ClassTurn, classInWords, type RatingClass } from "#app/domain/release/left-out.ts"
import { tallyDb } from "#db/clients.server.ts"
import { recordDeed } from "#db/queries/desk/audit-log.ts"
import { leftOut } from "#db/schema/left-out.ts"
import { classTurns } from "#db/schema/office/class-turns.ts"
import { batches, ratings } from "#db/schema/ratings.ts"
import { recordAnswer } from "./errands.ts"

/** Every time a class was left out or counted again, in order. */
export async function listTurns(): Promise<ClassTurn[]> {
  return tallyDb()
    .select({
      year: leftOut.year,
      unit: leftOut.unit,
      road: leftOut.road,
      key: leftOut.key,
      batch: leftOut.batch,
      since: leftOut.since,
    })
    .from(leftOut)
    .orderBy(asc(leftOut.since))
}

export type TurnToRecord = Readonly<{
  ratingClass: RatingClass
  leavesOut: boolean
  reason: string
  quarter: string
  /** Who asked for it, and how many ratings it concerns in tens; null where somebody did it at the terminal. */
  errand: Readonly<{ id: string; staff: string; tens: number }> | null
}>

/**
 * Notes that a class is left out, or counted again if it was left out, in an empty batch of its own: so each release
 * before it has an older batch as its newest, and each release after it this one or a newer. The office can read of it,
 * the deed is recorded and the errand answered in the same transaction. Only while no tally and no release runs
 * (tallyAlone).
 */
export async function recordTurn({ ratingClass, leavesOut, reason, quarter, errand }: TurnToRecord): Promise<void> {
  const kind = leavesOut ? "leave-out" : "count-again"
  const staff = errand?.staff ?? null
  await tallyDb().transaction(async (tx) => {
    const [last] = await tx.select({ number: sql<number>`coalesce(max(${batches.number}), 0)::int` }).from(batches)
    const since = (last?.number ?? 0) + 1
    await tx.insert(batches).values({ number: since, kind: "class", quarter })
    await tx.insert(leftOut).values({ ...ratingClass, since, reason })
    await tx.insert(classTurns).values({ ...ratingClass, since, leavesOut, reason, quarter, staff })
    const subject = classInWords(ratingClass)
    await recordDeed(tx, { staff, deed: `class.${kind}`, subject, after: { ...ratingClass }, reason })
    if (errand) await recordAnswer(tx, errand.id, { kind, tens: errand.tens })
  })
}

/** How many stored ratings are in a class, withdrawn ones not among them. */
export async function countRatingsIn({ year, unit, road, key, batch }: RatingClass): Promise<number> {
  const parts: (SQL | undefined)[] = [
    year === null ? undefined : eq(ratings.year, year),
    unit === null ? undefined : eq(ratings.unit, unit),
    road === null ? undefined : eq(ratings.road, road),
    key === null ? undefined : eq(ratings.key, key),
    batch === null ? undefined : eq(ratings.batch, batch),
  ]
  const [row] = await tallyDb()
    .select({ ratings: sql<number>`count(*)::int` })
    .from(ratings)
    .where(and(eq(ratings.withdrawn, false), ...parts))
  return row?.ratings ?? 0
}
