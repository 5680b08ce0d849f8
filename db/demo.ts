import { maySpend } from "#app/domain/ballot.ts"
import { addDays, addMonths, type Day, monthOf, yearOf } from "#app/domain/calendar.ts"
import type { Rating } from "#app/domain/rating.ts"
import { type Chance, type Chances, seededChances } from "./demo/chance.ts"
import { CROWDS, type Crowd } from "./demo/crowds.ts"
import { inventRating } from "./demo/person.ts"

/** The files of the invented programme, in the register's own form, and the word that tells their rows from the register's. */
export const DEMO_ORIGIN = "demo"
export const DEMO_PROGRAMME = "pathways-forward"

/** One believable, fictional world: everything in it follows from the day on which it was begun, and chance. */
export type DemoWorld = Readonly<{
  /** What was today when the demonstration was first started. */
  begunOn: Day
  /** Nights of a month on which the tally runs; a release follows the first. */
  nights: readonly number[]
  crowds: readonly Crowd[]
  chances: Chances
}>

/** What somebody in the world does on a day. `id` names the rating it is about, once and for ever. */
export type Deed = Readonly<{ id: string; on: Day; unit: string; area: string; year: number }> &
  (Readonly<{ kind: "rating" | "change"; rating: Rating }> | Readonly<{ kind: "withdrawal" }>)

/** The deeds up to a night of the tally, and whether a release follows it. */
export type DemoNight = Readonly<{ on: Day; deeds: readonly Deed[]; releases: boolean }>

/** Full months before the one in which the demonstration begins: a year of monthly updates and one more. */
const MONTHS_BEFORE = 13

const SEED = "pathways-forward 1"

/** About two thousand ratings over fourteen months: every page has something on it. */
export function demoWorld(begunOn: Day, chances = seededChances(SEED)): DemoWorld {
  return { begunOn, nights: [1, 8, 15, 22], crowds: CROWDS, chances }
}

/** Two of the five areas, tallied once a month: for tests that need a world and not all of it. */
export function smallDemoWorld(begunOn: Day, chances = seededChances(SEED)): DemoWorld {
  const areas = ["pf-castle-dale", "pf-wendle"]
  return { begunOn, nights: [1], crowds: CROWDS.filter(({ area }) => areas.includes(area)), chances }
}

/** Every night of the world after `after` (or from its beginning) up to and with `until`, in order of time. */
export function nightsOf(world: DemoWorld, after: Day | null, until: Day): DemoNight[] {
  const nights = monthsUntil(world, until).flatMap((month) =>
    world.nights.map((night) => addDays(month, night - 1)).filter((on) => on > beginningOf(world) && on <= until),
  )
  const deeds = deedsBefore(world, until)
  return nights.flatMap((on, index) => {
    const last = nights[index - 1] ?? beginningOf(world)
    if (after !== null && on <= after) return []
    return { on, deeds: deeds.filter((deed) => deed.on >= last && deed.on < on), releases: on === monthOf(on) }
  })
}

/** Ratings cast since the last night before `today`: they wait for the next tally. */
export function waitingDeeds(world: DemoWorld, today: Day): Deed[] {
  const last = nightsOf(world, null, today).at(-1)?.on ?? beginningOf(world)
  return deedsBefore(world, today).filter((deed) => deed.on >= last && deed.kind === "rating")
}

/** The first day of the world. */
export function beginningOf({ begunOn }: DemoWorld): Day {
  return addMonths(monthOf(begunOn), -MONTHS_BEFORE)
}

function monthsUntil(world: DemoWorld, until: Day): Day[] {
  const months: Day[] = []
  for (let month = beginningOf(world); month <= until; month = nextMonth(month)) months.push(month)
  return months
}

function nextMonth(month: Day): Day {
  return monthOf(addDays(month, 31))
}

/** In order of time; what is to be done to a rating stands after it. */
function deedsBefore(world: DemoWorld, day: Day): Deed[] {
  const deeds = world.crowds.flatMap((crowd) => deedsOf(world, crowd, monthsUntil(world, day)))
  return deeds
    .filter(({ on }) => on < day)
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
}

function deedsOf(world: DemoWorld, crowd: Crowd, months: readonly Day[]): Deed[] {
  const start = world.chances(crowd.unit)()
  let people = start
  return months.flatMap((month, index) => {
    const first = Math.floor(people)
    people += (yearOf(month) < yearOf(world.begunOn) ? crowd.before : crowd.now) * SEASON(month)
    const grown = Math.sqrt(Math.min(1, index / MONTHS_BEFORE))
    return Array.from({ length: Math.floor(people) - first }, (_, number) => {
      const id = `${crowd.unit} ${first + number}`
      const place = (start + (first + number) * GOLDEN) % 1
      return lifeOf({ crowd, month, id, grown, place }, world.chances(id))
    }).flat()
  })
}

/** Steps of this share of a circle fill it evenly, however many there are. */
const GOLDEN = (Math.sqrt(5) - 1) / 2

/** Fewer people come to their provider in August and in December. */
const SEASON = (month: Day) => (["08", "12"].includes(month.slice(5, 7)) ? 0.75 : 1.05)

type Life = Readonly<{ crowd: Crowd; month: Day; id: string; grown: number; place: number }>

/** Shares of ratings that are changed or withdrawn later, and of January's that are cast with last year's pass. */
const CHANGED = 0.03
const WITHDRAWN = 0.015
const LAST_YEARS_PASS = 0.25

/** A rating, and what becomes of it. */
function lifeOf({ crowd, month, id, ...seen }: Life, chance: Chance): Deed[] {
  const on = addDays(month, Math.floor(chance() * 28))
  const isLate = maySpend(yearOf(on) - 1, on) && chance() < LAST_YEARS_PASS
  const about = { id, unit: crowd.unit, area: crowd.area, year: isLate ? yearOf(on) - 1 : yearOf(on) }
  const rating = inventRating({ crowd, ...seen }, chance)
  const [lot, later] = [chance(), addDays(on, 9 + Math.floor(chance() * 40))]
  const mayFollow = maySpend(about.year, later)
  const deeds: Deed[] = [{ ...about, kind: "rating", on, rating }]
  if (mayFollow && lot < CHANGED) {
    deeds.push({ ...about, kind: "change", on: later, rating: inventRating({ crowd, ...seen }, chance) })
  } else if (mayFollow && lot > 1 - WITHDRAWN) deeds.push({ ...about, kind: "withdrawal", on: later })
  return deeds
}
