import { addDays, type Day } from "../calendar.ts"

/** What a calendar on a phone shows to whoever looks at it: nothing of us, of a complaint or of a provider. */
export const NEUTRAL_TITLE = "Reminder"

/**
 * One whole day as an iCalendar file (RFC 5545), of which a phone makes an entry.
 * @param id names the entry; drawn at random, so that it leads to nothing
 */
export function calendarFile(day: Day, id: string): string {
  const date = (one: Day) => one.replaceAll("-", "")
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//reminder//EN",
    "BEGIN:VEVENT",
    `UID:${id}`,
    // The day again and not the moment: the file does not say when it was made.
    `DTSTAMP:${date(day)}T000000Z`,
    `DTSTART;VALUE=DATE:${date(day)}`,
    `DTEND;VALUE=DATE:${date(addDays(day, 1))}`,
    `SUMMARY:${NEUTRAL_TITLE}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n")
}
