import type { Copy } from "./copy.ts"

/** Which passes and which ratings can belong together, by all that stands beside both. */
export type Grouped = Readonly<{
  people: readonly (Copy["issues"][number] & { group: string })[]
  ratings: readonly (Copy["ratings"][number] & { group: string })[]
}>

/** From a key's name to its unit's area: the list of keys is public. */
export type KeyAreas = ReadonlyMap<string, string>

/** By area alone, and by area and road: whichever tells more. */
export function groupings(copy: Copy, keyAreas: KeyAreas): Grouped[] {
  return [grouped(copy, keyAreas, () => "any road"), grouped(copy, keyAreas, ({ road }) => road)]
}

/**
 * Where a rating's area was taken away, its key may tell it; if that says nothing either, all such ratings belong
 * together with all people of areas that have none of their own.
 */
function grouped({ issues, ratings }: Copy, keyAreas: KeyAreas, roadOf: (row: { road: string }) => string): Grouped {
  const placed = ratings.map((rating) => {
    const area = rating.area ?? keyAreas.get(rating.key) ?? FORGOTTEN
    return { ...rating, group: `${area} by ${roadOf(rating)}` }
  })
  const known = new Set(placed.map(({ group }) => group))
  const people = issues.map((issue) => {
    const own = `${issue.area} by ${roadOf(issue)}`
    return { ...issue, group: known.has(own) ? own : `${FORGOTTEN} by ${roadOf(issue)}` }
  })
  return { people, ratings: placed }
}

const FORGOTTEN = "forgotten"
