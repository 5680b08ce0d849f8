import type { Road } from "#app/domain/ballot.ts"
import { addDays, type Day } from "#app/domain/calendar.ts"
import type { Delay } from "#app/domain/linkage.ts"
import type { Chance, Chances } from "#db/demo/chance.ts"

/** The year that is played, and its first day. */
export const YEAR = 2026
export const FIRST_DAY: Day = `${YEAR}-01-01`
const DAYS = 365

/** After how many whole days people rate. */
export const PACES = { soon: { least: 0, most: 2 }, later: { least: 1, most: 30 } } as const satisfies Record<
  string,
  Delay
>
export type Pace = keyof typeof PACES

/** One area: its units by their number of raters, how soon people rate, and the roads by which they take their passes. */
export type AreaKind = Readonly<{
  units: readonly number[]
  pace: Pace
  roads: readonly Road[]
  /** How many areas of this kind there are: small units need many, that chance evens out. */
  times: number
}>

export type Rater = Readonly<{
  id: string
  area: string
  unit: string
  /** Raters of the unit. */
  size: number
  kind: AreaKind
  road: Road
  /** Moments in milliseconds since 1970 (UTC). */
  takesPass: number
  rates: number
  /** Later still, for a few. */
  afterwards: Readonly<{ deed: "change" | "withdrawal"; at: number }> | null
}>

/** Shares of people who change their rating or take it back. */
const CHANGED = 0.05
const WITHDRAWN = 0.03
/** In milliseconds. */
const A_DAY = 86_400_000

/**
 * Everybody of a year, each with a stream of chance of their own.
 * @param days in how many days from the first, all equally likely, passes are taken
 */
export function planYear(kinds: readonly AreaKind[], chances: Chances, days = DAYS): Rater[] {
  return kinds.flatMap((kind) =>
    Array.from({ length: kind.times }, (_, number) => `${nameOf(kind)}-${number}`).flatMap((area) =>
      kind.units.flatMap((size, place) =>
        Array.from({ length: size }, (_, index) => {
          const unit = `${area}.prime.provider-${place}`
          const chance = chances(`${unit} ${index}`)
          const takesPass = Date.parse(FIRST_DAY) + Math.floor(chance() * days * A_DAY)
          return raterOf({ id: `${unit} ${index}`, area, unit, size, kind, takesPass }, chance)
        }),
      ),
    ),
  )
}

/** Days since 1970. */
export function dayNumber(moment: number): number {
  return Math.floor(moment / A_DAY)
}

/** The last day on which anybody does anything, after which the year closes. */
export const LAST_DAY: Day = addDays(FIRST_DAY, DAYS + 30)

/** Under which key a rating is stored: that of a blind signature leads to its unit by the public list of keys. */
export function keyOf(road: Road, unit: string): string {
  return road === "code" ? "pass-code" : `key of ${unit}`
}

export function nameOf({ units, pace, roads }: AreaKind): string {
  return `${units.join("+")}-${pace}-${roads.join("+")}`
}

type Arrival = Pick<Rater, "id" | "area" | "unit" | "size" | "kind" | "takesPass">

function raterOf(known: Arrival, chance: Chance): Rater {
  const { roads, pace } = known.kind
  const road = roads[Math.floor(chance() * roads.length)] ?? "code"
  const rates = momentAfter(known.takesPass, PACES[pace], chance)
  const lot = chance()
  const at = rates + A_DAY + Math.floor(chance() * 20 * A_DAY)
  const deed = lot < CHANGED ? "change" : lot > 1 - WITHDRAWN ? "withdrawal" : null
  return { ...known, road, rates, afterwards: deed && at < Date.parse(LAST_DAY) ? { deed, at } : null }
}

/** On a day that is so many days later, and not before three minutes have gone by. */
export function momentAfter(moment: number, { least, most }: Delay, chance: Chance): number {
  const days = least + Math.floor(chance() * (most - least + 1))
  if (days === 0) return moment + 180_000 + Math.floor(chance() * Math.max(0, A_DAY - (moment % A_DAY) - 180_000))
  return (dayNumber(moment) + days) * A_DAY + Math.floor(chance() * A_DAY)
}
