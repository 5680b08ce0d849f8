import { type Day, dayInWords } from "../calendar.ts"
import { NOTICE_GROUND_NAMES, type NoticeGround } from "./legal-notice.ts"

/** What stands in place of words unless the office writes something better. It blames nobody and admits nothing. */
export function standardStatement(ground: NoticeGround, day: Day): string {
  const about = ground === "other" ? "" : ` (${NOTICE_GROUND_NAMES[ground].toLowerCase()})`
  return `Taken down on ${dayInWords(day)} after a legal notice${about}. That does not say that the words were untrue.`
}
