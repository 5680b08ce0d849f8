import { asc, desc, eq, sql } from "drizzle-orm"
import type { RatingClass } from "#app/domain/release/left-out.ts"
import { deskDb } from "#db/clients.server.ts"
import { classTurns } from "#db/schema/office/class-turns.ts"
import { staff } from "#db/schema/office/staff.ts"

/** A class as it was last turned: left out, or counted again. */
export type TurnedClass = Readonly<{
  ratingClass: RatingClass
  leavesOut: boolean
  reason: string
  quarter: string
  /** Who did it; null at the machine's own terminal. */
  by: string | null
}>

/** Every class that was ever left out, as it stands now: those that are left out first, then by when they were turned. */
export async function listTurnedClasses(): Promise<TurnedClass[]> {
  const { year, unit, road, key, batch } = classTurns
  const newest = deskDb()
    .selectDistinctOn([year, unit, road, key, batch], {
      since: classTurns.since,
      ...{ year, unit, road, key, batch },
      leavesOut: classTurns.leavesOut,
      reason: classTurns.reason,
      quarter: classTurns.quarter,
      by: sql<string | null>`${staff.name}`.as("by"),
    })
    .from(classTurns)
    .leftJoin(staff, eq(staff.id, classTurns.staff))
    .orderBy(asc(year), asc(unit), asc(road), asc(key), asc(batch), desc(classTurns.since))
    .as("newest")
  const rows = await deskDb().select().from(newest).orderBy(desc(newest.leavesOut), desc(newest.since))
  return rows.map(({ leavesOut, reason, quarter, by, since: _, ...ratingClass }) => ({
    ratingClass,
    ...{ leavesOut, reason, quarter, by },
  }))
}
