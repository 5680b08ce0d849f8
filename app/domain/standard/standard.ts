import { FEWEST_PUBLISHABLE } from "../publishable.ts"
import { HIGHEST_SCORE, LOWEST_SCORE } from "../summary.ts"

/** What makes a provider good enough, and the rules of the award, for every rating year from `fromYear` on. */
export type Standard = Readonly<{
  /** 1, 2, 3 … without a gap. A set is never changed: another one follows it. */
  version: number
  fromYear: number
  /** The minimum, in stars × 2. */
  minimumHalfStars: number
  /** With fewer ratings nothing of a provider's own is shown. Whole tens, never under FEWEST_PUBLISHABLE. */
  fewestToPublish: number
  /** With fewer ratings in a year there is no verdict of it. Whole tens, never under FEWEST_FOR_VERDICT. */
  fewestForVerdict: number
  /** Upheld complaints for every 1,000 starts, beyond which there is no award. */
  complaintCap: number
  /** Working days in which a provider is to answer a complaint. */
  answerDays: number
  award: AwardRules
}>

export type AwardRules = Readonly<{
  /** Eligible from 1% of the year's starts on, between these; from a fixed number where starts are unknown. */
  fewestRatings: number
  mostRatingsAsked: number
  ratingsWhereStartsAreUnknown: number
  /** Whether ratings alone can make an award, labelled as not confirmed, where no interviews were held. */
  mayLackSurvey: boolean
  /** Whether a rule that cannot be tested for want of official starts bars a provider. */
  untestableBars: boolean
}>

/** With fewer a verdict turns on a handful of people. */
export const FEWEST_FOR_VERDICT = 30

/** The programmes that the site began with go back to this year. */
const FIRST_YEAR = 2011

/** The set that the site began with. The database's first row says the same, and a test compares them. */
export const FIRST_STANDARD: Standard = {
  version: 1,
  fromYear: FIRST_YEAR,
  minimumHalfStars: 6,
  fewestToPublish: FEWEST_PUBLISHABLE,
  fewestForVerdict: FEWEST_FOR_VERDICT,
  complaintCap: 20,
  answerDays: 10,
  award: {
    fewestRatings: 50,
    mostRatingsAsked: 400,
    ratingsWhereStartsAreUnknown: 100,
    mayLackSurvey: false,
    untestableBars: false,
  },
}

/** All sets there are; the first set where a year lies before all of them. */
export type Standards = readonly Standard[]

/** The set by which a rating year is judged: the newest that has begun by then. Old years keep theirs. */
export function standardOf(year: number, standards: Standards): Standard {
  return standards.reduce((found, one) => (one.fromYear <= year && isLater(one, found) ? one : found), FIRST_STANDARD)
}

/** The number of the set that was decided last. */
export function newestVersion(standards: Standards): number {
  return Math.max(FIRST_STANDARD.version, ...standards.map(({ version }) => version))
}

/** Of two sets from the same year the later decision holds. */
function isLater(one: Standard, other: Standard): boolean {
  return one.fromYear > other.fromYear || (one.fromYear === other.fromYear && one.version >= other.version)
}

/** A verdict must survive this share of fakes: 5% brigading cut an interval's coverage from 86% to 70%. */
export const FAKES_SURVIVED = 0.05

type Minimum = Pick<Standard, "minimumHalfStars">

/** Where an interval's lower end must be, were 5% of the ratings bought fives: 3.10 for three stars. */
export function meetsFrom({ minimumHalfStars }: Minimum): number {
  return (minimumHalfStars / 2) * (1 - FAKES_SURVIVED) + HIGHEST_SCORE * FAKES_SURVIVED
}

/** What an interval's upper end must be under, were 5% of the ratings malicious ones: 2.90 for three stars. */
export function belowUnder({ minimumHalfStars }: Minimum): number {
  return (minimumHalfStars / 2) * (1 - FAKES_SURVIVED) + LOWEST_SCORE * FAKES_SURVIVED
}

/** The most half stars that a verdict "below" shows (compare the Care Quality Commission's cap): 2.5 stars under three. */
export function mostHalfStarsBelow({ minimumHalfStars }: Minimum): number {
  return minimumHalfStars - 1
}
