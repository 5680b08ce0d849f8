const WALL = { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit" } as const

const MOMENT = new Intl.DateTimeFormat("en-GB", { ...WALL, day: "numeric", month: "long", year: "numeric" })

const TIME = new Intl.DateTimeFormat("en-GB", WALL)

/** A moment of the office's work, by the clock on a British wall: "26 November 2026 at 08:15". */
export function momentInWords(moment: Date): string {
  return MOMENT.format(moment)
}

/** The time of a day that needs no saying: "09:14". */
export function timeInWords(moment: Date): string {
  return TIME.format(moment)
}
