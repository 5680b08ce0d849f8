import { type Day, monthInWords, monthOf } from "../calendar.ts"

/**
 * A provider's own survey of satisfaction, in its own words. Nothing of it is checked by us or meets our stars; what
 * makes a figure worth reading (method, sample, response) cannot be left out.
 */
export type Survey = Readonly<{
  title: string
  carriedOutBy: string
  /** The first days of the first and the last month. */
  fromMonth: Day
  toMonth: Day
  method: string
  /** How those who were asked were chosen. */
  chosen: string
  /** People. */
  asked: number
  answered: number
  question: string
  result: string
  link: string
}>

/** The words above every survey, wherever it is shown. */
export const SURVEY_LABEL = "The provider’s own figures: not checked by us, not mixed into our stars"

/** Letters and signs. */
export const LONGEST_SURVEY_LINE = 150
export const LONGEST_SURVEY_TEXT = 1000

/** No programme of the register has had more people than this; a higher number is a slip of the hand. */
export const MOST_ASKED = 1_000_000

/** Surveys of a provider that may stand here together: enough for some years, too few to bury our figures. */
export const MOST_SURVEYS = 12

/** The first month that can matter: the programmes of the register begin in it. */
export const EARLIEST_SURVEY_MONTH: Day = "2011-01-01"

/** The share of those asked who answered, in whole percent, rounded down: never more than it was. */
export function responsePercent({ asked, answered }: Pick<Survey, "asked" | "answered">): number {
  return Math.floor((answered / asked) * 100)
}

/** "212 of 800 people answered (27%)" */
export function responseInWords(survey: Pick<Survey, "asked" | "answered">): string {
  const { asked, answered } = survey
  const percent = responsePercent(survey)
  const share = percent === 0 ? "fewer than 1%" : `${percent}%`
  return `${answered.toLocaleString("en-GB")} of ${asked.toLocaleString("en-GB")} people answered (${share})`
}

/** "March 2026", or "March 2026 to June 2026" */
export function periodInWords({ fromMonth, toMonth }: Pick<Survey, "fromMonth" | "toMonth">): string {
  if (fromMonth === toMonth) return monthInWords(fromMonth)
  return `${monthInWords(fromMonth)} to ${monthInWords(toMonth)}`
}

type Numbers = Readonly<{ fromMonth: Day | null; toMonth: Day | null; asked: number | null; answered: number | null }>

/** What is wrong with a survey's months and numbers, by field, in plain words. */
export function surveyFaults({ fromMonth, toMonth, asked, answered }: Numbers, today: Day) {
  return {
    fromMonth: monthFault(fromMonth, today),
    toMonth:
      monthFault(toMonth, today) ??
      (fromMonth !== null && toMonth !== null && toMonth < fromMonth ? "The last month is before the first" : null),
    asked: askedFault(asked),
    answered: answeredFault(answered, asked),
  }
}

function monthFault(month: Day | null, today: Day): string | null {
  if (month === null) return "Give a month and a year, as in 2026-03"
  if (month < EARLIEST_SURVEY_MONTH) return "Give a month in 2011 or later"
  return month > monthOf(today) ? "This month has not come yet" : null
}

function askedFault(asked: number | null): string | null {
  if (asked === null) return "Say how many people were asked, as a number"
  if (asked === 0) return "A survey that asked nobody is none"
  return asked > MOST_ASKED ? `Give a number up to ${MOST_ASKED.toLocaleString("en-GB")}` : null
}

function answeredFault(answered: number | null, asked: number | null): string | null {
  if (answered === null) return "Say how many people answered, as a number"
  if (answered === 0) return "Where nobody answered, there is no result"
  return asked !== null && answered > asked ? "More people cannot have answered than were asked" : null
}
