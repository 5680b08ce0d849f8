import { addDays, type Day } from "../calendar.ts"
import type { Verdict } from "../verdict.ts"
import { workingDaysAfter } from "../working-time/working-days.ts"

/** Better releases that close a plan: one could be chance (product rule). */
export const BETTER_RELEASES = 2

/** Working days to write a first plan: a month, in which people can be asked. */
export const PLAN_WORKING_DAYS = 20

/** The same where the holidays are not known so far ahead. Days. */
const PLAN_DAYS = 28

/** What one release said of a unit. */
export type UnitRelease = Readonly<{
  release: number
  releasedOn: Day
  /** The rating year that the release speaks of. */
  year: number
  state: "shown" | "too-few" | "protected"
  verdict: Verdict | null
  verdictYear: number | null
  /** The release in which the figure last moved. */
  movedIn: number | null
}>

/** A plan that a release opened, with the one that closed it. */
export type PlanTerm = Readonly<{ opened: UnitRelease; closed: UnitRelease | null }>

/**
 * The recovery plans of a unit, from what was published of it, release by release in their order. A verdict of "below" on
 * the release's own year opens one. Two releases close it in which the unit moved, and was judged by thirty ratings or
 * more of that year, and not below; a "below" in between starts the count anew. What is too few to judge, hidden, carried
 * over unmoved, or stands from last year (as in January) counts as neither.
 */
export function planTerms(history: readonly UnitRelease[]): PlanTerm[] {
  const terms: PlanTerm[] = []
  let opened: UnitRelease | null = null
  let better = 0
  for (const row of history) {
    if (!isJudged(row)) continue
    if (row.verdict === "below") {
      opened ??= row
      better = 0
    } else if (opened !== null && row.movedIn === row.release) {
      better += 1
      if (better < BETTER_RELEASES) continue
      terms.push({ opened, closed: row })
      opened = null
      better = 0
    }
  }
  return opened === null ? terms : [...terms, { opened, closed: null }]
}

/** Whether the release itself judged the unit: by enough ratings of its own year. */
function isJudged({ state, verdict, verdictYear, year }: UnitRelease): boolean {
  const judged = verdict === "below" || verdict === "meets" || verdict === "near-the-line"
  return state === "shown" && judged && verdictYear === year
}

/** The last day for a first plan. */
export function planDue(openedOn: Day): Day {
  const due = workingDaysAfter(openedOn, PLAN_WORKING_DAYS, "england-and-wales")
  return due.ok ? due.day : addDays(openedOn, PLAN_DAYS)
}
