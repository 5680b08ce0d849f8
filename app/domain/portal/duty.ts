import type { Day } from "../calendar.ts"

type DutyRule = Readonly<{
  /** What waits, as a card says it after its number: one, and several. */
  one: string
  several: string
  /** Below `/portal/:slug`. */
  below: string
}>

/** What may need an answer from a provider. */
export const PORTAL_DUTIES = {
  "words-announced": {
    one: "text will appear with the next update. Is a fact wrong in it?",
    several: "texts will appear with the next update. Is a fact wrong in them?",
    below: "/announced",
  },
  "words-unanswered": {
    one: "published text without your answer",
    several: "published texts without your answer",
    below: "/feedback?show=unanswered",
  },
  "answer-returned": {
    one: "answer of yours that our office sent back",
    several: "answers of yours that our office sent back",
    below: "/feedback?show=returned",
  },
  complaint: {
    one: "complaint to answer",
    several: "complaints to answer",
    below: "/complaints",
  },
  suggestion: {
    one: "suggestion that you have not answered",
    several: "suggestions that you have not answered",
    below: "/suggestions",
  },
  "plan-to-write": {
    one: "recovery plan to write",
    several: "recovery plans to write",
    below: "/recovery",
  },
  "action-overdue": {
    one: "action of your recovery plan is past its day",
    several: "actions of your recovery plan are past their day",
    below: "/recovery",
  },
  "progress-due": {
    one: "report of progress for this month",
    several: "reports of progress for this month",
    below: "/recovery",
  },
  "subcontractor-plan": {
    one: "subcontractor of yours is below the standard: say what you do about it",
    several: "subcontractors of yours are below the standard: say what you do about it",
    below: "/recovery",
  },
  pledge: {
    one: "demand of the campaign that you have not answered",
    several: "demands of the campaign that you have not answered",
    below: "/pledges",
  },
  "survey-returned": {
    one: "survey of yours that our office sent back",
    several: "surveys of yours that our office sent back",
    below: "/evidence",
  },
} as const satisfies Record<string, DutyRule>
export type PortalDutyName = keyof typeof PORTAL_DUTIES

/** How much of something waits for a provider, and the last day of the first clock; null where it has none. */
export type PortalDuty = Readonly<{ name: PortalDutyName; waiting: number; due: Day | null }>

/** "3 complaints to answer" */
export function portalDutyInWords({ name, waiting }: PortalDuty): string {
  const { one, several } = PORTAL_DUTIES[name]
  return `${waiting} ${waiting === 1 ? one : several}`
}

/** Where it is done. */
export function portalDutyHref(slug: string, { name }: PortalDuty): string {
  return `/portal/${slug}${PORTAL_DUTIES[name].below}`
}
