import { UNUSUAL } from "./flag-kind.ts"
import { negativeBinomialTail } from "./tail-probability.ts"

/** A quarter of a year: long enough to know a usual week, short enough to follow a programme that grows. */
export const WEEKS_COMPARED = 12

/** Counts are kept in tens, so that even a quiet area has a ten now and then, by rounding alone. */
export const LEAST_MEAN = 10

/** People come in groups, from one jobcentre on one morning: weeks differ more than those of people who come alone. */
export const LEAST_DISPERSION = 2

/**
 * Whether so many passes in a week are unusual beside the twelve weeks before: less likely than one in a thousand by a
 * negative binomial distribution with their mean and variance. With fewer weeks nobody knows yet what is usual.
 */
export function isSurge(passes: number, before: readonly number[]): boolean {
  if (before.length < WEEKS_COMPARED) return false
  const weeks = before.slice(-WEEKS_COMPARED)
  const mean = weeks.reduce((sum, week) => sum + week, 0) / WEEKS_COMPARED
  const spread = weeks.reduce((sum, week) => sum + (week - mean) ** 2, 0) / (WEEKS_COMPARED - 1)
  const usual = Math.max(mean, LEAST_MEAN)
  return negativeBinomialTail(passes, { mean: usual, variance: Math.max(spread, LEAST_DISPERSION * usual) }) < UNUSUAL
}

/** Passes taken in an area and a rating year, in all. */
export type Taken = Readonly<{ area: string; year: number; passes: number }>
/** The same as it was last noted, rounded down to tens. */
export type Counted = Readonly<{ area: string; year: number; tens: number }>
/** Passes of an area in one week, in tens. */
export type AreaWeek = Readonly<{ area: string; week: string; tens: number }>

export type WeekCount = Readonly<{ counted: readonly Counted[]; weeks: readonly AreaWeek[]; surges: readonly string[] }>

/**
 * Counts a week that is over: what to note of each area, and the areas with a surge. Only whole tens are ever compared,
 * so that no figure tells of one person. What was taken before anything was counted belongs to no week.
 * @param before weeks noted so far, in any order
 */
export function countWeek(
  week: string,
  taken: readonly Taken[],
  known: Readonly<{ counted: readonly Counted[]; before: readonly AreaWeek[] }>,
): WeekCount {
  const tensBefore = new Map(known.counted.map((one) => [`${one.year} ${one.area}`, one.tens]))
  const counted = taken.map(({ area, year, passes }) => ({
    ...{ area, year, tens: Math.max(Math.floor(passes / 10) * 10, tensBefore.get(`${year} ${area}`) ?? 0) },
  }))
  const isFirst = known.counted.length === 0
  const weeks = [...Map.groupBy(counted, ({ area }) => area)].map(([area, years]) => ({
    area,
    week,
    tens: years.reduce(
      (sum, { year, tens }) => sum + (isFirst ? 0 : tens - (tensBefore.get(`${year} ${area}`) ?? 0)),
      0,
    ),
  }))
  const earlier = [...new Set(known.before.map((one) => one.week))].filter((one) => one < week).toSorted()
  const tensIn = new Map(known.before.map((one) => [`${one.week} ${one.area}`, one.tens]))
  const surges = weeks.filter(({ area, tens }) =>
    isSurge(
      tens,
      earlier.map((one) => tensIn.get(`${one} ${area}`) ?? 0),
    ),
  )
  return { counted, weeks, surges: surges.map(({ area }) => area) }
}
