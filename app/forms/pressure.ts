import { z } from "zod"
import { MOST_NAME_CHARACTERS, MOST_PRESSURE_CHARACTERS, PRESSURE_KINDS } from "#app/domain/pressure.ts"
import { plainText } from "./parse-form.ts"

const TOO_LONG = `This is longer than ${MOST_PRESSURE_CHARACTERS.toLocaleString("en-GB")} letters and signs. Make it shorter and send it again`

/** "Somebody asked to see my phone": one tick is enough. `areas` are the short names that the page offers. */
export function pressureForm(areas: readonly string[]) {
  return z
    .object({
      "kinds[]": z
        .array(z.string())
        .default([])
        .transform((typed) => PRESSURE_KINDS.filter((kind) => typed.includes(kind)))
        .refine((kinds) => kinds.length > 0, { error: "Tick what happened. One tick is enough" }),
      area: z
        .string()
        .default("")
        .transform((typed) => (areas.includes(typed) ? typed : null)),
      provider: plainText(MOST_NAME_CHARACTERS, "The name is too long. Give its first part").transform(orNull),
      words: plainText(MOST_PRESSURE_CHARACTERS, TOO_LONG).transform(orNull),
    })
    .transform(({ "kinds[]": kinds, ...rest }) => ({ kinds, ...rest }))
}

function orNull(text: string): string | null {
  return text === "" ? null : text
}
