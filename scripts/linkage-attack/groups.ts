import type { Copy } from "./copy.ts"

/** Which passes and which ratings can belong together, by all that stands beside both. */
export type Grouped = Readonly<{
  people: readonly (Copy["issues"][number] & { group: string })[]
  ratings: readonly (Copy["ratings"][number] & { group: string })[]
}>

/** From a key's name to its unit's area: the list of keys is public. */
export type KeyAreas = ReadonlyMap<string, string>

/**
 * By area, which is all that a pass and a rating have in common: the road stands with the rating alone. Where a rating's
 * area was taken away, its key may tell it; if that says nothing either, all such ratings belong together with all
 * people of areas that have none of their own.
 */
export function grouped({ issues, ratings }: Copy, keyAreas: KeyAreas): Grouped {
  const placed = ratings.map((rating) => ({ ...rating, group: rating.area ?? keyAreas.get(rating.key) ?? FORGOTTEN }))
  const known = new Set(placed.map(({ group }) => group))
  const people = issues.map((issue) => ({ ...issue, group: known.has(issue.area) ? issue.area : FORGOTTEN }))
  return { people, ratings: placed }
}

const FORGOTTEN = "forgotten"
