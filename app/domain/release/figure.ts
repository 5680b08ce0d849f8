import type { Gap } from "../equity-gap.ts"
import type { HalfStars } from "../half-stars.ts"
import type { Verdict } from "../verdict.ts"

export const FIGURE_KINDS = ["unit", "provider", "prime", "prime-in-area", "area", "programme"] as const
export type FigureKind = (typeof FIGURE_KINDS)[number]

/** "protected": hidden to protect people elsewhere; this says nothing about the provider. */
export const FIGURE_STATES = ["shown", "too-few", "protected"] as const
export type FigureState = (typeof FIGURE_STATES)[number]

/** What a prime's units were weighted by. */
export const PRIME_WEIGHTS = ["starts", "ratings"] as const
export type PrimeWeights = (typeof PRIME_WEIGHTS)[number]

export const STAND_IN_KINDS = ["prime-in-area", "prime", "area", "programme"] as const
export type StandInKind = (typeof STAND_IN_KINDS)[number]

/** Which unit or total a figure is of. Keys of a prime are programme/provider, of a prime in an area area/provider. */
export type FigureName = { readonly kind: FigureKind; readonly key: string }

/** What a figure says; nothing finer than half stars and tens. */
export type ShownFigure = {
  readonly halfStars: HalfStars
  /** People who rated, rounded down to tens: from 10. Those of this year, or of both if the figure is over two years. */
  readonly tens: number
  /** Null: over two years, without a verdict. */
  readonly verdict: Exclude<Verdict, "not-published"> | null
  readonly verdictYear: number | null
  readonly overTwoYears: boolean
  /** The verdict "below" held the stars at two and a half. */
  readonly capped: boolean
  /** The number of the release in which the figure last moved. */
  readonly movedIn: number
  /** Half stars of the five questions; null where fewer than ten answered. */
  readonly questions: readonly (HalfStars | null)[]
  /** Share of the answers 1 to 5 to each question, in tens of percent: 25 numbers, null by question under fifty. */
  readonly spread: readonly (number | null)[] | null
  readonly weights: PrimeWeights | null
  readonly gap: Gap
}

export type Figure = FigureName & {
  /** Units whose ratings are counted in it; for tests and audits, not for pages: hidden units are among them. */
  readonly units: readonly string[]
} & (
    | { readonly state: "shown"; readonly shows: ShownFigure; readonly standIn: null }
    | {
        readonly state: "too-few" | "protected"
        readonly shows: null
        /** The first of the prime's, the area's and the programme's figures that is shown. */
        readonly standIn: { readonly kind: StandInKind; readonly key: string } | null
      }
  )
