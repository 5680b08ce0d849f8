/** What is counted of the office's work, quarter by quarter. */
export const MEASURES = [
  "received",
  "let-through",
  "declined",
  "median-wait",
  "reports",
  "notices",
  "challenges",
] as const
export type Measure = (typeof MEASURES)[number]

/**
 * How a measure is shown. What participants wrote is counted in whole tens, as everything of theirs is: beside tens of
 * ratings an exact count could say whose words were declined. What visitors and lawyers send is exact.
 */
export const SHOWN_AS = {
  received: "tens",
  "let-through": "tens",
  declined: "tens",
  "median-wait": "days",
  reports: "exact",
  notices: "exact",
  challenges: "exact",
} as const satisfies Record<Measure, "tens" | "days" | "exact">

/**
 * One line of a quarter. `amount` is a whole ten, 0 standing for fewer than ten; days; or an exact count. Null: too few
 * for a median. `key` tells apart the reasons of one measure, and is empty where it has none.
 */
export type QuarterFigure = Readonly<{ quarter: string; measure: Measure; key: string; amount: number | null }>

/** A figure as people read it. */
export function figureInWords({ measure, amount }: Pick<QuarterFigure, "measure" | "amount">): string {
  if (amount === null) return "too few to say"
  if (SHOWN_AS[measure] === "days") return amount === 1 ? "1 day" : `${amount} days`
  if (SHOWN_AS[measure] === "tens") return amount === 0 ? "fewer than 10" : `${amount.toLocaleString("en-GB")} or more`
  return amount.toLocaleString("en-GB")
}
