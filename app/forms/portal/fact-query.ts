import { z } from "zod"
import { MOST_QUERY_CHARACTERS, QUERY_OUTCOMES, QUERY_REASONS } from "#app/domain/announcements/fact-query.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { plainText } from "../parse-form.ts"

const words = (missing: string) =>
  plainText(MOST_QUERY_CHARACTERS, `Use at most ${MOST_QUERY_CHARACTERS} characters`).refine((text) => text !== "", {
    error: missing,
  })

/** What is wrong with a text that is to appear. */
export const factQueryForm = z.object({
  text: z.string().refine((id) => isUuid(id), { error: "Choose a text" }),
  reason: z.enum(QUERY_REASONS, { error: "Choose what is wrong" }),
  words: words("Say what is wrong, and how you know"),
})

/** What the office says to it. */
export const queryAnswerForm = z.object({
  outcome: z.enum(QUERY_OUTCOMES, { error: "Choose what came of it" }),
  answer: words("Say why: the provider reads it"),
})
