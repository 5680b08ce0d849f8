import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { instantOf, ukTimeOf } from "#app/domain/working-time/uk-time.ts"
import { workingHoursAfter } from "#app/domain/working-time/working-hours.ts"

/** By British clocks, as an instant of UTC. */
function due(received: string, hours = 48) {
  const outcome = workingHoursAfter(new Date(received), hours, "england-and-wales")
  return outcome.ok ? outcome.at.toISOString() : outcome.reason
}

describe("forty-eight hours", () => {
  test("within the week they are two days", () => {
    expect(due("2026-11-24T09:30:00Z")).toBe("2026-11-26T09:30:00.000Z")
  })

  test("from Friday at five they end on Tuesday at five", () => {
    expect(due("2026-11-27T17:00:00Z")).toBe("2026-12-01T17:00:00.000Z")
  })

  test("a minute before Saturday and a minute after are a day apart in hours that count", () => {
    expect(due("2026-11-27T23:59:00Z")).toBe("2026-12-01T23:59:00.000Z")
    expect(due("2026-11-28T00:00:00Z")).toBe("2026-12-02T00:00:00.000Z")
    expect(due("2026-11-29T23:59:00Z")).toBe("2026-12-02T00:00:00.000Z")
    expect(due("2026-11-30T00:00:00Z")).toBe("2026-12-02T00:00:00.000Z")
    expect(due("2026-11-30T00:01:00Z")).toBe("2026-12-02T00:01:00.000Z")
  })

  test("over Easter they skip four days", () => {
    expect(due("2026-04-02T12:00:00+01:00")).toBe("2026-04-08T11:00:00.000Z")
  })

  test("over Christmas 2026 they skip Friday to Monday", () => {
    expect(due("2026-12-24T10:00:00Z")).toBe("2026-12-30T10:00:00.000Z")
  })

  test("the end of the last hour is the end of its day, though days off follow", () => {
    expect(due("2026-12-23T00:00:00Z")).toBe("2026-12-25T00:00:00.000Z")
  })

  test("when the clocks change on the Sunday between, the hour by the clock stays", () => {
    expect(due("2026-03-27T17:00:00Z")).toBe("2026-03-31T16:00:00.000Z")
    expect(due("2026-10-23T16:00:00Z")).toBe("2026-10-27T17:00:00.000Z")
  })

  test("in summer midnight is an hour before UTC's", () => {
    expect(due("2026-07-03T22:59:00Z")).toBe("2026-07-07T22:59:00.000Z")
    expect(due("2026-07-03T23:00:00Z")).toBe("2026-07-07T23:00:00.000Z")
    expect(due("2026-07-05T22:30:00Z")).toBe("2026-07-07T23:00:00.000Z")
  })

  test("past the lists of holidays nothing is guessed", () => {
    expect(due("2027-12-30T00:00:00Z")).toBe("2028-01-01T00:00:00.000Z")
    expect(due("2027-12-30T00:01:00Z")).toBe("holidays-not-known")
    expect(due("2028-01-01T12:00:00Z")).toBe("holidays-not-known")
  })
})

describe("British clocks", () => {
  const clock = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/London",
    dateStyle: "short",
    timeStyle: "medium",
  })
  const shown = (instant: Date) => {
    const { day, ms } = ukTimeOf(instant)
    return `${day} ${new Date(ms).toISOString().slice(11, 19)}`
  }
  const instants = fc.date({ min: new Date("2024-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })

  test("show what the time zone database says, at any instant and around every change", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(shown(instant)).toBe(clock.format(instant))
      }),
    )
    for (const change of ["2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z", "2027-03-28T01:00:00Z"])
      for (const by of [-1000, 0, 1000, 3_600_000]) {
        const instant = new Date(Date.parse(change) + by)
        expect(shown(instant)).toBe(clock.format(instant))
      }
  })

  test("lead back to the instant, except in the hour that comes twice", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const [back, hour] = [instantOf(ukTimeOf(instant)).getTime(), 3_600_000]
        expect([0, hour]).toContain(back - instant.getTime())
      }),
    )
    expect(instantOf({ day: "2026-10-25", ms: 90 * 60_000 }).toISOString()).toBe("2026-10-25T01:30:00.000Z")
    expect(instantOf({ day: "2026-03-29", ms: 90 * 60_000 }).toISOString()).toBe("2026-03-29T01:30:00.000Z")
    expect(instantOf({ day: "2026-07-01", ms: 0 }).toISOString()).toBe("2026-06-30T23:00:00.000Z")
  })
})
