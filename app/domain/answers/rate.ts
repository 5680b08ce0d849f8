import { addDays, addMonths, type Day } from "../calendar.ts"
import { workingDaysBetween } from "../working-time/working-days.ts"

/** A text counts as unanswered only after so many days: two weeks are enough to find out and to write. */
export const ANSWER_GRACE_DAYS = 14

/** Older texts count no more: a provider is judged by how it answers now. */
export const RATE_MONTHS = 12

/** Whose holidays are taken out: most providers' offices are there, and one measure for all compares them fairly. */
const HOLIDAYS_OF = "england-and-wales"

/** Of fewer texts a share says nothing. */
export const FEWEST_TEXTS_FOR_RATE = 5

/** A published text, by the day of its release, with that of its first answer; null: none stands. */
export type AnswerableText = Readonly<{ releasedOn: Day; answeredOn: Day | null }>

export type AnswerFigures = Readonly<{
  /** Texts that could be answered by now. */
  texts: number
  answered: number
  /** Share of them that were answered, in percent; null where there are too few to say. */
  percent: number | null
  /** Working days from a text's appearance to its answer, the middle one; null where none was answered. */
  medianDays: number | null
}>

/** How a provider answers what is published about it. Everything in it is public. */
export function answerFigures(all: readonly AnswerableText[], today: Day): AnswerFigures {
  const [first, last] = [addMonths(today, -RATE_MONTHS), addDays(today, -ANSWER_GRACE_DAYS)]
  const counted = all.filter(({ releasedOn }) => releasedOn >= first && releasedOn <= last)
  const days = counted.flatMap(({ releasedOn, answeredOn }) =>
    answeredOn === null ? [] : [workingDaysBetween(releasedOn, answeredOn, HOLIDAYS_OF)],
  )
  const percent = counted.length < FEWEST_TEXTS_FOR_RATE ? null : Math.round((days.length * 100) / counted.length)
  return { texts: counted.length, answered: days.length, percent, medianDays: medianOf(days) }
}

/** The middle one; of two in the middle the later, so that nobody looks quicker than they were. */
function medianOf(days: readonly number[]): number | null {
  return days.toSorted((a, b) => a - b)[Math.floor(days.length / 2)] ?? null
}

/** The figures in a sentence. */
export function answersInWords({ texts, answered, percent, medianDays }: AnswerFigures): string {
  if (texts === 0) return "There is nothing to answer yet."
  if (percent === null) return `Fewer than ${FEWEST_TEXTS_FOR_RATE} texts could be answered so far: too few to say.`
  const pace = medianDays === null ? "" : ` Half of the answers came within ${daysInWords(medianDays)}.`
  return `${answered} of ${texts} texts of the last ${RATE_MONTHS} months are answered (${percent}%).${pace}`
}

/** The share alone, for a table. */
export function shareInWords(figures: Pick<AnswerFigures, "texts" | "percent"> | null): string {
  if (figures === null || figures.texts === 0) return "nothing to answer"
  return figures.percent === null ? "too few to say" : `${figures.percent}%`
}

function daysInWords(days: number): string {
  return days === 1 ? "1 working day" : `${days} working days`
}
