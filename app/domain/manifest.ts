import type { Purpose } from "./ballot.ts"
import { type Day, quarterOf, yearOf } from "./calendar.ts"

/** The public half of the key of one ballot: the same for everybody, for ever. */
export type BallotKey = Readonly<{
  /** The year's first list, such as 2026, or a supplement, such as 2026-Q3. */
  book: string
  year: number
  area: string
  unit: string
  purpose: Purpose
  /** The modulus, base64url. */
  n: string
  /** The public exponent: always 65537, and said so that whoever checks need not believe it. */
  e: number
}>

/** What stands in the public list, one line each. */
export type ManifestEntry =
  | (Readonly<{ kind: "key" }> & BallotKey)
  /** The private half is gone: nobody is given this ballot any more; those given out stay good. */
  | Readonly<{ kind: "key-lost"; book: string; unit: string; purpose: Purpose }>
  /** A script that pages bring along from this day on. */
  | Readonly<{ kind: "module"; day: Day; name: string; file: string; sha256: string }>

/** Names a key among all: `2026/restart-3b.ingeus.ingeus/rating`. A unit and purpose has one key a year, in one book. */
export function keyName({ year, unit, purpose }: Pick<BallotKey, "year" | "unit" | "purpose">): string {
  return `${year}/${unit}/${purpose}`
}

/** The first key whose year, unit and purpose another had before it; null in a list that is in order. */
export function findSecondKey<Key extends Pick<BallotKey, "year" | "unit" | "purpose">>(
  keys: readonly Key[],
): Key | null {
  const known = new Set<string>()
  for (const key of keys) {
    if (known.has(keyName(key))) return key
    known.add(keyName(key))
  }
  return null
}

/** From this day of a year on the next year's keys are made ahead of time. */
const NEXT_YEAR_FROM = "12-01"

/** The years that must have keys on a day: this one, and from December on the next. */
export function yearsToKey(today: Day): number[] {
  const year = yearOf(today)
  return today.slice(5) >= NEXT_YEAR_FROM ? [year, year + 1] : [year]
}

/**
 * The book that a key made on `today` belongs to: the year's first, as long as no key of the area and year was made
 * before, or the supplement of the quarter. Supplements come once a quarter and whole, so that asking for one says
 * nothing about which of its units somebody met.
 */
export function bookFor(year: number, { isFirst, today }: { isFirst: boolean; today: Day }): string {
  if (isFirst) return String(year)
  const quarter = quarterOf(today)
  return yearOf(today) < year ? `${year}-Q1` : quarter
}

/** Whether a supplement may be made: only while the area has none of that quarter, because one is given out whole. */
export function maySupplement(books: readonly string[], book: string): boolean {
  return !books.includes(book)
}
