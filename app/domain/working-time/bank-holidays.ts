import type { Day } from "../calendar.ts"

/** Whose bank holidays count. A clock names its own: that of legal notices is the law of England and Wales. */
export const JURISDICTIONS = ["england-and-wales", "scotland", "northern-ireland"] as const
export type Jurisdiction = (typeof JURISDICTIONS)[number]

/**
 * The days from and up to which the lists below are whole, both included. 2028 is left out: New Year's Day and the early
 * May holiday are proclaimed year by year (Banking and Financial Dealings Act 1971, section 1(3)), and a deadline must
 * not rest on a guess. Compare the list with what is proclaimed each autumn, and move the end on.
 */
export const HOLIDAYS_KNOWN = { from: "2025-01-01", until: "2027-12-31" } as const satisfies Record<string, Day>

/**
 * Worked out on 26 November 2026 from the Act's schedule, the days that have been proclaimed every year since it, and the
 * date of Easter (a test works them out again). They were not compared with a published list: a day that is proclaimed
 * once, as for a coronation, stands here only where somebody has added it. https://www.gov.uk/bank-holidays has them all.
 *
 * Bank holidays and the two days that are none by the Act but count alike everywhere: Good Friday and Christmas Day.
 * Substitute days stand in place of the days they substitute, which are Saturdays or Sundays.
 */
export const BANK_HOLIDAYS: Readonly<Record<Jurisdiction, readonly Day[]>> = {
  "england-and-wales": [
    ...["2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26"],
    ...["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"],
    ...["2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"],
  ],
  // No Easter Monday; 2 January, the first Monday in August and St Andrew's Day instead.
  scotland: [
    ...["2025-01-01", "2025-01-02", "2025-04-18", "2025-05-05", "2025-05-26", "2025-08-04", "2025-12-01"],
    ...["2025-12-25", "2025-12-26"],
    // 15 June 2026: proclaimed once, for the men's World Cup.
    ...["2026-01-01", "2026-01-02", "2026-04-03", "2026-05-04", "2026-05-25", "2026-06-15", "2026-08-03"],
    ...["2026-11-30", "2026-12-25", "2026-12-28"],
    ...["2027-01-01", "2027-01-04", "2027-03-26", "2027-05-03", "2027-05-31", "2027-08-02", "2027-11-30"],
    ...["2027-12-27", "2027-12-28"],
  ],
  // As England and Wales, with St Patrick's Day and the Battle of the Boyne.
  "northern-ireland": [
    ...["2025-01-01", "2025-03-17", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-07-14"],
    ...["2025-08-25", "2025-12-25", "2025-12-26"],
    ...["2026-01-01", "2026-03-17", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-07-13"],
    ...["2026-08-31", "2026-12-25", "2026-12-28"],
    ...["2027-01-01", "2027-03-17", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-07-12"],
    ...["2027-08-30", "2027-12-27", "2027-12-28"],
  ],
}
