/** Draws a number from 0 up to, but not including, 1. */
export type Chance = () => number

/** A stream of its own for each name, so that adding one person changes nobody else. */
export type Chances = (name: string) => Chance

/** The same seed and name always give the same stream: the world is the same for everybody who loads it. */
export function seededChances(seed: string): Chances {
  return (name) => stream(hashOf(`${seed}\n${name}`))
}

export function oneOf<const Item>(items: readonly Item[], chance: Chance): Item {
  const chosen = items[Math.floor(chance() * items.length)]
  if (chosen === undefined) throw new RangeError("Nothing to choose from.")
  return chosen
}

/** A draw from the normal distribution (Box and Muller). */
export function normal(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** Mulberry32: small, even, and no secret depends on it. */
function stream(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
