import type { HalfStars } from "../half-stars.ts"
import { QUESTIONS, type Question } from "../rating.ts"

/** As many as somebody can work on at a time. */
const MOST_NAMED = 2

export type RatedQuestion = Readonly<{ question: Question; halfStars: HalfStars }>

/**
 * What people rated lowest, by the published half stars and nothing finer, the lowest first. Questions that stand level
 * with the last one named are named, too; where all stand level there is no lowest.
 * @param questions half stars of the five questions in their order; null where fewer than ten people answered
 */
export function lowestRated(questions: readonly (HalfStars | null)[]): RatedQuestion[] {
  const shown = QUESTIONS.flatMap((question, place) => {
    const halfStars = questions[place] ?? null
    return halfStars === null ? [] : [{ question, halfStars }]
  }).toSorted((a, b) => a.halfStars - b.halfStars)
  const last = shown[Math.min(MOST_NAMED, shown.length) - 1]
  const highest = shown.at(-1)
  if (!last || !highest || shown[0]?.halfStars === highest.halfStars) return []
  return shown.filter(({ halfStars }) => halfStars <= last.halfStars && halfStars < highest.halfStars)
}
