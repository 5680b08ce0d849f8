import { FEWEST_PUBLISHABLE } from "../publishable.ts"
import { FEWEST_FOR_VERDICT, FIRST_STANDARD, type Standard, type Standards, standardOf } from "./standard.ts"

/** What somebody of the office proposes: a set that has no number yet. */
export type Proposal = Omit<Standard, "version">

/** The numbers of a set that can be proposed, flat, as a form has them. */
export type ProposalNumbers = Pick<
  Standard,
  "fromYear" | "minimumHalfStars" | "fewestToPublish" | "fewestForVerdict" | "complaintCap" | "answerDays"
> &
  Pick<Standard["award"], "fewestRatings" | "mostRatingsAsked" | "ratingsWhereStartsAreUnknown">
export type ProposalPart = keyof ProposalNumbers

/**
 * What a number may be: from `least` to `most` in whole `step`s.
 *
 * The minimum has only a few values, and what is counted goes by tens, because a preview says which verdicts change: by
 * trying 31, 32, 33 … somebody could find out exactly how many rated, and by trying 3.01, 3.02 … exactly how they did.
 * What protects people can be raised and never lowered.
 */
export const BOUNDS: Readonly<Record<ProposalPart, Readonly<{ least: number; most: number; step: number }>>> = {
  fromYear: { least: FIRST_STANDARD.fromYear, most: 2100, step: 1 },
  minimumHalfStars: { least: 5, most: 8, step: 1 },
  fewestToPublish: { least: FEWEST_PUBLISHABLE, most: 50, step: 10 },
  fewestForVerdict: { least: FEWEST_FOR_VERDICT, most: 200, step: 10 },
  complaintCap: { least: 1, most: 100, step: 1 },
  answerDays: { least: 5, most: 40, step: 1 },
  fewestRatings: { least: 50, most: 1000, step: 10 },
  mostRatingsAsked: { least: 50, most: 2000, step: 10 },
  ratingsWhereStartsAreUnknown: { least: 50, most: 2000, step: 10 },
}

export type ProposalFault = Readonly<{
  part: ProposalPart
  fault: "not-a-step" | "too-low" | "too-high" | "under-publishing" | "under-fewest" | "year-is-over" | "year-has-begun"
}>

/** What is known of time: the rating year that it is, and the years of which something has been published. */
export type Begun = Readonly<{ year: number; published: readonly number[] }>

/**
 * Everything that is wrong with a proposal; nothing if it may be confirmed. A set begins with a year that has not begun,
 * or with the current one as long as nothing has been published of it: nobody is judged by a rule made afterwards.
 */
export function faultsIn(proposal: Proposal, { year, published }: Begun): ProposalFault[] {
  const { award, ...own } = proposal
  const numbers: Readonly<Record<ProposalPart, number>> = { ...own, ...award }
  const parts: readonly ProposalPart[] = PARTS
  const faults = parts.flatMap((part): ProposalFault[] => {
    const fault = boundFault(numbers[part], part)
    return fault === null ? [] : [{ part, fault }]
  })
  if (own.fewestForVerdict < own.fewestToPublish) faults.push({ part: "fewestForVerdict", fault: "under-publishing" })
  if (award.mostRatingsAsked < award.fewestRatings) faults.push({ part: "mostRatingsAsked", fault: "under-fewest" })
  if (own.fromYear < year) faults.push({ part: "fromYear", fault: "year-is-over" })
  else if (published.some((one) => one >= own.fromYear)) faults.push({ part: "fromYear", fault: "year-has-begun" })
  return faults
}

const PARTS = [
  "fromYear",
  "minimumHalfStars",
  "fewestToPublish",
  "fewestForVerdict",
  "complaintCap",
  "answerDays",
  "fewestRatings",
  "mostRatingsAsked",
  "ratingsWhereStartsAreUnknown",
] as const satisfies readonly ProposalPart[]

function boundFault(number: number, part: ProposalPart): ProposalFault["fault"] | null {
  const { least, most, step } = BOUNDS[part]
  if (!Number.isInteger(number) || (number - least) % step !== 0) return "not-a-step"
  if (number < least) return "too-low"
  return number > most ? "too-high" : null
}

/** The first year with which a set may begin now. */
export function firstYearToChange({ year, published }: Begun): number {
  return Math.max(year, ...published.map((one) => one + 1))
}

/** Whether a proposal says the same as the set that would hold in its first year anyway. */
export function changesNothing({ fromYear, ...proposed }: Proposal, standards: Standards): boolean {
  const { version: _, fromYear: __, ...standing } = standardOf(fromYear, standards)
  return JSON.stringify(inOrder(standing)) === JSON.stringify(inOrder(proposed))
}

/** Whether two proposals say the same from the same year on. */
export function isSameProposal(one: Proposal, other: Proposal): boolean {
  return one.fromYear === other.fromYear && JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

/** The same set always written the same way, whatever form or database it came out of. */
function inOrder(set: Omit<Proposal, "fromYear">) {
  const { minimumHalfStars, fewestToPublish, fewestForVerdict, complaintCap, answerDays, award } = set
  const { fewestRatings, mostRatingsAsked, ratingsWhereStartsAreUnknown, mayLackSurvey, untestableBars } = award
  return [
    ...[minimumHalfStars, fewestToPublish, fewestForVerdict, complaintCap, answerDays],
    ...[fewestRatings, mostRatingsAsked, ratingsWhereStartsAreUnknown, mayLackSurvey, untestableBars],
  ]
}

/**
 * Previews of a standard a day, of the whole office. Each says on which side of a line scores lie: enough to weigh a
 * decision, too few to search for what is not published.
 */
export const MOST_PREVIEWS_A_DAY = 3
