import { z } from "zod"
import {
  FEWEST_CODES,
  LONGEST_PLACE,
  MOST_CODES,
  mayPrint,
  type PlaceFault,
  readPlace,
  SHORTEST_PLACE,
} from "#app/domain/paper-pool.ts"
import { reason } from "./staff.ts"

const FAULTS: Readonly<Record<PlaceFault, string>> = {
  "too-short": `Name the place, in ${SHORTEST_PLACE} letters or more`,
  "too-long": `Use at most ${LONGEST_PLACE} letters, so that the place fits on a card`,
  "strange-sign": "Our typeface lacks a sign of this name: write it with other letters, such as y for ŷ",
}

const place = z
  .string()
  .default("")
  .transform((typed, context) => {
    const read = readPlace(typed)
    if (read.ok) return read.place
    context.addIssue({ code: "custom", message: FAULTS[read.reason] })
    return z.NEVER
  })

const count = z
  .string()
  .default("")
  .transform((typed, context) => {
    const digits = typed.trim()
    if (/^\d{1,4}$/.test(digits) && mayPrint(Number(digits))) return Number(digits)
    context.addIssue({ code: "custom", message: `Say how many passes, from ${FEWEST_CODES} to ${MOST_CODES}` })
    return z.NEVER
  })

/** A pool that somebody wants to have. */
export const poolForm = z.object({ place, count })

/** The same, confirmed under the name that was shown: sent twice it makes one pool. */
export const namedPoolForm = poolForm.extend({ name: z.string().regex(/^paper-\d{4}-[a-z0-9-]{1,120}$/) })

export const closingForm = z.object({ reason })
