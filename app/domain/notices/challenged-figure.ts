import { type Day, dayInWords, monthInWords } from "../calendar.ts"
import type { FigureKind } from "../release/figure.ts"
import type { Verdict } from "../verdict.ts"

/** A unit of the provider, as far as its scores need it. */
type NamedUnit = Readonly<{
  id: string
  programme: string
  programmeName: string
  area: string
  areaName: string
  prime: string | null
  primeName: string | null
}>

/** A figure of a provider's, and what a letter and a list call it. */
export type FigureChoice = Readonly<{ kind: FigureKind; key: string; name: string }>

/** Every figure that may be published of a provider: the whole, as a prime contractor, and area by area. */
export function figureChoices(provider: { slug: string; name: string }, units: readonly NamedUnit[]): FigureChoice[] {
  const { slug, name } = provider
  const own = units.filter(({ prime }) => prime === slug)
  const programmes = new Map(own.map(({ programme, programmeName }) => [programme, programmeName]))
  const areas = new Map(own.map(({ area, areaName, programmeName }) => [area, `${areaName} (${programmeName})`]))
  return [
    { kind: "provider", key: slug, name: `${name}, everything together` },
    ...[...programmes].map(([programme, of]): FigureChoice => {
      return { kind: "prime", key: `${programme}/${slug}`, name: `${name} as prime contractor on ${of}` }
    }),
    ...[...areas].map(([area, of]): FigureChoice => {
      return { kind: "prime-in-area", key: `${area}/${slug}`, name: `${name} as prime contractor in ${of}` }
    }),
    ...units.map((unit): FigureChoice => ({ kind: "unit", key: unit.id, name: unitName(name, slug, unit) })),
  ]
}

function unitName(name: string, slug: string, { areaName, programmeName, prime, primeName }: NamedUnit): string {
  const under = prime === null || prime === slug ? "" : ` under ${primeName ?? prime}`
  return `${name} in ${areaName} (${programmeName})${under}`
}

/** What an update says of a figure; the same that everybody can read. */
export type PublishedNumbers = Readonly<{
  releasedOn: Day
  state: "shown" | "too-few" | "protected"
  halfStars: number | null
  tens: number | null
  verdict: Verdict | null
  verdictYear: number | null
  overTwoYears: boolean
  capped: boolean
}>

const VERDICT_SAID: Readonly<Record<Verdict, string>> = {
  meets: "meets the three-star standard",
  below: "below the three-star standard",
  "near-the-line": "near the line, neither a pass nor a fail",
  "too-few": "too few ratings to judge",
  "not-published": "not published",
}

/** The figures that anybody can check, line by line; `exactYears` are those whose exact sums are public. */
export function numbersInWords(numbers: PublishedNumbers, exactYears: readonly number[], origin: string): string[] {
  const update = `Published on ${dayInWords(numbers.releasedOn)}, in the update of ${monthInWords(numbers.releasedOn)}`
  if (numbers.state !== "shown") return [update, HIDDEN[numbers.state]]
  const { halfStars, tens, verdict, verdictYear } = numbers
  return [
    update,
    `Stars: ${halfStars === null ? "none" : halfStars / 2} out of 5, in half stars`,
    `Ratings: ${tens ?? 0} or more, in whole tens`,
    verdict === null
      ? "Verdict: none"
      : `Verdict: ${VERDICT_SAID[verdict]}${verdictYear === null ? "" : ` (${verdictYear})`}`,
    ...(numbers.overTwoYears ? ["The stars are over two years, because one had fewer than ten ratings"] : []),
    ...(numbers.capped ? ["Rounding alone would give 3 stars: below the standard no more than 2.5 are shown"] : []),
    ...exactYears.map((year) => `Exact sums of ${year}: ${origin}/api/v1/releases/${year}/exact.csv`),
    ...(exactYears.length === 0 ? [NO_EXACT_SUMS] : []),
  ]
}

const HIDDEN = {
  "too-few": "Nothing is shown: there were fewer than ten ratings",
  protected: "Nothing is shown, so that no other figure can be worked out from it",
} as const

const NO_EXACT_SUMS = "Exact sums come out once a year, for whoever has fifty ratings or more in an area"
