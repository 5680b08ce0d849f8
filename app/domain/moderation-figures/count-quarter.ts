import type { Day } from "../calendar.ts"
import { type Measure, type QuarterFigure, SHOWN_AS } from "./measure.ts"
import { daysOfQuarter } from "./quarter.ts"

/** What the office had to read, as far as figures need it. */
export type ReadItem = Readonly<{
  state: "waiting" | "asked" | "approved" | "declined" | "withdrawn" | "taken-down"
  declineCode: string | null
  waitingSince: Day
  decidedOn: Day | null
}>

export type QuarterWork = Readonly<{
  items: readonly ReadItem[]
  /** Reports by visitors, by reason. */
  reports: readonly { reason: string; day: Day }[]
  /** Legal notices and challenges to scores that were closed, by how they ended. */
  notices: readonly { outcome: string; closedOn: Day }[]
  challenges: readonly { outcome: string; closedOn: Day }[]
}>

/** Fewer decisions than this have no median: it could be one person's. */
export const FEWEST_FOR_MEDIAN = 10

/** Whole tens, rounded down: 0 stands for fewer than ten. */
const TEN = 10

/** Everything that is published of one quarter. A measure without reasons is there also when nothing happened. */
export function countQuarter(quarter: string, work: QuarterWork): QuarterFigure[] {
  const { first, last } = daysOfQuarter(quarter)
  const within = (day: Day | null) => day !== null && day >= first && day <= last
  const decided = work.items.filter((item) => within(item.decidedOn) && item.state !== "withdrawn")
  const line = (measure: Measure, key: string, count: number): QuarterFigure => ({
    quarter,
    measure,
    key,
    amount: SHOWN_AS[measure] === "tens" ? Math.floor(count / TEN) * TEN : count,
  })
  const lines = (measure: Measure, keys: readonly string[]) =>
    [...Map.groupBy(keys, (key) => key)].sort().map(([key, same]) => line(measure, key, same.length))
  return [
    line("received", "", work.items.filter((item) => within(item.waitingSince)).length),
    line("let-through", "", decided.filter(wasLetThrough).length),
    ...lines(
      "declined",
      decided.filter((item) => item.state === "declined").map((item) => item.declineCode ?? "other"),
    ),
    { quarter, measure: "median-wait", key: "", amount: medianWait(decided) },
    ...lines(
      "reports",
      work.reports.filter(({ day }) => within(day)).map(({ reason }) => reason),
    ),
    ...lines(
      "notices",
      work.notices.filter(({ closedOn }) => within(closedOn)).map(({ outcome }) => outcome),
    ),
    ...lines(
      "challenges",
      work.challenges.filter(({ closedOn }) => within(closedOn)).map(({ outcome }) => outcome),
    ),
  ]
}

function wasLetThrough({ state }: ReadItem): boolean {
  return state === "approved" || state === "taken-down"
}

/** Days from the first waiting to the decision, in the middle of all decisions; the higher of two. */
function medianWait(decided: readonly ReadItem[]): number | null {
  if (decided.length < FEWEST_FOR_MEDIAN) return null
  const days = decided.map(({ waitingSince, decidedOn }) => daysBetween(waitingSince, decidedOn ?? waitingSince))
  return days.toSorted((one, other) => one - other)[Math.floor(days.length / 2)] ?? null
}

function daysBetween(one: Day, other: Day): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000)
}
