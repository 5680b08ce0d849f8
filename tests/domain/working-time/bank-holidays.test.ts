import { expect, test } from "vitest"
import { addDays, type Day } from "#app/domain/calendar.ts"
import {
  BANK_HOLIDAYS,
  HOLIDAYS_KNOWN,
  JURISDICTIONS,
  type Jurisdiction,
} from "#app/domain/working-time/bank-holidays.ts"

const weekday = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay()
const isWeekend = (day: Day) => [0, 6].includes(weekday(day))
const firstMonday = (month: string) => addDays(`${month}-01`, (8 - weekday(`${month}-01`)) % 7)
const lastMonday = (month: string) => addDays(`${month}-31`, -((weekday(`${month}-31`) + 6) % 7))

/** Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher): worked out here, and not copied from the lists. */
function easter(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
}

/** Days in order; one on a weekend moves to the next weekday that no other of them has. */
function withSubstitutes(days: readonly Day[]): Day[] {
  const taken = new Set(days.filter((day) => !isWeekend(day)))
  for (const day of days.filter(isWeekend)) {
    let moved = day
    while (isWeekend(moved) || taken.has(moved)) moved = addDays(moved, 1)
    taken.add(moved)
  }
  return [...taken].sort()
}

function byRule(year: number, jurisdiction: Jurisdiction): Day[] {
  const sunday = easter(year)
  const common = [`${year}-01-01`, addDays(sunday, -2), firstMonday(`${year}-05`), lastMonday(`${year}-05`)]
  const own = {
    "england-and-wales": [addDays(sunday, 1), lastMonday(`${year}-08`)],
    scotland: [`${year}-01-02`, firstMonday(`${year}-08`), `${year}-11-30`],
    "northern-ireland": [addDays(sunday, 1), lastMonday(`${year}-08`), `${year}-03-17`, `${year}-07-12`],
  }[jurisdiction]
  const proclaimed = year === 2026 && jurisdiction === "scotland" ? ["2026-06-15"] : []
  return withSubstitutes([...common, ...own, ...proclaimed, `${year}-12-25`, `${year}-12-26`])
}

test.each(JURISDICTIONS)("%s has the days that the rules give, year by year", (jurisdiction) => {
  for (const year of [2025, 2026, 2027])
    expect(BANK_HOLIDAYS[jurisdiction].filter((day) => day.startsWith(`${year}`))).toEqual(byRule(year, jurisdiction))
})

test("Easter is where the calendar has it", () => {
  expect([2024, 2025, 2026, 2027, 2028].map(easter)).toEqual([
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
  ])
})

test.each(JURISDICTIONS)(
  "the days of %s are weekdays in order, none twice, all within what is known",
  (jurisdiction) => {
    const days = BANK_HOLIDAYS[jurisdiction]
    expect(days).toEqual([...new Set(days)].sort())
    expect(days.filter(isWeekend)).toEqual([])
    expect(days.filter((day) => day < HOLIDAYS_KNOWN.from || day > HOLIDAYS_KNOWN.until)).toEqual([])
  },
)
