import { UNKNOWN_PRIME, UNLISTED, type Unit } from "../unit.ts"

/** A unit as it is stored, as far as it tells whom it is of. */
export type StoredUnit = Readonly<{
  id: string
  area: string
  provider: string | null
  prime: string | null
  isListed: boolean
}>

/**
 * Gives the units that contracts and links ask for the ids of those that are there. A unit is known by its area, prime
 * and provider and not by its id: after a merge the duplicate's units have the other's provider, and keep the ids by
 * which they were rated. Where two then are the same, the one with the usual id is rated from now on, and what was said
 * of the other counts for the provider.
 */
export function withStandingIds(wanted: readonly Unit[], stored: readonly StoredUnit[]): Unit[] {
  const known = Map.groupBy(stored, nameOf)
  const taken = new Map(stored.map((unit) => [unit.id, nameOf(unit)]))
  return wanted.map((unit) => {
    const name = nameOf(unit)
    const [best] = (known.get(name) ?? []).toSorted((one, other) => rank(one, unit.id) - rank(other, unit.id))
    if (best) return { ...unit, id: best.id }
    const owner = taken.get(unit.id)
    // The usual id is what another unit was rated by.
    return owner === undefined || owner === name ? unit : { ...unit, id: `${unit.id}.2` }
  })
}

function rank({ id, isListed }: StoredUnit, usual: string): number {
  return (id === usual ? 0 : 2) + (isListed ? 0 : 1)
}

function nameOf({ area, prime, provider }: Pick<StoredUnit, "area" | "prime" | "provider">): string {
  return [area, prime ?? UNKNOWN_PRIME, provider ?? UNLISTED].join(".")
}
