import { tensOf } from "../publishable.ts"
import type { AreaYear } from "../tally.ts"

/** What the office may know of an area and year of the sealed room; both numbers in whole tens. */
export type AreaTens = Readonly<AreaYear & { waiting: number; stored: number }>

/**
 * Waiting and stored ratings side by side, in whole tens: with the last digit, one rating more could be seen to come. Areas in which neither reaches ten are left out: a row alone would say that
 * somebody was there.
 * @param waiting the area and year of each new rating that waits
 */
export function tensByArea(
  waiting: readonly AreaYear[],
  stored: readonly (AreaYear & { readonly ratings: number })[],
): AreaTens[] {
  const counts = new Map<string, AreaYear & { waiting: number; stored: number }>()
  const at = ({ area, year }: AreaYear) => {
    const key = `${year} ${area}`
    const count = counts.get(key) ?? { area, year, waiting: 0, stored: 0 }
    counts.set(key, count)
    return count
  }
  for (const one of waiting) at(one).waiting += 1
  for (const one of stored) at(one).stored += one.ratings
  return [...counts.values()]
    .map((count) => ({ ...count, waiting: tensOf(count.waiting), stored: tensOf(count.stored) }))
    .filter((count) => count.waiting + count.stored > 0)
}
