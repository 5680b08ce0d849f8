import { z } from "zod"
import { BOUNDS, type Proposal, type ProposalFault, type ProposalPart } from "#app/domain/standard/proposal.ts"
import type { Standard } from "#app/domain/standard/standard.ts"
import type { FormProblems } from "../parse-form.ts"
import { reason } from "./staff.ts"

const whole = z
  .string()
  .default("")
  .transform((typed, context) => {
    const text = typed.trim()
    if (/^\d{1,5}$/.test(text)) return Number(text)
    context.addIssue({ code: "custom", message: "Write a whole number in digits" })
    return z.NEVER
  })

/** Half of a star is the finest step: "3" or "3.5". */
const stars = z
  .string()
  .default("")
  .transform((typed, context) => {
    const text = typed.trim()
    if (/^[1-5](\.[05])?$/.test(text)) return Number(text) * 2
    context.addIssue({ code: "custom", message: "Choose a minimum from the list" })
    return z.NEVER
  })

const box = z
  .string()
  .default("")
  .transform((value) => value === "yes")

/** A set of rules as the office proposes it; whether its numbers may be so is for the domain to say (faultsIn). */
export const proposalForm = z
  .object({
    fromYear: whole,
    minimumHalfStars: stars,
    fewestToPublish: whole,
    fewestForVerdict: whole,
    complaintCap: whole,
    answerDays: whole,
    fewestRatings: whole,
    mostRatingsAsked: whole,
    ratingsWhereStartsAreUnknown: whole,
    mayLackSurvey: box,
    untestableBars: box,
  })
  .transform((form): Proposal => {
    const { fewestRatings, mostRatingsAsked, ratingsWhereStartsAreUnknown, mayLackSurvey, untestableBars, ...own } =
      form
    const award = { fewestRatings, mostRatingsAsked, ratingsWhereStartsAreUnknown, mayLackSurvey, untestableBars }
    return { ...own, award }
  })

/** The set that was shown is decided, with why; `after` is the newest set when the page was opened. */
export const decisionForm = z.object({ reason, after: z.coerce.number().int().min(1) })

/** The fields of the form as text, by name. */
export type TypedProposal = Readonly<Record<string, string>>

/** A set as the form shows it before anything is typed. */
export function typedProposal({ award, minimumHalfStars, ...own }: Omit<Standard, "version">): TypedProposal {
  const { mayLackSurvey, untestableBars, ...numbers } = award
  const texts = Object.entries({ ...own, ...numbers }).map(([name, number]) => [name, String(number)])
  return {
    ...Object.fromEntries(texts),
    minimumHalfStars: String(minimumHalfStars / 2),
    mayLackSurvey: mayLackSurvey ? "yes" : "",
    untestableBars: untestableBars ? "yes" : "",
  }
}

/** The faults of a proposal in words, by field. */
export function problemsOf(faults: readonly ProposalFault[]): FormProblems {
  const problems: Record<string, string> = {}
  for (const { part, fault } of faults) problems[part] ??= FAULT_WORDS[fault](part)
  return problems
}

const FAULT_WORDS = {
  "not-a-step": (part) => `Give a number from ${rangeInWords(part)}`,
  "too-low": (part) => `Give a number from ${rangeInWords(part)}`,
  "too-high": (part) => `Give a number from ${rangeInWords(part)}`,
  "under-publishing": () => "A verdict needs at least as many ratings as stars do",
  "under-fewest": () => "The most that is asked cannot be less than the fewest",
  "year-is-over": () => "That year is over: it keeps the standard it was judged by",
  "year-has-begun": () => "Something of that year is published already: choose a later one",
} as const satisfies Record<ProposalFault["fault"], (part: ProposalPart) => string>

/** "10 to 50, in steps of 10" */
export function rangeInWords(part: ProposalPart): string {
  const { least, most, step } = BOUNDS[part]
  if (part === "minimumHalfStars") return `${least / 2} to ${most / 2} stars`
  return step === 1 ? `${least} to ${most}` : `${least} to ${most}, in steps of ${step}`
}
