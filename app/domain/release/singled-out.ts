import type { Known } from "./next-snapshots.ts"
import { mayFollow, type UnitChange } from "./regrouping.ts"
import { ballotsIn, changedAtLeast, changedSince, type Snapshot } from "./snapshot.ts"

/**
 * Units in new blocks that, together with any one release before, would single out fewer than ten ballots. `counted`
 * are the snapshots that the new release would count. Everybody may have kept every release, so that a block is set
 * against all of them and not only the last.
 */
export function singledOut(known: Known, counted: readonly Snapshot[]): Set<string> {
  const isNew = ({ movedIn }: Snapshot) => movedIn === known.release.number
  const releases = new Set(known.past.map(({ movedIn }) => movedIn))
  const found = new Set<string>()
  for (const number of releases) {
    const then = known.past.filter(({ movedIn, lastIn }) => movedIn <= number && number <= lastIn)
    // What was counted then and is still counted unmoved adds nothing to what it said.
    const since = counted.filter(({ movedIn }) => movedIn > number)
    const gone = then.filter(
      ({ unit, movedIn }) => !counted.some((one) => one.unit === unit && one.movedIn === movedIn),
    )
    for (const piece of pieces(gone, since)) {
      const news = piece.now.filter(isNew)
      if (news.length === 0 || mayFollow(blocksOf(piece.then), blocksOf(piece.now), changesIn(known, piece))) continue
      for (const { unit } of news) found.add(unit)
    }
  }
  return found
}

type Piece = { readonly then: readonly Snapshot[]; readonly now: readonly Snapshot[] }

/** Snapshots then and now whose blocks share units, directly or through others. */
function pieces(then: readonly Snapshot[], now: readonly Snapshot[]): Piece[] {
  const blocks = [
    ...[...Map.groupBy(then, nameOf).values()].map((block) => ({ then: block, now: [] as Snapshot[] })),
    ...[...Map.groupBy(now, nameOf).values()].map((block) => ({ then: [] as Snapshot[], now: block })),
  ]
  let found: (Piece & { units: Set<string> })[] = []
  for (const block of blocks) {
    const units = new Set([...block.then, ...block.now].map(({ unit }) => unit))
    const touched = found.filter((piece) => [...units].some((unit) => piece.units.has(unit)))
    const all = [...touched, { ...block, units }]
    found = [
      ...found.filter((piece) => !touched.includes(piece)),
      {
        then: all.flatMap((piece) => piece.then),
        now: all.flatMap((piece) => piece.now),
        units: new Set(all.flatMap((piece) => [...piece.units])),
      },
    ]
  }
  return found
}

function nameOf({ block, movedIn }: Snapshot): string {
  return `${movedIn} ${block}`
}

function blocksOf(snapshots: readonly Snapshot[]): string[][] {
  return [...Map.groupBy(snapshots, nameOf).values()].map((block) => block.map(({ unit }) => unit))
}

function changesIn({ live, release }: Known, piece: Piece): Map<string, UnitChange> {
  const then = new Map(piece.then.map((snapshot) => [snapshot.unit, snapshot]))
  const now = new Map(piece.now.map((snapshot) => [snapshot.unit, snapshot]))
  const changeOf = (unit: string): UnitChange => {
    const [before, after, current] = [then.get(unit), now.get(unit), live.get(unit)]
    if (!before || !after)
      return { before: before ? ballotsIn(before) : 0, now: after ? ballotsIn(after) : 0, changed: 0 }
    const isNew = after.movedIn === release.number && current !== undefined
    const changed = isNew ? changedSince(before, current, release) : changedAtLeast(before, after)
    // With the turn of the year the ballots of the year before last leave the figure, too.
    const dropped = before.year < after.year ? before.lastYear.n : 0
    return { before: ballotsIn(before), now: ballotsIn(after), changed: changed + dropped }
  }
  return new Map([...new Set([...then.keys(), ...now.keys()])].map((unit) => [unit, changeOf(unit)]))
}
