const FORMAT = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
})

/** A moment of the office's work, by the clock on a British wall: "26 November 2026 at 08:15". */
export function momentInWords(moment: Date): string {
  return FORMAT.format(moment)
}
