import { addDays, addMonths, type Day } from "../calendar.ts"

/** Long enough for the examiner's six months and an answer to them; a new message begins it anew. */
export const MONTHS_KEPT = 12
/** So many days before, the page says that everything will go. */
export const DAYS_OF_NOTICE = 30

/** The day on which a complaint with its last message on `lastMessageOn` is erased. */
export function erasedOn(lastMessageOn: Day): Day {
  return addMonths(lastMessageOn, MONTHS_KEPT)
}

/** Whether the page says that everything goes soon. */
export function isNoticeTime(lastMessageOn: Day, today: Day): boolean {
  return today >= addDays(erasedOn(lastMessageOn), -DAYS_OF_NOTICE)
}
