import { isHeld } from "./account/held-address.ts"
import { type Day, yearOf } from "./calendar.ts"

/** What a ballot may be spent on: each purpose once for each unit and year. */
export const PURPOSES = ["rating", "complaint"] as const
export type Purpose = (typeof PURPOSES)[number]

/** How a ballot reached its holder: a code our server made, a blind signature, or a printed pass of an advice centre. */
export const ROADS = ["code", "blind", "paper"] as const
export type Road = (typeof ROADS)[number]

/** More areas than two in one year are no one person's way through a programme. */
export const MOST_AREAS_A_YEAR = 2

/** More changes of mind than anybody has; without an end, one receipt could fill the inbox. */
export const MOST_CHANGES = 10

/** Enough codes made together that being given one says little about when. */
export const CODES_IN_A_POOL = 64

/**
 * Whether a ballot of `year` may be spent on `today`: from 1 January of the year to 31 January of the next.
 * A ballot of a year to come is refused as well.
 */
export function maySpend(year: number, today: Day): boolean {
  const [, month] = today.split("-")
  return year === yearOf(today) || (year === yearOf(today) - 1 && month === "01")
}

/** The earliest year of which ballots may still be spent on `today`: what was kept for earlier years is destroyed. */
export function firstOpenYear(today: Day): number {
  const year = yearOf(today)
  return maySpend(year - 1, today) ? year - 1 : year
}

/** Every year of which ballots may still be spent on `today`: one, and in January two. */
export function openYears(today: Day): number[] {
  return [...new Set([firstOpenYear(today), yearOf(today)])]
}

/** Where fewer units are in one book, asking for the pass nearly says whom somebody met; the page must say so. */
export const FEWEST_UNITS_IN_A_QUIET_BOOK = 4

export type IssueRefusal = "already-issued" | "too-many-areas" | "held"

/**
 * Whether an account may have a pass for `area`, given the areas it took this year, those of a deleted account of the
 * same address included.
 */
export function mayHavePass(
  area: string,
  taken: readonly string[],
  heldUntil: Day | null,
  today: Day,
): { ok: true } | { ok: false; reason: IssueRefusal } {
  if (isHeld(heldUntil, today)) return { ok: false, reason: "held" }
  if (taken.includes(area)) return { ok: false, reason: "already-issued" }
  if (new Set(taken).size >= MOST_AREAS_A_YEAR) return { ok: false, reason: "too-many-areas" }
  return { ok: true }
}

/** A book that an account took: which keys, and what it asked to have signed. What road it was the record does not say. */
export type TakenBook = Readonly<{ area: string; book: string; blinded: string }>

/** A book asked for by the blind road: `blinded` names all that is to be signed. */
export type AskedBook = Readonly<{ book: string; blinded: string }>

/**
 * Whether an account may have these books of `area` signed. Each book once: what it took before must be asked for again
 * to the letter, so that a lost answer costs nobody their ballots, and a supplement for new units goes only to whoever
 * still has the ballot code of the books before it. Our own code fits nothing that can be asked for: it is good for new
 * units as it is.
 * @param departed areas that a deleted account of the same address took
 * @returns the books that are to be noted as taken now
 */
export function mayHaveBooks(
  area: string,
  asked: readonly AskedBook[],
  account: { taken: readonly TakenBook[]; departed: readonly string[]; heldUntil: Day | null },
  today: Day,
): { ok: true; fresh: readonly AskedBook[] } | { ok: false; reason: IssueRefusal } {
  const { taken, departed, heldUntil } = account
  const own = taken.filter((one) => one.area === area)
  const areas = [...taken.map((one) => one.area), ...departed]
  if (own.length === 0) {
    const first = mayHavePass(area, areas, heldUntil, today)
    return first.ok ? { ok: true, fresh: asked } : first
  }
  const again = own.every(({ book, blinded }) => asked.some((one) => one.book === book && one.blinded === blinded))
  if (!again) return { ok: false, reason: "already-issued" }
  return { ok: true, fresh: asked.filter(({ book }) => !own.some((one) => one.book === book)) }
}
