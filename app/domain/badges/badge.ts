import type { HalfStars } from "../half-stars.ts"
import { VERDICT_WORDS, type Verdict } from "../verdict.ts"

/** Widths of a badge's three sizes, for its `size`. */
export const BADGE_SIZES = ["small", "medium", "large"] as const
export type BadgeSize = (typeof BADGE_SIZES)[number]

/** What a badge shows where nobody says how large. */
export const USUAL_SIZE: BadgeSize = "medium"

export function badgeSizeIn(text: string | null): BadgeSize {
  return BADGE_SIZES.find((size) => size === text) ?? USUAL_SIZE
}

/** What is published of a provider, as far as a badge shows it: nothing finer than its page. */
export type BadgeFacts = Readonly<{
  name: string
  figure: Readonly<{
    state: "shown" | "too-few" | "protected"
    halfStars: HalfStars | null
    /** Ratings, rounded down to tens. */
    tens: number | null
    verdict: Verdict | null
    verdictYear: number | null
    overTwoYears: boolean
  }> | null
  /** The newest monthly update; null before the first. */
  update: Readonly<{ month: string; year: number }> | null
  /** Whether nothing of it can be rated any more. */
  ended: boolean
}>

/** A badge's words, line by line: the picture, its description and the text beside it say the same. */
export type BadgeWords = Readonly<{
  name: string
  /** Null where no stars are shown. */
  halfStars: HalfStars | null
  /** Against the three-star standard, or why there are no stars. */
  verdict: string
  /** How many rated, and of which update it speaks. */
  base: string
}>

export function badgeWords({ name, figure, update, ended }: BadgeFacts): BadgeWords {
  const when = update === null ? "" : `${update.month} update`
  if (figure?.state !== "shown" || figure.halfStars === null) {
    return { name, halfStars: null, verdict: whyNone({ hidden: figure?.state === "protected", ended }), base: when }
  }
  const ratings = figure.tens === null ? "" : `${figure.tens.toLocaleString("en-GB")}+ ratings`
  const parts = [ratings, ended ? "until it ended" : "", when].filter((part) => part !== "")
  return { name, halfStars: figure.halfStars, verdict: verdictInWords(figure, update), base: parts.join(", ") }
}

function whyNone({ hidden, ended }: { hidden: boolean; ended: boolean }): string {
  if (hidden) return "Hidden to protect people elsewhere"
  return ended ? "History: no stars" : VERDICT_WORDS["not-published"]
}

/** From ten to twenty-nine ratings stars always carry that they are too few to judge, on badges, too. */
function verdictInWords(
  { verdict, verdictYear, overTwoYears }: NonNullable<BadgeFacts["figure"]>,
  update: BadgeFacts["update"],
): string {
  if (verdict === null) return overTwoYears ? "Over two years, no verdict" : VERDICT_WORDS["too-few"]
  const isOlder = verdictYear !== null && verdictYear !== update?.year
  return isOlder ? `${VERDICT_WORDS[verdict]} in ${verdictYear}` : VERDICT_WORDS[verdict]
}

/** The same in one sentence, for who hears the badge or reads about it. */
export function badgeInASentence({ name, halfStars, verdict, base }: BadgeWords): string {
  const stars = halfStars === null ? "no stars" : `${halfStars / 2} out of 5 stars`
  return `Threestar: people give ${name} ${stars}. ${verdict}.${base === "" ? "" : ` ${base}.`}`
}
