import type { YearStatistics } from "./statistics.ts"

/** A unit with fewer new, changed or withdrawn ballots since its last snapshot does not move. */
export const FEWEST_TO_MOVE = 10

export type Release = {
  /** 1, 2, 3 … without a gap. */
  readonly number: number
  /** The current rating year. */
  readonly year: number
}

/**
 * What releases stood on, one row for each unit and each time it moved. Units of one block move together. Earlier rows
 * are kept while they speak of this year or the last: anybody may have kept the releases that were made of them.
 */
export type Snapshot = {
  readonly unit: string
  /** Names the block that moved; with `movedIn` it identifies it. A shown unit's block has the unit's own name. */
  readonly block: string
  /** The release for which it was taken, and the last that counted it. */
  readonly movedIn: number
  readonly lastIn: number
  /** The rating year that `thisYear` is of; `lastYear` is of the one before. */
  readonly year: number
  readonly thisYear: YearStatistics
  readonly lastYear: YearStatistics
}

/** What is known of a unit now: statistics of the release's year and of the one before. */
export type LiveUnit = {
  readonly unit: string
  readonly thisYear: YearStatistics
  readonly lastYear: YearStatistics
  /** By number of release: distinct ballots of these two years that were not then as they are now. */
  readonly changed: ReadonlyMap<number, number>
}

/**
 * What is known when a release is planned. `past` are all unexpired snapshots; with fewer than `fewest` ratings nothing
 * new is shown.
 */
export type Known = {
  readonly release: Release
  readonly fewest: number
  readonly live: ReadonlyMap<string, LiveUnit>
  readonly past: readonly Snapshot[]
}

/** Snapshots that still speak of this year or the last. An older one shares no ballot with what may be published. */
export function unexpired(snapshots: readonly Snapshot[], { year }: Release): Snapshot[] {
  return snapshots.filter((snapshot) => snapshot.year >= year - 1)
}

/** Ballots that a snapshot or a unit's live statistics rest on. */
export function ballotsIn({ thisYear, lastYear }: Pick<LiveUnit, "thisYear" | "lastYear">): number {
  return thisYear.n + lastYear.n
}

/** New, changed and withdrawn ballots since a snapshot: as counted, and at least what the numbers betray. */
export function changedSince(snapshot: Snapshot, live: LiveUnit, { year }: Release): number {
  return Math.max(live.changed.get(snapshot.movedIn) ?? 0, changedAtLeast(snapshot, { ...live, year }))
}

/** How many ballots of the two later years at least differ between a snapshot and later statistics of the unit. */
export function changedAtLeast(before: Snapshot, now: Pick<Snapshot, "thisYear" | "lastYear" | "year">): number {
  if (before.year === now.year) {
    return Math.abs(now.thisYear.n - before.thisYear.n) + Math.abs(now.lastYear.n - before.lastYear.n)
  }
  return now.thisYear.n + Math.abs(now.lastYear.n - before.thisYear.n)
}
