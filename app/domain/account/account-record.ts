import { maySpend } from "../ballot.ts"
import type { Day } from "../calendar.ts"

/** A pass as far as anybody can know: for which area and year it was taken. */
export type TakenPass = Readonly<{
  year: number
  /** Programme and area in words, or the area's short name where the register has lost it. */
  area: string
  /** The lists of keys taken: the year's, such as `2026`, and supplements of it, such as `2026-Q3`; none is known of a mark. */
  books: readonly string[]
  /** Only a scrambled mark is left: taken with an account that was deleted, or before a change of address. */
  departed: boolean
}>

/** All that is held about an account. */
export type AccountRecord = Readonly<{
  /** The month of its last use, by its first day. */
  lastUse: Day | null
  /** While its address is checked by hand: the day on which it is free by itself. */
  heldUntil: Day | null
  passes: readonly TakenPass[]
  /** The suggestions and ideas it supports, by their names as addresses have them. */
  supports: readonly Readonly<{ kind: "suggestion" | "idea"; id: string }>[]
  /** The last year of which a mark stays after a deletion or a change of address; null where none does. */
  markedYear: number | null
}>

/** Each area of a year once: where the account itself has it, its mark says nothing more. */
export function eachOnce(own: readonly TakenPass[], marked: readonly TakenPass[]): TakenPass[] {
  const known = new Set(own.map(nameOf))
  return [...own, ...marked.filter((pass) => !known.has(nameOf(pass)))]
}

/** The last year whose passes still work on `today`, or null. */
export function lastOpenYear(passes: readonly TakenPass[], today: Day): number | null {
  const open = passes.map(({ year }) => year).filter((year) => maySpend(year, today))
  return open.length > 0 ? Math.max(...open) : null
}

function nameOf({ year, area }: TakenPass): string {
  return `${year} ${area}`
}
