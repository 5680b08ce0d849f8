import { type Standards, standardOf } from "../standard/standard.ts"
import type { Verdict } from "../verdict.ts"
import { blocksWithin, countedBlocks, shownOf } from "./counted-blocks.ts"
import type { FigureName } from "./figure.ts"
import { figureMembers, type ReleaseUnit } from "./figure-names.ts"
import type { Starts } from "./prime-scoring.ts"
import type { Release, Snapshot } from "./snapshot.ts"

/** A verdict that another standard would change. "not-published": with so few nothing would be shown. */
export type VerdictChange = FigureName & Readonly<{ before: Verdict | null; after: Verdict | null }>

/** What the last release counted, and by what its prime contractors were weighed. */
export type LastCount = Readonly<{
  release: Release
  units: readonly ReleaseUnit[]
  /** The snapshots that the last release counted. */
  counted: readonly Snapshot[]
  starts: Starts
}>

/**
 * Which verdicts of the last release would be others by other standards, and how many would be the same. Only what is
 * published is judged anew, never what has come since: the answer rests on the same crowds as the release itself.
 */
export function verdictChanges(
  { release, units, counted, starts }: LastCount,
  before: Standards,
  after: Standards,
): { changes: VerdictChange[]; same: number } {
  const blocks = countedBlocks(counted)
  const fewest = standardOf(release.year, after).fewestToPublish
  const judged = figureMembers(units).flatMap(({ kind, key, units: members }): VerdictChange[] => {
    const own = blocks.filter(blocksWithin(members))
    if (own.length === 0) return []
    const figure = { kind, units: members }
    const old = shownOf({ release, standards: before, starts }, figure, own)
    const next = shownOf({ release, standards: after, starts }, figure, own)
    return [{ kind, key, before: old.verdict, after: old.tens < fewest ? "not-published" : next.verdict }]
  })
  const changes = judged.filter((one) => one.before !== one.after)
  return { changes, same: judged.length - changes.length }
}
