import { type Standards, standardOf } from "../standard/standard.ts"
import type { CountedBlock } from "./block-figure.ts"
import { blocksWithin, countedBlocks, shownOf } from "./counted-blocks.ts"
import type { Figure } from "./figure.ts"
import { figureMembers, nameOf, type ReleaseUnit, standInsFor } from "./figure-names.ts"
import { nextSnapshots, standing } from "./next-snapshots.ts"
import type { Starts } from "./prime-scoring.ts"
import {
  ballotsIn,
  changedSince,
  FEWEST_TO_MOVE,
  type Known,
  type LiveUnit,
  type Release,
  type Snapshot,
  unexpired,
} from "./snapshot.ts"
import { blocksFor } from "./suppression.ts"

export type ReleaseInput = {
  readonly release: Release
  readonly units: readonly ReleaseUnit[]
  /** Units without ratings may be left out. */
  readonly live: readonly LiveUnit[]
  /** Those that the release before left; none before the first. */
  readonly snapshots: readonly Snapshot[]
  readonly starts: Starts
  /** Every set that was decided; each year is judged by its own. */
  readonly standards: Standards
}

/** What to publish, and all snapshots to keep for the next release: those it counts have its number in `lastIn`. */
export type ReleasePlan = {
  readonly release: Release
  readonly snapshots: readonly Snapshot[]
  readonly figures: readonly Figure[]
}

/**
 * A release: what is shown of every unit and total. Pure: the same input gives the same plan. Throws RangeError for
 * units that are not in the register and snapshots that are not older than the release.
 */
export function planRelease(input: ReleaseInput): ReleasePlan {
  refuseStrangers(input)
  const { release, units } = input
  const { fewestToPublish: fewest } = standardOf(release.year, input.standards)
  const live = new Map(input.live.map((unit) => [unit.unit, unit]))
  const past = unexpired(input.snapshots, release)
  const standAlone = new Map(
    standing({ past }).flatMap(([one, ...others]) => (one && others.length === 0 ? [[one.unit, one]] : [])),
  )
  const wanted = blocksFor(
    units.map((unit) => {
      const current = live.get(unit.id)
      const ratings = current ? ballotsIn(current) : 0
      return { ...unit, ratings, stays: staysShown({ release, fewest }, current, standAlone.get(unit.id)) }
    }),
    fewest,
  )
  const counted = nextSnapshots({ release, fewest, live, past }, wanted)
  const isCounted = new Set(counted.map(keyOf))
  const snapshots = [...past.filter((snapshot) => !isCounted.has(keyOf(snapshot))), ...counted]
  const before = past.filter(({ lastIn }) => lastIn === release.number - 1)
  return { release, snapshots, figures: figuresOn({ input, fewest, live, counted, before }) }
}

function keyOf({ unit, movedIn }: Snapshot): string {
  return `${movedIn} ${unit}`
}

function refuseStrangers({ release, units, live, snapshots }: ReleaseInput) {
  const known = new Set(units.map(({ id }) => id))
  const stranger = [...live, ...snapshots].find(({ unit }) => !known.has(unit))
  if (stranger) throw new RangeError(`The unit ${stranger.unit} is not in the register.`)
  const future = snapshots.find(({ year, lastIn }) => year > release.year || lastIn >= release.number)
  if (future) throw new RangeError(`The snapshot of ${future.unit} is not older than the release.`)
}

/** A shown unit stays shown while it has enough ratings; within the year also with fewer, until ten ballots moved. */
function staysShown(
  { release, fewest }: Pick<Known, "release" | "fewest">,
  live: LiveUnit | undefined,
  snapshot: Snapshot | undefined,
): boolean {
  if (!live || snapshot?.lastIn !== release.number - 1) return false
  if (ballotsIn(live) >= fewest) return true
  return snapshot.year === release.year && changedSince(snapshot, live, release) < FEWEST_TO_MOVE
}

type Ground = {
  readonly input: ReleaseInput
  readonly fewest: number
  readonly live: ReadonlyMap<string, LiveUnit>
  /** What this release counts, and what the one before did. */
  readonly counted: readonly Snapshot[]
  readonly before: readonly Snapshot[]
}

function figuresOn(ground: Ground): Figure[] {
  const { input } = ground
  const blocks = countedBlocks(ground.counted)
  const before = countedBlocks(ground.before)
  const ratings = ratingsOf(ground)
  const drafts = figureMembers(input.units).map(({ units, ...name }) => {
    const isWithin = blocksWithin(units)
    const counted = blocks.filter(isWithin)
    const movedIn = lastMove(input.release, counted, before.filter(isWithin))
    return {
      name,
      units,
      counted,
      shows: counted.length === 0 ? null : { ...shownOf(input, { ...name, units }, counted), movedIn },
    }
  })
  const shown = new Set(drafts.flatMap(({ name, shows }) => (shows === null ? [] : nameOf(name))))
  return drafts.map(({ name, units, counted, shows }) => {
    if (shows !== null) {
      return {
        ...name,
        units: counted.flatMap((block) => block.units).toSorted(),
        state: "shown",
        shows,
        standIn: null,
      }
    }
    const [example] = units
    const standIns = example ? standInsFor(name.kind, example) : []
    const people = units.reduce((sum, { id }) => sum + (ratings.get(id) ?? 0), 0)
    const state = people < ground.fewest ? "too-few" : "protected"
    return { ...name, units: [], state, shows, standIn: standIns.find((one) => shown.has(nameOf(one))) ?? null }
  })
}

/** How many rated each unit, as last counted: that a hidden unit has ten now is told when it moves, not before. */
function ratingsOf({ live, counted }: Ground): Map<string, number> {
  return new Map([
    ...[...live.values()].map((unit) => [unit.unit, ballotsIn(unit)] as const),
    ...counted.map((snapshot) => [snapshot.unit, ballotsIn(snapshot)] as const),
  ])
}

/** The release in which a figure last moved: its newest block's, or this one where it gained or lost a block. */
function lastMove({ number }: Release, now: readonly CountedBlock[], before: readonly CountedBlock[]): number {
  const names = (blocks: readonly CountedBlock[]) =>
    blocks
      .map(({ units }) => units.toSorted().join(" "))
      .toSorted()
      .join("\n")
  return names(now) === names(before) ? Math.max(...now.map(({ movedIn }) => movedIn)) : number
}
