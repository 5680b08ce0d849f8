import type { Day } from "#app/domain/calendar.ts"
import { type Below, type Guesses, matchByDays, matchByOrder } from "#app/domain/linkage.ts"
import type { Copy } from "./copy.ts"
import { type Grouped, grouped, type KeyAreas } from "./groups.ts"
import { dayNumber, PACES } from "./year-plan.ts"

/** Has a copy of every night, and so knows the day of each pass and the window of each rating's batch. */
export class NightlyThief {
  /** The night, in days since 1970, in whose copy a pass or a rating was seen first. */
  readonly #passes = new Map<string, number>()
  readonly #ratings = new Map<string, number>()
  /** As they were when they came, before areas are taken away. */
  readonly #asTheyCame = new Map<string, Copy["ratings"][number]>()
  #newest: Copy | null = null

  look(copy: Copy, night: Day): void {
    const number = dayNumber(Date.parse(night))
    for (const { account } of copy.issues) if (!this.#passes.has(account)) this.#passes.set(account, number)
    for (const rating of copy.ratings) {
      if (this.#ratings.has(rating.handle)) continue
      this.#ratings.set(rating.handle, number)
      this.#asTheyCame.set(rating.handle, rating)
    }
    this.#newest = copy
  }

  guesses(keyAreas: KeyAreas, below: Below): Guesses[] {
    if (!this.#newest) return []
    return this.#guessesIn(grouped({ ...this.#newest, ratings: [...this.#asTheyCame.values()] }, keyAreas), below)
  }

  /** By the order of nights, and by how likely each batch is if people rate soon, or later. */
  #guessesIn(seen: Grouped, below: Below): Guesses[] {
    const storedOn = ({ handle }: Grouped["ratings"][number]) => this.#ratings.get(handle) ?? 0
    const lastBefore = nightsBefore(seen, storedOn)
    // What is in a night's copy came on the day before, at the latest.
    const people = seen.people.map(({ account: id, group }) => ({ id, group, day: (this.#passes.get(id) ?? 0) - 1 }))
    const ratings = seen.ratings.map((rating) => {
      const night = storedOn(rating)
      return { id: rating.handle, group: rating.group, from: lastBefore(rating.area, night), until: night - 1 }
    })
    const inOrder = matchByOrder(
      people.map(({ day, ...person }) => ({ ...person, place: day })),
      ratings.map(({ until, ...rating }) => ({ ...rating, place: until })),
      below,
    )
    return [inOrder, ...Object.values(PACES).map((delay) => matchByDays(people, ratings, delay, below))]
  }
}

/** The night, if any, on which an area's last batch before `night` was stored: all that waited then is in it. */
function nightsBefore({ ratings }: Grouped, storedOn: (rating: Grouped["ratings"][number]) => number) {
  const areas = Map.groupBy(ratings, ({ area }) => area)
  const nights = new Map([...areas].map(([area, stored]) => [area, [...new Set(stored.map(storedOn))]]))
  return (area: string | null, night: number) =>
    (nights.get(area) ?? []).reduce((last, one) => (one < night ? Math.max(last, one) : last), 0)
}
