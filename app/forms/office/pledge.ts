import { z } from "zod"
import { LONGEST_REASONS, PLEDGE_MARKS } from "#app/domain/pledges/pledge.ts"
import { LONGEST_REFUSAL } from "#app/domain/portal/read-first.ts"
import { plainText } from "../parse-form.ts"
import { shownVersion } from "../suggestion.ts"

/** Sends back what a provider wrote. */
export const refusalForm = z.object({
  version: shownVersion,
  refusal: plainText(LONGEST_REFUSAL, `Use at most ${LONGEST_REFUSAL} letters and signs`).refine(
    (refusal) => refusal !== "",
    { error: "Say why: the provider reads it" },
  ),
})

/** What the office finds of a pledge. */
export const pledgeMarkForm = z.object({
  version: shownVersion,
  mark: z.enum(PLEDGE_MARKS, { error: "Choose whether it is kept" }),
  reasons: plainText(LONGEST_REASONS, `Use at most ${LONGEST_REASONS} letters and signs`).refine(
    (reasons) => reasons !== "",
    { error: "Say why: everybody reads it" },
  ),
})
