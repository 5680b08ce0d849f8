import { type Below, type Guesses, matchByOrder } from "#app/domain/linkage.ts"
import type { Chance, Chances } from "#db/demo/chance.ts"
import { momentAfter, PACES, type Rater } from "./year-plan.ts"

/** Rating in the same visit takes between three and twenty minutes. */
const MINUTES = { least: 3, most: 20 }

/** When people rate who do so in the same visit, or on another day. */
export const VISITS = {
  "at once": (pass: number, chance: Chance) =>
    pass + (MINUTES.least + chance() * (MINUTES.most - MINUTES.least)) * 60_000,
  "days later": (pass: number, chance: Chance) => momentAfter(pass, PACES.later, chance),
} as const
export type Visit = keyof typeof VISITS

/**
 * Whoever runs the site and writes down when each pass was taken and each rating came in, to the millisecond. No
 * storage can hide that from them, so no database is asked. A rating stands here under its rater's own name.
 */
export function guessesByClock(raters: readonly Rater[], visit: Visit, chances: Chances, below: Below): Guesses[] {
  const group = ({ area, road }: Rater) => `${area} by ${road}`
  const people = raters.map((rater) => ({ id: rater.id, group: group(rater), place: rater.takesPass }))
  const ratings = raters.map((rater) => ({
    ...{ id: rater.id, group: group(rater) },
    place: VISITS[visit](rater.takesPass, chances(`${visit} ${rater.id}`)),
  }))
  return [matchByOrder(people, ratings, below), lastBefore(people, ratings)]
}

type Moment = Readonly<{ id: string; group: string; place: number }>

/** Each rating is thought to be of whoever took a pass last before it. */
function lastBefore(people: readonly Moment[], ratings: readonly Moment[]): Guesses {
  const inTime = people.toSorted((one, other) => one.place - other.place)
  const peopleOf = Map.groupBy(inTime, ({ group }) => group)
  return new Map(
    ratings.flatMap(({ id, group, place }) => {
      const last = peopleOf.get(group)?.findLast((person) => person.place < place)
      return last ? [[last.id, id] as const] : []
    }),
  )
}
