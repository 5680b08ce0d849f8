import { type Below, type Guesses, matchByOrder } from "#app/domain/linkage.ts"
import type { Copy } from "./copy.ts"
import { type Grouped, grouped, type KeyAreas } from "./groups.ts"

/** What a thief tries who has the whole database once. */
export const TRACES = ["dates", "xmin", "row order"] as const
export type Trace = (typeof TRACES)[number]

/**
 * Everything by which the passes of an area might be put in the order of coming, beside everything by which its ratings
 * might be; each pair is one way of guessing.
 */
export function guessesOfThief(copy: Copy, trace: Trace, keyAreas: KeyAreas, below: Below): Guesses[] {
  const accounts = new Map(copy.accounts.map((account) => [account.account, account]))
  const { people, ratings } = grouped(copy, keyAreas)
  return placesOfPasses(trace).flatMap((placeOf) =>
    placesOfRatings(trace).map((storedAt) => {
      const seen = people.flatMap((issue) => {
        const account = accounts.get(issue.account)
        return account ? [{ id: issue.account, group: issue.group, place: placeOf(issue, account) }] : []
      })
      const stored = ratings.map((rating) => ({ id: rating.handle, group: rating.group, place: storedAt(rating) }))
      return matchByOrder(seen, stored, below)
    }),
  )
}

type OfPass = (issue: Copy["issues"][number], account: Copy["accounts"][number]) => number
type OfRating = (rating: Grouped["ratings"][number]) => number

function placesOfPasses(trace: Trace): OfPass[] {
  if (trace === "dates") return [(_, { month }) => Date.parse(month)]
  if (trace === "xmin") return [(issue) => issue.xmin, (_, account) => account.xmin]
  return [(issue) => issue.place, (_, account) => account.place]
}

/** Batches are numbered in the order of time: with their quarter, the finest date of a rating. */
function placesOfRatings(trace: Trace): OfRating[] {
  const byBatch: OfRating = ({ batch }) => batch
  if (trace === "dates") return [byBatch]
  return [byBatch, trace === "xmin" ? ({ xmin }) => xmin : ({ place }) => place]
}
