import { z } from "zod"
import { feedbackShowIn, MOST_ANSWER_CHARACTERS } from "#app/domain/answers/state.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { pageNumber } from "../page-number.ts"
import { plainText } from "../parse-form.ts"

/** Which texts somebody looks for, by the page's address; what is nothing sensible is what waits for an answer. */
export function feedbackQuestion(search: URLSearchParams, areas: readonly string[]) {
  return {
    show: feedbackShowIn(search.get("show")),
    area: areas.find((area) => area === search.get("area")) ?? null,
    page: pageNumber(search),
  }
}

const words = plainText(MOST_ANSWER_CHARACTERS, `Use at most ${MOST_ANSWER_CHARACTERS} characters`)

const version = z.coerce.number().int().min(0).catch(0)

/** An answer that is to be read by others. */
export const answerForm = z.object({
  words: words.refine((text) => text !== "", { error: "Write your answer" }),
  version,
})

/** Words that are kept for later: none are none the less. */
export const draftForm = z.object({ words, version })

export const answerVersionForm = z.object({ version })

/** Texts that are laid aside together. */
export const seenForm = z
  .object({ "text[]": z.array(z.string()).default([]) })
  .transform(({ "text[]": texts }) => texts.filter((text) => isUuid(text)))
  .refine((texts) => texts.length > 0, { error: "Tick at least one text" })
