import { mayFollow, type UnitChange } from "./regrouping.ts"
import { ballotsIn, changedAtLeast, changedSince, type Known, type Snapshot } from "./snapshot.ts"

/**
 * Units in new blocks that, together with any one release before, would single out fewer than ten ballots. `counted`
 * are the snapshots that the new release would count. Everybody may have kept every release, so that a block is set
 * against each of them and not only the last. Sums over three releases or more are not searched: every term adds its
 * own rounding to half stars, which by then is coarser than what nine people can say.
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
      if (news.length === 0 || mayFollow(blocksOf(piece.old), blocksOf(piece.now), changesIn(known, piece))) continue
      for (const { unit } of news) found.add(unit)
    }
  }
  return found
}

type Piece = { readonly old: readonly Snapshot[]; readonly now: readonly Snapshot[] }

/** Snapshots then and now whose blocks share units, directly or through others. */
function pieces(old: readonly Snapshot[], now: readonly Snapshot[]): Piece[] {
  const none: readonly Snapshot[] = []
  const blocks: Piece[] = [
    ...[...Map.groupBy(old, nameOf).values()].map((block) => ({ old: block, now: none })),
    ...[...Map.groupBy(now, nameOf).values()].map((block) => ({ old: none, now: block })),
  ]
  let found: (Piece & { units: ReadonlySet<string> })[] = []
  for (const block of blocks) {
    const units = new Set([...block.old, ...block.now].map(({ unit }) => unit))
    const touched = found.filter((piece) => [...units].some((unit) => piece.units.has(unit)))
    const all = [...touched, { ...block, units }]
    const joined = {
      old: all.flatMap((piece) => piece.old),
      now: all.flatMap((piece) => piece.now),
      units: new Set(all.flatMap((piece) => [...piece.units])),
    }
    found = [...found.filter((piece) => !touched.includes(piece)), joined]
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
  const old = new Map(piece.old.map((snapshot) => [snapshot.unit, snapshot]))
  const now = new Map(piece.now.map((snapshot) => [snapshot.unit, snapshot]))
  const changeOf = (unit: string): UnitChange => {
    const [before, after, current] = [old.get(unit), now.get(unit), live.get(unit)]
    if (!before || !after)
      return { before: before ? ballotsIn(before) : 0, now: after ? ballotsIn(after) : 0, changed: 0 }
    const isNew = after.movedIn === release.number && current !== undefined
    const changed = isNew ? changedSince(before, current, release) : changedAtLeast(before, after)
    // With the turn of the year the ballots of the year before last leave the figure, too.
    const dropped = before.year < after.year ? before.lastYear.n : 0
    return { before: ballotsIn(before), now: ballotsIn(after), changed: changed + dropped }
  }
  return new Map([...new Set([...old.keys(), ...now.keys()])].map((unit) => [unit, changeOf(unit)]))
}
