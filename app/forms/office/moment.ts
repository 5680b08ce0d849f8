import { z } from "zod"
import { isDay } from "#app/domain/calendar.ts"
import { instantOf } from "#app/domain/working-time/uk-time.ts"

/** A day and a time by British clocks, from two fields, as an instant; never later than `now`. */
export function moment(now: Date) {
  return {
    day: z
      .string()
      .default("")
      .transform((typed) => typed.trim())
      .refine(isDay, { error: "Give the day as year, month and day, such as 2026-11-26" }),
    time: z
      .string()
      .default("")
      .transform((typed) => typed.trim())
      .refine((typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), { error: "Give the time such as 09:30 or 17:00" }),
    isPast: ({ day, time }: { day: string; time: string }) => momentOf(day, time) <= now,
  }
}

/** The instant of a day and a time that were read. */
export function momentOf(day: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  return instantOf({ day, ms: (hours * 60 + minutes) * 60_000 })
}
