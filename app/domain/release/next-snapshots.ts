import { singledOut } from "./singled-out.ts"
import { ballotsIn, changedSince, FEWEST_TO_MOVE, type Known, type Snapshot } from "./snapshot.ts"
import { type Block, mayStandTogether } from "./suppression.ts"

/**
 * The snapshots that the release counts: blocks that moved have new ones, the rest carries over. `wanted` are the
 * blocks as they should be now (suppression.ts). Old and wanted blocks that share units are decided on together: the
 * wanted ones, if they and all releases before single out nobody; else the old ones, each moving if ten of its ballots
 * did; else nothing of it moves. What is in neither is not counted for now.
 */
export function nextSnapshots(known: Known, wanted: readonly Block[]): Snapshot[] {
  let choices = tangles(standing(known), wanted).map((tangle) => optionsFor(known, tangle))
  for (;;) {
    const counted = choices.flatMap(([first]) => first ?? [])
    const leaky = singledOut(known, counted)
    const retreat = choices.map((options) => {
      const [first = [], ...others] = options
      return others.length > 0 && first.some(({ unit }) => leaky.has(unit)) ? others : options
    })
    if (retreat.every((options, index) => options === choices[index])) return counted
    choices = retreat
  }
}

/** A block as it last moved, and as its units still stand. */
export type StandingBlock = readonly Snapshot[]

/** The blocks that could carry over: none of their units has moved with another block since. */
export function standing({ past }: Pick<Known, "past">): StandingBlock[] {
  const newest = new Map<string, number>()
  for (const { unit, movedIn } of past) newest.set(unit, Math.max(movedIn, newest.get(unit) ?? 0))
  const blocks = Map.groupBy(past, ({ block, movedIn }) => `${movedIn} ${block}`)
  return [...blocks.values()].filter((block) => block.every(({ unit, movedIn }) => newest.get(unit) === movedIn))
}

/** Old and wanted blocks that hang together by the units they share. */
type Tangle = { readonly before: readonly StandingBlock[]; readonly now: readonly Block[] }

function tangles(before: readonly StandingBlock[], now: readonly Block[]): Tangle[] {
  let found: (Tangle & { units: ReadonlySet<string> })[] = []
  const add = (units: readonly string[], part: Tangle) => {
    const touched = found.filter((tangle) => units.some((unit) => tangle.units.has(unit)))
    const joined = {
      before: [...touched.flatMap((tangle) => tangle.before), ...part.before],
      now: [...touched.flatMap((tangle) => tangle.now), ...part.now],
      units: new Set([...units, ...touched.flatMap((tangle) => [...tangle.units])]),
    }
    found = [...found.filter((tangle) => !touched.includes(tangle)), joined]
  }
  for (const block of before) add(unitsOf(block), { before: [block], now: [] })
  for (const block of now) add(block, { before: [], now: [block] })
  return found
}

/** What may become of a tangle, best first; the last is always safe, since it publishes nothing new. */
function optionsFor(known: Known, { before, now }: Tangle): Snapshot[][] {
  const asItWas = before.filter((block) => wasCounted(known, block)).flatMap((block) => carried(known, block))
  const [old, next] = [before[0], now[0]]
  if (before.length === 1 && now.length === 1 && old && next && isSame(unitsOf(old), next)) {
    const stays = carried(known, old)
    return changedIn(known, old) >= FEWEST_TO_MOVE ? [moved(known, next), stays] : [stays]
  }
  const regrouped = now.flatMap((block) => moved(known, block))
  const oneByOne = before.flatMap((block) => {
    if (changedIn(known, block) >= FEWEST_TO_MOVE && mayStand(known, block)) return moved(known, unitsOf(block))
    return wasCounted(known, block) ? carried(known, block) : []
  })
  return [regrouped, oneByOne, asItWas]
}

function unitsOf(block: StandingBlock): Block {
  return block.map(({ unit }) => unit)
}

function wasCounted({ release }: Known, block: StandingBlock): boolean {
  return block.every(({ lastIn }) => lastIn === release.number - 1)
}

function changedIn({ live, release }: Known, block: StandingBlock): number {
  return block.reduce((sum, snapshot) => {
    const now = live.get(snapshot.unit)
    return sum + (now ? changedSince(snapshot, now, release) : 0)
  }, 0)
}

function mayStand({ live, fewest }: Known, block: StandingBlock): boolean {
  const ballots = block.map(({ unit }) => {
    const now = live.get(unit)
    return now ? ballotsIn(now) : 0
  })
  return block.length === 1 ? (ballots[0] ?? 0) >= fewest : mayStandTogether(ballots, fewest)
}

function isSame(one: Block, other: Block): boolean {
  return one.length === other.length && one.every((unit) => other.includes(unit))
}

function moved({ live, release }: Known, block: Block): Snapshot[] {
  const [first = "", ...others] = block.toSorted()
  const name = others.length === 0 ? first : `${first}+`
  return block.flatMap((unit) => {
    const now = live.get(unit)
    if (!now) return []
    const { thisYear, lastYear } = now
    return {
      unit,
      block: name,
      movedIn: release.number,
      lastIn: release.number,
      year: release.year,
      thisYear,
      lastYear,
    }
  })
}

function carried({ release }: Known, block: StandingBlock): Snapshot[] {
  return block.map((snapshot) => ({ ...snapshot, lastIn: release.number }))
}
