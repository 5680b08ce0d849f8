const CLOCK = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  ...({ day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const),
})

const TIME = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  ...({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const),
})

/** A moment of the office's own, by the clock on its wall: "26 November at 09:14". */
export function momentInWords(moment: Date): string {
  const parts = new Map(CLOCK.formatToParts(moment).map(({ type, value }) => [type, value]))
  return `${parts.get("day")} ${parts.get("month")} at ${parts.get("hour")}:${parts.get("minute")}`
}

/** The time of a day that needs no saying: "09:14". */
export function timeInWords(moment: Date): string {
  return TIME.format(moment)
}
