import type { BoxContent } from "./box.ts"
import { type Day, quarterOf, yearOf } from "./calendar.ts"

/** Fewer ballots of an area and year stored together could be told apart by when their authors came. */
export const FEWEST_TOGETHER = 10

/**
 * Once ten of an area's year are stored, and it can have stars, the next wait for more company: with ten each time
 * whoever knows the days of passes finds one in ten of them, and more than one in twenty of a thousand.
 */
export const FEWEST_FURTHER = 20

/**
 * Boxes of one transaction: stored together, in an order drawn by lot. A flush notes its period, for example "2026-Q4"
 * or "2026", in the same transaction: noted later, a kill in between would flush the next few alone.
 */
export type Batch<Box> = Readonly<{
  kind: "area" | "quarter" | "year"
  boxes: readonly Box[]
  flushes: string | null
}>

export type TallyPlan<Box> = Readonly<{
  batches: readonly Batch<Box>[]
  /** Periods to note as flushed though nothing waited in them. */
  empty: readonly string[]
}>

export type AreaYear = Readonly<{ area: string; year: number }>

export type TallyState = Readonly<{
  today: Day
  /** Periods flushed before; empty only before the first tally of all. */
  flushed: readonly string[]
  /** Areas and years of which ratings are stored. */
  stored: readonly AreaYear[]
}>

/** An opened box. The plan reads only these parts of it. */
export type Opened = Readonly<{ content: Pick<BoxContent, "area" | "year" | "kind" | "handle"> }>

/**
 * Which boxes are stored tonight. By night: areas where enough new ratings of one year wait. Once a quarter: changes and withdrawals
 * of what is stored, in one nationwide transaction. After 31 January: everything of the closed year. New ratings of
 * quiet areas wait for the year's end: stored by quarters, those who came alone in a quarter would be known by it. The
 * very first tally flushes nothing: it only notes where time stands.
 */
export function planTally<Box extends Opened>(boxes: readonly Box[], state: TallyState): TallyPlan<Box> {
  const quarter = quarterOf(state.today)
  const closed = closedYear(state.today)
  if (state.flushed.length === 0)
    return { batches: byAreaAndYear(boxes, state.stored), empty: [quarter, String(closed)] }
  const yearDue = !state.flushed.includes(String(closed))
  const quarterDue = !state.flushed.includes(quarter)
  const old = yearDue ? boxes.filter((box) => box.content.year <= closed) : []
  const open = boxes.filter((box) => !old.includes(box))
  const second = quarterDue ? secondThoughts(open) : []
  const flushes: Batch<Box>[] = [
    ...(yearDue ? [{ kind: "year" as const, boxes: old, flushes: String(closed) }] : []),
    ...(quarterDue ? [{ kind: "quarter" as const, boxes: second, flushes: quarter }] : []),
  ]
  const full = flushes.filter((batch) => batch.boxes.length > 0)
  const empty = flushes.flatMap((batch) => (batch.boxes.length === 0 && batch.flushes !== null ? [batch.flushes] : []))
  const rest = open.filter((box) => !second.includes(box))
  return { batches: [...full, ...byAreaAndYear(rest, state.stored)], empty }
}

/** Areas in which fewer than ten rated in a closed year: what they said is kept without area and provider. */
export function thinAreas(stored: readonly (AreaYear & { ratings: number })[], today: Day): AreaYear[] {
  const closed = closedYear(today)
  return stored
    .filter(({ year, ratings }) => year <= closed && ratings < FEWEST_TOGETHER)
    .map(({ area, year }) => ({ area, year }))
}

/** The newest year whose ballots can no longer be spent: last year from 1 February on, the one before until then. */
export function closedYear(today: Day): number {
  return today.slice(5) > "01-31" ? yearOf(today) - 1 : yearOf(today) - 2
}

/** An even shuffle (Fisher–Yates). `below(n)` draws a whole number from 0 to n−1. */
export function shuffle<Item>(items: readonly Item[], below: (n: number) => number): Item[] {
  const shuffled: Item[] = []
  for (const item of items) {
    const place = below(shuffled.length + 1)
    const moved = shuffled[place]
    if (moved === undefined) shuffled.push(item)
    else {
      shuffled.push(moved)
      shuffled[place] = item
    }
  }
  return shuffled
}

/**
 * Each year of an area by itself: in January two years wait side by side, and rows that are stored name their year, so
 * that one of this year among nine of last year would stand alone.
 */
function byAreaAndYear<Box extends Opened>(boxes: readonly Box[], stored: readonly AreaYear[]): Batch<Box>[] {
  const groups = Map.groupBy(boxes, ({ content }) => `${content.year} ${content.area}`)
  return [...groups.values()]
    .filter((waiting) => newRatingsIn(waiting).length >= fewestFor(newRatingsIn(waiting), stored))
    .map((waiting) => ({ kind: "area", boxes: waiting, flushes: null }))
}

/** New ratings, not boxes: one person who changes ten times must not open the door for one. */
function newRatingsIn<Box extends Opened>(boxes: readonly Box[]): Box[] {
  return boxes.filter((box) => box.content.kind === "rating")
}

/** How many new ratings, all of one area and year, open the door: fewer for the first of a year. */
function fewestFor([one]: readonly Opened[], stored: readonly AreaYear[]): number {
  const isFirst = !stored.some(({ area, year }) => year === one?.content.year && area === one.content.area)
  return isFirst ? FEWEST_TOGETHER : FEWEST_FURTHER
}

/** Changes and withdrawals whose rating is stored already; those of a rating that waits go with it. */
function secondThoughts<Box extends Opened>(boxes: readonly Box[]): Box[] {
  const waiting = new Set(newRatingsIn(boxes).map(({ content }) => content.handle))
  return boxes.filter(({ content }) => content.kind !== "rating" && !waiting.has(content.handle))
}

/** What becomes of one rating in a batch: what is newly said, and whether it was withdrawn. */
export type Outcome = Readonly<{
  handle: string
  /** The first sending, if it is in this batch; otherwise the rating is stored already. */
  first: Extract<BoxContent, { kind: "rating" }> | null
  /** The newest words and stars; null where the batch holds only a withdrawal. */
  newest: Extract<BoxContent, { kind: "rating" | "change" }> | null
  withdrawn: boolean
  wordsHandle: string
}>

/** Folds the boxes of a batch, rating by rating: the newest sending wins, and a withdrawal is final. */
export function foldBoxes(contents: readonly BoxContent[]): Outcome[] {
  const inOrder = contents.toSorted((a, b) => a.order - b.order)
  const outcomes = new Map<string, Outcome>()
  for (const content of inOrder) {
    const before = outcomes.get(content.handle) ?? {
      handle: content.handle,
      wordsHandle: content.wordsHandle,
      first: null,
      newest: null,
      withdrawn: false,
    }
    outcomes.set(content.handle, next(before, content))
  }
  return [...outcomes.values()]
}

function next(before: Outcome, content: BoxContent): Outcome {
  if (content.kind === "withdrawal") return { ...before, withdrawn: true }
  if (content.kind === "rating") return { ...before, first: content, newest: content }
  return before.withdrawn ? before : { ...before, newest: content }
}
