import type { HalfStars } from "./half-stars.ts"
import type { Verdict } from "./verdict.ts"

/** What a list knows of a provider: nothing finer than what it shows. */
export type Standing = Readonly<{
  name: string
  halfStars: HalfStars | null
  verdict: Verdict | null
  /** People who rated, in tens. */
  tens: number | null
  /** Share of published texts that it answered, in percent; null or missing where there are too few to say. */
  answered?: number | null
}>

export const LEAGUE_ORDERS = ["stars", "name", "rated", "answers"] as const
export type LeagueOrder = (typeof LEAGUE_ORDERS)[number]

/** Among equal stars: what is sure to meet the standard first, what is sure to miss it last. */
const VERDICT_ORDER = [
  "meets",
  "near-the-line",
  "too-few",
  "below",
  "not-published",
] as const satisfies readonly Verdict[]

/**
 * A list in order. Order is information too: sorted by exact scores it would tell more than half stars do, so it goes by
 * what is shown (half stars, verdict, then name; or tens, or the share of answers, then name; or name), and what is not shown comes last by name.
 */
export function inLeagueOrder<Row>(
  rows: readonly Row[],
  standingOf: (row: Row) => Standing,
  order: LeagueOrder,
): Row[] {
  return rows
    .map((row) => ({ row, standing: standingOf(row) }))
    .sort((a, b) => COMPARE[order](a.standing, b.standing) || byName(a.standing, b.standing))
    .map(({ row }) => row)
}

const COMPARE = {
  stars: (a, b) => (b.halfStars ?? 0) - (a.halfStars ?? 0) || verdictPlace(a) - verdictPlace(b),
  rated: (a, b) => (b.tens ?? 0) - (a.tens ?? 0),
  name: () => 0,
  answers: (a, b) => (b.answered ?? NO_SHARE) - (a.answered ?? NO_SHARE),
} as const satisfies Record<LeagueOrder, (a: Standing, b: Standing) => number>

/** Whoever has nothing to answer comes after whoever answers nothing. */
const NO_SHARE = -1

function verdictPlace({ verdict }: Standing): number {
  return VERDICT_ORDER.indexOf(verdict ?? "not-published")
}

function byName(a: Standing, b: Standing): number {
  return a.name.localeCompare(b.name, "en-GB")
}
