import { z } from "zod"
import { LONGEST_ANSWER } from "#app/domain/complaints/hand-over.ts"
import { plainText } from "./parse-form.ts"

const TOO_LONG = `This is longer than ${LONGEST_ANSWER.toLocaleString("en-GB")} letters and signs. Make it shorter`

/** What a provider answers to one case behind its link; `final` ticked makes it the final response. */
export const providerAnswerForm = z.object({
  case: z.string().default(""),
  version: z.coerce.number().int().min(0).catch(0),
  text: plainText(LONGEST_ANSWER, TOO_LONG).refine((text) => text !== "", { error: "Write your answer" }),
  final: z
    .string()
    .optional()
    .transform((ticked) => ticked === "yes"),
})
