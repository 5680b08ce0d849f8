import { addDays, addMonths, type Day } from "../calendar.ts"

/** Without a final response for so many weeks, the examiner can be asked all the same. Source: s83, s118, s119. */
export const WEEKS_OF_SILENCE = 8
/** Months to go to the Independent Case Examiner, from the final response. Source: s121, s122. */
export const MONTHS_TO_EXAMINER = 6
/** Months to go to the ombudsman through an MP, from knowing of the problem. Source: s123, s124, s125. */
export const MONTHS_TO_OMBUDSMAN = 12

/** What the official clock needs to know; all of it only from the complainant or the provider's own letter. */
export type OfficialDays = Readonly<{
  /** When the complainant sent it in their own name; null: the clock has not started. */
  ownNameOn: Day | null
  /** The day of the provider's final response. */
  finalResponseOn: Day | null
  /** The first day on which they can have known of it. */
  knownSince: Day | null
}>

/** The way to the examiner: shut, open without an end that is known, open until a day, or past it. */
export type ExaminerDoor =
  | Readonly<{ state: "not-started" }>
  | Readonly<{ state: "waiting"; opensOn: Day }>
  | Readonly<{ state: "open"; why: "silence"; since: Day }>
  | Readonly<{ state: "open"; why: "final-response"; since: Day; lastDay: Day }>
  | Readonly<{ state: "past"; lastDay: Day }>

/** A final response opens the examiner at once; silence does after eight weeks, the day itself included. */
export function examinerDoor({ ownNameOn, finalResponseOn }: OfficialDays, today: Day): ExaminerDoor {
  if (finalResponseOn !== null) {
    const lastDay = addMonths(finalResponseOn, MONTHS_TO_EXAMINER)
    if (today > lastDay) return { state: "past", lastDay }
    return { state: "open", why: "final-response", since: finalResponseOn, lastDay }
  }
  if (ownNameOn === null) return { state: "not-started" }
  const opensOn = addDays(ownNameOn, WEEKS_OF_SILENCE * 7)
  return today < opensOn ? { state: "waiting", opensOn } : { state: "open", why: "silence", since: opensOn }
}

/** The last day to go to the ombudsman through an MP; null where the month is not known. It may take longer for good reason. */
export function ombudsmanBy({ knownSince }: Pick<OfficialDays, "knownSince">): Day | null {
  return knownSince === null ? null : addMonths(knownSince, MONTHS_TO_OMBUDSMAN)
}
