/**
 * How many people an attacker may at most link with their own ratings, and the ways of guessing from what is known of
 * time. See anonymity, "What time gives away"; the attack itself is scripts/linkage-attack.ts.
 */

/** Nobody can do worse than to guess among those who were there: below ten raters the goal is that, and ten points. */
const FEW_RATERS = 10
const POINTS_OVER_GUESSING = 0.1
const MOST_LINKED = 0.1
/** In a crowd of a thousand the goal is stricter. */
const CROWD = 1000
const MOST_LINKED_IN_A_CROWD = 0.06

/** The greatest share of a unit's raters, from 0 to 1, that may be linked with their own ratings. */
export function goalFor(raters: number): number {
  if (raters < FEW_RATERS) return 1 / raters + POINTS_OVER_GUESSING
  return raters < CROWD ? MOST_LINKED : MOST_LINKED_IN_A_CROWD
}

/**
 * From so many passes a year on, forty within thirty days, an area is a crowd even for somebody who watches the clock
 * when people rate days after taking their pass.
 */
export const BUSY_AREA = 500

/** One person or one rating as the attacker sees it. Only those of one group can belong together. */
export type Seen = Readonly<{
  id: string
  group: string
  /** Where in time it is thought to lie, on any scale: only the order counts, and equals tell nothing. */
  place: number
}>

/** Which rating the attacker believes to be whose: rating by person. */
export type Guesses = ReadonlyMap<string, string>

/** Draws a whole number from 0 to n−1. */
export type Below = (n: number) => number

/** Who came first rated first: both are put in order, equals by lot, and matched one by one. */
export function matchByOrder(people: readonly Seen[], ratings: readonly Seen[], below: Below): Guesses {
  const ratingsOf = Map.groupBy(ratings, ({ group }) => group)
  const pairs = [...Map.groupBy(people, ({ group }) => group)].flatMap(([group, members]) => {
    const lined = inOrder(ratingsOf.get(group) ?? [], below)
    return inOrder(members, below).flatMap(({ id }, index) => {
      // Where not everybody's rating is there, the one at the same part of the line.
      const rating = lined[Math.floor((index * lined.length) / members.length)]
      return rating ? [[id, rating.id] as const] : []
    })
  })
  return new Map(pairs)
}

/** A person whose day, in whole days, the attacker knows. */
export type DatedPerson = Readonly<{ id: string; group: string; day: number }>

/** A rating that must have been cast on the days from `from` up to and with `until`. */
export type DatedRating = Readonly<{ id: string; group: string; from: number; until: number }>

/** After how many whole days at least and at most people rate; each number of days is as likely as another. */
export type Delay = Readonly<{ least: number; most: number }>

/** For each person the rating that is likeliest by the days alone: from the likeliest batch, by lot. */
export function matchByDays(
  people: readonly DatedPerson[],
  ratings: readonly DatedRating[],
  delay: Delay,
  below: Below,
): Guesses {
  const ratingsOf = Map.groupBy(ratings, ({ group }) => group)
  const batchesOf = new Map([...ratingsOf].map(([group, members]) => [group, batchesIn(members)]))
  const pairs = people.flatMap(({ id, group, day }) => {
    const likely = (batchesOf.get(group) ?? []).map((batch) => ({
      batch,
      each: daysIn(batch, day, delay) / batch.ids.length,
    }))
    const best = likely.reduce((one, other) => (other.each > one.each ? other : one), { batch: NO_BATCH, each: 0 })
    const rating = best.batch.ids[below(Math.max(1, best.batch.ids.length))]
    return rating === undefined ? [] : [[id, rating] as const]
  })
  return new Map(pairs)
}

function inOrder(seen: readonly Seen[], below: Below): Seen[] {
  const lots = seen.map((one) => ({ one, lot: below(2 ** 31) }))
  return lots.toSorted((a, b) => a.one.place - b.one.place || a.lot - b.lot).map(({ one }) => one)
}

type DatedBatch = Readonly<{ from: number; until: number; ids: readonly string[] }>

const NO_BATCH: DatedBatch = { from: 0, until: 0, ids: [] }

function batchesIn(ratings: readonly DatedRating[]): DatedBatch[] {
  return [...Map.groupBy(ratings, ({ from, until }) => `${from} ${until}`).values()].flatMap((together) =>
    together.slice(0, 1).map(({ from, until }) => ({ from, until, ids: together.map(({ id }) => id) })),
  )
}

/** On how many of the days on which the person may have rated the batch was open. */
function daysIn({ from, until }: DatedBatch, day: number, { least, most }: Delay): number {
  return Math.max(0, Math.min(until, day + most) - Math.max(from, day + least) + 1)
}
