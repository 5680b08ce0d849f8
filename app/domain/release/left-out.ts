import type { Road } from "../ballot.ts"

/**
 * A class of credentials: all ratings that agree with every part that is given; null stands for any. A class says where
 * ballots came from, never what they say.
 */
export type RatingClass = Readonly<{
  year: number | null
  unit: string | null
  road: Road | null
  key: string | null
  batch: number | null
}>

/** In the tally's batch `since` a class was left out; or, if it was left out already, it has counted again from then on. */
export type ClassTurn = RatingClass & Readonly<{ since: number }>

/** What a release must know of a stored rating to tell whether it counts. */
export type ClassedRating = Readonly<{
  year: number
  unit: string | null
  road: Road
  key: string
  /** In which it was stored. */
  batch: number
  /** Of its newest change, or of its withdrawal, which is final; else the one in which it was stored. */
  touchedBatch: number
  withdrawn: boolean
}>

/** After every batch there is. */
const NOW = Number.POSITIVE_INFINITY

/** All ratings of one pool of printed passes. */
export function classOfPool(pool: string): RatingClass {
  return { year: null, unit: null, road: "paper", key: pool, batch: null }
}

/** A class as a line of a record: "2026, restart-3b.ingeus.ingeus, batch 12". */
export function classInWords({ year, unit, road, key, batch }: RatingClass): string {
  const parts = [
    year === null ? [] : String(year),
    unit ?? [],
    road ?? [],
    key ?? [],
    batch === null ? [] : `batch ${batch}`,
  ]
  return parts.flat().join(", ") || "every rating"
}

/** Whether two classes are the same one. */
export function isSameClass(one: RatingClass, other: RatingClass): boolean {
  return nameOf(one) === nameOf(other)
}

/** Whether nothing of a class is given, so that it would be every rating there is. */
export function isEverything({ year, unit, road, key, batch }: RatingClass): boolean {
  return [year, unit, road, key, batch].every((part) => part === null)
}

/** Whether a class as a whole was left out when `at` was the newest batch. */
export function isClassLeftOut(one: RatingClass, turns: readonly ClassTurn[], at = NOW): boolean {
  return turns.filter((turn) => turn.since <= at && nameOf(turn) === nameOf(one)).length % 2 === 1
}

/** Whether a rating was in a class that was left out when `at` was the newest batch. */
export function isLeftOut(rating: ClassedRating, turns: readonly ClassTurn[], at = NOW): boolean {
  return turns.some((turn) => agrees(rating, turn) && isClassLeftOut(turn, turns, at))
}

/** Whether a release counted a rating when `at` was the newest batch: stored, not withdrawn and not left out. */
export function countsAt(rating: ClassedRating, turns: readonly ClassTurn[], at = NOW): boolean {
  const { batch, touchedBatch, withdrawn } = rating
  return batch <= at && !(withdrawn && touchedBatch <= at) && !isLeftOut(rating, turns, at)
}

/**
 * Whether a rating is for a release not what it was when `before` was the newest batch. One that did not count then and
 * does not count now has not changed, whatever became of it: counted as changed, it would let a unit move with fewer
 * than ten.
 */
export function hasChanged(rating: ClassedRating, turns: readonly ClassTurn[], before: number): boolean {
  const counts = countsAt(rating, turns)
  return counts !== countsAt(rating, turns, before) || (counts && rating.touchedBatch > before)
}

function agrees(rating: ClassedRating, { year, unit, road, key, batch }: RatingClass): boolean {
  return (
    (year === null || year === rating.year) &&
    (unit === null || unit === rating.unit) &&
    (road === null || road === rating.road) &&
    (key === null || key === rating.key) &&
    (batch === null || batch === rating.batch)
  )
}

function nameOf({ year, unit, road, key, batch }: RatingClass): string {
  return JSON.stringify([year, unit, road, key, batch])
}
