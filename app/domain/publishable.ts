/** Fewer ratings than this could let a provider guess who gave them (ONS and the NHS National Survey use the same). */
export const FEWEST_PUBLISHABLE = 10

/** A hidden unit alone is what remains of a total after its shown parts: at least two must share what remains. */
export const FEWEST_HIDDEN_UNITS = 2

/** The spread of answers names shares of few people sooner than a mean does. */
export const FEWEST_FOR_SPREAD = 50

/** Exact figures once a year: with fifty, one known person changes a mean by less than a rounding step tells. */
export const FEWEST_FOR_EXACT = 50

/** A group within a unit (near or further from work) is easier to recognise than the unit. */
export const FEWEST_IN_A_GROUP = 20

/** Whether a rest that is not shown may be computed by subtraction: none at all, or enough to hide each in. */
export function mayRemain(ratings: number): boolean {
  return ratings === 0 || ratings >= FEWEST_PUBLISHABLE
}

/** People who rated, rounded down to tens: 47 becomes 40, shown as "40+". `ratings` from 0. */
export function tensOf(ratings: number): number {
  return Math.floor(ratings / 10) * 10
}
