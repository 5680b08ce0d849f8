import type { Day } from "../calendar.ts"

/** A place with fewer signatures shows no number: neighbours could guess who. */
export const FEWEST_IN_PLACE = 5

/** How many signed where; `inside` names the places that add up to it. */
export type PlaceCount = Readonly<{ key: string; count: number }>

/**
 * Counts of the parts of one whole as they may be shown: null where one is too small, or where a hidden one could be
 * worked out otherwise. Beside a whole that is shown, one hidden part, or several that are together too few, would follow
 * from the rest: the smallest of the others is hidden, too. A whole that is itself hidden must not follow from its parts:
 * at least one of them is hidden. Of a whole that nobody is told,
 * nor could work out, nothing follows. A place where nobody signed shows as hidden like one where four did.
 * @param parts all parts of the whole, those without a signature, too
 */
export function shownParts(
  parts: readonly PlaceCount[],
  whole: "shown" | "hidden" | "unknown" = "shown",
): ReadonlyMap<string, number | null> {
  const hidden = new Set(parts.filter(({ count }) => count < FEWEST_IN_PLACE).map(({ key }) => key))
  const hiddenSum = parts.filter(({ key }) => hidden.has(key)).reduce((sum, { count }) => sum + count, 0)
  // Where nobody signed, there is nobody to protect.
  const follows = hiddenSum > 0 && (hidden.size === 1 || hiddenSum < FEWEST_IN_PLACE)
  const takesAnother = { shown: follows, hidden: hidden.size === 0, unknown: false }[whole]
  if (takesAnother) {
    const [smallest] = parts.filter(({ key }) => !hidden.has(key)).toSorted(byCountThenKey)
    if (smallest) hidden.add(smallest.key)
  }
  return new Map(parts.map(({ key, count }) => [key, hidden.has(key) ? null : count]))
}

const byCountThenKey = (a: PlaceCount, b: PlaceCount) => a.count - b.count || a.key.localeCompare(b.key)

export type DayCount = Readonly<{ day: Day; count: number }>

/**
 * The growing total as a chart may show it: a step for each day by whose end at least five more had signed since the last
 * step, so that no step tells of one person's day. The last days stay open until five more have come.
 * @param days how many signed on each day, in order of days
 */
export function growthSteps(days: readonly DayCount[]): { day: Day; total: number }[] {
  const steps: { day: Day; total: number }[] = []
  let total = 0
  let shown = 0
  for (const { day, count } of days) {
    total += count
    if (total - shown < FEWEST_IN_PLACE) continue
    steps.push({ day, total })
    shown = total
  }
  return steps
}
