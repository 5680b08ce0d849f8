import type { FlagKind } from "../flags/flag-kind.ts"
import type { HalfStars } from "../half-stars.ts"
import { FEWEST_PUBLISHABLE } from "../publishable.ts"
import type { Standards } from "../standard/standard.ts"
import type { Verdict } from "../verdict.ts"
import { figureOf, pooled } from "./block-figure.ts"
import { type ClassedRating, type ClassTurn, countsAt } from "./left-out.ts"
import type { Release } from "./snapshot.ts"
import { type RatingSaid, statisticsOf } from "./statistics.ts"

/** Half stars and verdict as anybody may read them. */
export type Stars = Readonly<{ halfStars: HalfStars; verdict: Verdict | null; verdictYear: number | null }>

/** A flagged batch of a unit's ratings, and what the published stars would be without it. */
export type Influence = Readonly<{
  unit: string
  batch: number
  quarter: string
  kinds: readonly FlagKind[]
  outcome: InfluenceOutcome
  published: Stars | null
  without: Stars | null
}>

/**
 * "not-shown": the unit has no stars of its own; "not-counted": the batch is in no published stars, because the unit has
 * not moved since or the batch is left out; "too-few": fewer than ten ratings would be left, or gone.
 */
export const INFLUENCE_OUTCOMES = ["said", "not-shown", "not-counted", "too-few"] as const
export type InfluenceOutcome = (typeof INFLUENCE_OUTCOMES)[number]

/** A unit's ratings of the two years that its stars are made of, and how they counted when it last moved. */
export type CountedUnit = Readonly<{
  /** The last release. */
  release: Release
  ratings: readonly (RatingSaid & ClassedRating)[]
  turns: readonly ClassTurn[]
  /** The newest batch when the unit last moved. */
  mark: number
  movedIn: number
  standards: Standards
}>

/**
 * What the published stars of a unit would be without one batch. Ratings that changed or came since it last moved are
 * left out, too, so that the answer differs from what is published by the whole batch at least, which is ten people or
 * more; and it rests on ten or more.
 */
export function starsWithout(
  batch: number,
  { release, ratings, turns, mark, movedIn, standards }: CountedUnit,
): { outcome: "not-counted" | "too-few" } | { outcome: "said"; without: Stars } {
  const standing = ratings.filter(
    (one) => countsAt(one, turns, mark) && countsAt(one, turns) && one.touchedBatch <= mark,
  )
  const rest = standing.filter((one) => one.batch !== batch)
  const gone = standing.length - rest.length
  if (batch > mark || gone === 0) return { outcome: "not-counted" }
  if (gone < FEWEST_PUBLISHABLE || rest.length < FEWEST_PUBLISHABLE) return { outcome: "too-few" }
  const statisticsIn = (year: number) => statisticsOf(rest.filter((one) => one.year === year))
  const block = {
    ...{ units: [], movedIn, year: release.year },
    thisYear: statisticsIn(release.year),
    lastYear: statisticsIn(release.year - 1),
  }
  const { halfStars, verdict, verdictYear } = figureOf({ release, standards }, [block], pooled)
  return { outcome: "said", without: { halfStars, verdict, verdictYear } }
}
