import { type Below, type Guesses, goalFor } from "#app/domain/linkage.ts"
import { seededChances } from "#db/demo/chance.ts"
import { guessesByClock, VISITS, type Visit } from "./live-clock.ts"
import type { Loot } from "./loot.ts"
import { guessesOfThief, TRACES } from "./thief.ts"
import type { PlayedWorld } from "./world.ts"
import { type AreaKind, keyOf, nameOf, type Rater } from "./year-plan.ts"

export const ATTACKS = [...TRACES, "nightly copies", "at once", "days later"] as const
export type Attack = (typeof ATTACKS)[number]

/** Units of one size in areas of one kind, and the share of their raters, from 0 to 1, that each attack links. */
export type Row = Readonly<{
  kind: AreaKind
  size: number
  raters: number
  goal: number
  shares: ReadonlyMap<Attack, number>
}>

/** Where the attacker draws lots, the mean of so many tries counts. */
const TRIES = 25

/** Lets every attack loose on what was carried away. */
export function sharesLinked(world: PlayedWorld, loot: Loot, below: Below): Row[] {
  const ways = new Map(ATTACKS.map((attack) => [attack, waysTried(attack, world, loot, below)]))
  const rows = Map.groupBy(world.raters, ({ kind, size }) => `${nameOf(kind)} ${size}`)
  return [...rows.values()].flatMap((raters) =>
    raters.slice(0, 1).map(({ kind, size }) => ({
      ...{ kind, size, raters: raters.length, goal: goalFor(size) },
      shares: new Map([...ways].map(([attack, tried]) => [attack, shareByBestWay(raters, tried)])),
    })),
  )
}

/** One way of guessing: in how many of the tries each rater was linked. */
type Way = ReadonlyMap<string, number>

function waysTried(attack: Attack, world: PlayedWorld, loot: Loot, below: Below): Way[] {
  const ways: Map<string, number>[] = []
  for (let time = 0; time < TRIES; time++) {
    guessesOf(attack, world, loot, below).forEach((guesses, index) => {
      const way = ways[index] ?? new Map<string, number>()
      ways[index] = way
      for (const { id } of world.raters) if (isLinked(id, attack, guesses, world)) way.set(id, (way.get(id) ?? 0) + 1)
    })
  }
  return ways
}

function guessesOf(attack: Attack, { raters }: PlayedWorld, { copies, nightly }: Loot, below: Below): Guesses[] {
  // The public list of keys tells whose each is; our own codes name no unit.
  const keyed = raters.filter(({ road }) => road !== "code")
  const keyAreas = new Map(keyed.map(({ road, unit, area }) => [keyOf(road, unit), area]))
  if (isLive(attack)) return guessesByClock(raters, attack, seededChances(attack), below)
  if (attack === "nightly copies") return nightly.guesses(keyAreas, below)
  return copies.flatMap((copy) => guessesOfThief(copy, attack, keyAreas, below))
}

function isLive(attack: Attack): attack is Visit {
  return attack in VISITS
}

function isLinked(id: string, attack: Attack, guesses: Guesses, { accounts, truth }: PlayedWorld): boolean {
  if (isLive(attack)) return guesses.get(id) === id
  const account = accounts.get(id)
  const handle = account && truth.get(account)
  return handle !== undefined && account !== undefined && guesses.get(account) === handle
}

/**
 * The attacker may choose the best way for units of this size, and learns which that is on one half of the areas (of the people,
 * where there is one area); what counts is how well it does on the other half. Chosen where it is measured, mere luck would count as skill.
 */
function shareByBestWay(raters: readonly Rater[], ways: readonly Way[]): number {
  const areas = [...new Set(raters.map(({ area }) => area))]
  const placeOf = (rater: Rater, index: number) => (areas.length > 1 ? areas.indexOf(rater.area) : index)
  const halves = [0, 1].map((half) => raters.filter((rater, index) => placeOf(rater, index) % 2 === half))
  const linked = (half: readonly Rater[] | undefined, way: Way | undefined) =>
    (half ?? []).reduce((sum, { id }) => sum + (way?.get(id) ?? 0), 0)
  const bestOn = (half: readonly Rater[] | undefined) =>
    ways.toSorted((one, other) => linked(half, other) - linked(half, one))[0]
  const right = linked(halves[0], bestOn(halves[1])) + linked(halves[1], bestOn(halves[0]))
  return right / (raters.length * TRIES)
}
