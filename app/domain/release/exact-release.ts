import type { Day } from "../calendar.ts"
import { FEWEST_FOR_EXACT } from "../publishable.ts"
import { type Standards, standardOf } from "../standard/standard.ts"
import type { Summary } from "../summary.ts"
import { closedYear } from "../tally.ts"
import { type UnitScore, unitScore } from "../unit-score.ts"
import { type Verdict, verdictOf } from "../verdict.ts"
import type { ReleasePlan } from "./plan-release.ts"
import type { Snapshot } from "./snapshot.ts"

/** Once a year: exact n, mean (the plain mean) and SS of a unit's year, and what follows from them. */
export type ExactFigure = Summary & UnitScore & { readonly unit: string; readonly verdict: Verdict }

/**
 * The yearly exact release of `year`: shown units with fifty ratings or more in it, as last released, so that nothing
 * follows from an exact figure and a monthly one together. Only once the year's ballots can no longer be spent (from
 * 1 February of the next). Never totals: an exact total less exact units is a hidden unit.
 */
export function exactFiguresFor(
  year: number,
  today: Day,
  { plan, standards }: { plan: ReleasePlan; standards: Standards },
): { ok: true; figures: ExactFigure[] } | { ok: false; reason: "year-still-open" } {
  if (closedYear(today) < year) return { ok: false, reason: "year-still-open" }
  const shown = new Set(
    plan.figures.flatMap(({ kind, key, state }) => (kind === "unit" && state === "shown" ? key : [])),
  )
  const snapshots = plan.snapshots.filter(({ unit, lastIn }) => shown.has(unit) && lastIn === plan.release.number)
  const figures = snapshots.flatMap((snapshot): ExactFigure[] => {
    const statistics = statisticsIn(snapshot, year)
    if (!statistics || statistics.n < FEWEST_FOR_EXACT) return []
    const { n, mean, ss } = statistics
    const score = unitScore({ n, mean, ss })
    return [{ unit: snapshot.unit, n, mean, ss, ...score, verdict: verdictOf(n, score, standardOf(year, standards)) }]
  })
  return { ok: true, figures: figures.toSorted((one, other) => (one.unit < other.unit ? -1 : 1)) }
}

function statisticsIn(snapshot: Snapshot, year: number) {
  if (snapshot.year === year) return snapshot.thisYear
  return snapshot.year - 1 === year ? snapshot.lastYear : null
}
