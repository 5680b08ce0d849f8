import { FEWEST_HIDDEN_UNITS, FEWEST_PUBLISHABLE } from "../publishable.ts"

/**
 * A **block** is what a release counts as one: a unit that is shown, or at least two hidden units with at least ten
 * ratings together. Every published figure is a sum of whole blocks, so that whatever is added to or subtracted from
 * whatever, what comes out is a sum of whole blocks again: a shown unit, or a crowd. That is complementary suppression
 * over every total at once, also across kinds (area less prime less a third prime's units), which a rule that looks at
 * one total and one kind of child at a time misses.
 */
export type Block = readonly string[]

export type UnitToPlace = {
  readonly id: string
  readonly programme: string
  /** Null: of the programme, area forgotten. */
  readonly area: string | null
  readonly prime: string | null
  /** Ratings over both years, from 0. */
  readonly ratings: number
  /** Shown before and to be shown still: it is not hidden again to protect newcomers, who wait instead. */
  readonly stays: boolean
}

/**
 * The blocks in which units with ratings should be released. Hidden units (under `fewest` ratings) are gathered as close to
 * home as can be: within a prime's units in an area, else the area, else the programme. Where they are too few, other
 * hidden units are joined, else the smallest shown unit is hidden too. Who fits nowhere waits and is counted nowhere.
 * @param fewest with fewer ratings nothing is shown: the standard's, and ten at least
 */
export function blocksFor(units: readonly UnitToPlace[], fewest = FEWEST_PUBLISHABLE): Block[] {
  const rated = units.filter(({ ratings }) => ratings > 0).toSorted(bySize)
  const isShownAlone = ({ ratings, stays }: UnitToPlace) => stays || ratings >= fewest
  const draft: Draft = {
    fewest,
    shown: new Set(rated.filter(isShownAlone)),
    hidden: new Set(rated.filter((unit) => !isShownAlone(unit))),
    groups: [],
  }
  const withPrime = rated.filter(({ prime }) => prime !== null)
  for (const node of nodes(withPrime, ({ programme, area, prime }) => `${programme} ${area} ${prime}`)) {
    gather(draft, node, { sparesOne: true })
  }
  const withArea = rated.filter(({ area }) => area !== null)
  for (const node of nodes(withArea, ({ programme, area }) => `${programme} ${area}`)) {
    gather(draft, node, { sparesOne: false })
  }
  for (const node of nodes(rated, ({ programme }) => programme)) gather(draft, node, { sparesOne: false })
  const blocks = [...[...draft.shown].map((unit) => [unit]), ...draft.groups]
  return blocks.map((block) => block.map(({ id }) => id).toSorted())
}

/** Whether hidden units may be counted together. `ratings` of each, from 0. */
export function mayStandTogether(ratings: readonly number[], fewest = FEWEST_PUBLISHABLE): boolean {
  const rated = ratings.filter((count) => count > 0)
  return rated.length >= FEWEST_HIDDEN_UNITS && rated.reduce((sum, count) => sum + count, 0) >= fewest
}

type Draft = {
  readonly fewest: number
  readonly shown: Set<UnitToPlace>
  readonly hidden: Set<UnitToPlace>
  /** Each may stand together. */
  groups: UnitToPlace[][]
}

/** Puts the hidden units of a node into one group; `node` is in order of size. */
function gather(draft: Draft, node: readonly UnitToPlace[], { sparesOne }: { sparesOne: boolean }) {
  const hidden = node.filter((unit) => draft.hidden.has(unit))
  if (hidden.length === 0) return
  const ratings = hidden.map((unit) => unit.ratings)
  const company = mayStandTogether(ratings, draft.fewest) ? [] : companyFor(draft, node, sparesOne)
  // Nobody to stand with: the next larger node tries.
  if (company === null) return
  const group = [...hidden, ...company]
  for (const unit of group) {
    draft.hidden.delete(unit)
    draft.shown.delete(unit)
  }
  draft.groups = [...draft.groups.filter((other) => !other.some((unit) => group.includes(unit))), group]
}

/** The smallest group of the node, which hides no further unit; else the smallest unit that may be hidden. */
function companyFor(draft: Draft, node: readonly UnitToPlace[], sparesOne: boolean): readonly UnitToPlace[] | null {
  const groups = draft.groups.filter((group) => group.every((unit) => node.includes(unit)))
  const smallest = groups.toSorted((one, other) => sizeOf(one) - sizeOf(other))[0]
  if (smallest) return smallest
  const shown = node.filter((unit) => draft.shown.has(unit))
  // A prime's only shown unit in an area is worth more than the prime's figure there: the area may have company.
  if (sparesOne && shown.length === 1) return null
  const unit = shown.find(({ stays }) => !stays)
  return unit ? [unit] : null
}

function nodes(units: readonly UnitToPlace[], keyOf: (unit: UnitToPlace) => string): UnitToPlace[][] {
  return [...Map.groupBy(units, keyOf)].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, node]) => node)
}

function bySize(one: UnitToPlace, other: UnitToPlace): number {
  return one.ratings - other.ratings || (one.id < other.id ? -1 : 1)
}

function sizeOf(units: readonly UnitToPlace[]): number {
  return units.reduce((sum, { ratings }) => sum + ratings, 0)
}
