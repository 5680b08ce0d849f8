import { z } from "zod"
import { ROADS } from "#app/domain/ballot.ts"
import { isEverything, type RatingClass } from "#app/domain/release/left-out.ts"
import { plainText } from "../parse-form.ts"
import { reason } from "./staff.ts"

const part = (most: number) =>
  plainText(most, `Use at most ${most} characters`).transform((text) => (text === "" ? null : text))

const wholeNumber = (words: string, most: number) =>
  part(10).transform((text, context) => {
    if (text === null) return null
    if (/^[1-9]\d*$/.test(text) && Number(text) <= most) return Number(text)
    context.addIssue({ code: "custom", message: words })
    return z.NEVER
  })

const parts = {
  year: wholeNumber("Write the year as four digits, such as 2026, or leave it empty", 2100),
  unit: part(200),
  road: z
    .enum(["", ...ROADS], { error: "Choose a way from the list" })
    .default("")
    .transform((road) => (road === "" ? null : road)),
  key: part(120),
  batch: wholeNumber("Write the number of the batch in digits, or leave it empty", 10_000_000),
}

const NOTHING_GIVEN = "Give at least one part: a class of everything would leave every rating out"

/** A class: any of its parts may be left empty, but not all. */
export const ratingClassForm = z.object(parts).refine((one: RatingClass) => !isEverything(one), {
  error: NOTHING_GIVEN,
  path: ["form"],
})

/** The same, with why it is left out or counted again. */
export const classTurnForm = z
  .object({ ...parts, reason })
  .transform(({ reason: why, ...ratingClass }) => ({ ratingClass, reason: why }))
  .refine(({ ratingClass }) => !isEverything(ratingClass), { error: NOTHING_GIVEN, path: ["form"] })

/** A class as an address of the page names it; parts that are nothing sensible are any. */
export function classInAddress(search: URLSearchParams): RatingClass | null {
  const read = ratingClassForm.safeParse(Object.fromEntries(search))
  return read.success ? read.data : null
}

/** The address's part that names a class. */
export function addressOfClass({ year, unit, road, key, batch }: RatingClass): string {
  const given = Object.entries({ year, unit, road, key, batch }).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  )
  return new URLSearchParams(given).toString()
}
