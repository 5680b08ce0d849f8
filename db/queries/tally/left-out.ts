import { and, asc, eq, type SQL, sql } from "drizzle-orm"
import type { ClassTurn, RatingClass } from "#app/domain/release/left-out.ts"
import { tallyDb } from "#db/clients.server.ts"
import { leftOut } from "#db/schema/left-out.ts"
import { batches, ratings } from "#db/schema/ratings.ts"

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

export type TurnToRecord = Readonly<{ ratingClass: RatingClass; reason: string; quarter: string }>

/**
 * Notes that a class is left out, or counted again if it was left out, in an empty batch of its own: so each release
 * before it has an older batch as its newest, and each release after it this one or a newer. Only while no tally and no
 * release runs (tallyAlone).
 */
export async function recordTurn({ ratingClass, reason, quarter }: TurnToRecord): Promise<void> {
  await tallyDb().transaction(async (tx) => {
    const [last] = await tx.select({ number: sql<number>`coalesce(max(${batches.number}), 0)::int` }).from(batches)
    const since = (last?.number ?? 0) + 1
    await tx.insert(batches).values({ number: since, kind: "class", quarter })
    await tx.insert(leftOut).values({ ...ratingClass, since, reason })
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
