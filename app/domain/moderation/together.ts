import { FEWEST_PUBLISHABLE } from "../publishable.ts"

/** Fewer texts of a unit handed over, or published, together could be told apart by when they came. */
export const FEWEST_WORDS_TOGETHER = 5

type OfAUnit = Readonly<{ unit: string | null }>
type OfAYear = OfAUnit & Readonly<{ year: number }>

/** How many ratings of a unit stand in a year. */
export type StandingCount = Readonly<{ unit: string; year: number; standing: number }>

/**
 * Which sealed texts the office may read: those of units that ten or more rate in the text's own year, where five or more
 * have not been handed over yet. A unit that is forgotten (null) never: what it was about is not known any more.
 */
export function wordsToHandOver<Text extends OfAYear>(
  texts: readonly Text[],
  counts: readonly StandingCount[],
): Text[] {
  const enough = new Set(
    counts.filter(({ standing }) => standing >= FEWEST_PUBLISHABLE).map(({ unit, year }) => `${year} ${unit}`),
  )
  return together(texts.filter(({ unit, year }) => unit !== null && enough.has(`${year} ${unit}`)))
}

/** Which approved texts a release publishes: those of units that it shows, where five or more wait. */
export function wordsToPublish<Text extends OfAUnit>(approved: readonly Text[], shown: ReadonlySet<string>): Text[] {
  return together(approved.filter(({ unit }) => unit !== null && shown.has(unit)))
}

type Announceable = OfAUnit & Readonly<{ announcedBefore: boolean }>

/**
 * Which approved texts are announced to a provider's team: those of units where five or more wait that it was never shown.
 * What it was shown already, and did not appear after all, comes along. Counted together, four that it knows and one that
 * is new would tell which one that is.
 */
export function wordsToAnnounce<Text extends Announceable>(
  approved: readonly Text[],
  shown: ReadonlySet<string>,
): Text[] {
  const fresh = wordsToPublish(
    approved.filter(({ announcedBefore }) => !announcedBefore),
    shown,
  )
  const units = new Set(fresh.map(({ unit }) => unit))
  return approved.filter(({ unit }) => units.has(unit))
}

function together<Text extends OfAUnit>(texts: readonly Text[]): Text[] {
  const units = Map.groupBy(texts, ({ unit }) => unit)
  return [...units.values()].filter((own) => own.length >= FEWEST_WORDS_TOGETHER).flat()
}
