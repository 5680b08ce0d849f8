import { z } from "zod"
import { LONGEST_IDEA_NOTE } from "#app/domain/ideas/idea.ts"
import { IDEA_STATES, PUBLIC_IDEA_STATES } from "#app/domain/ideas/state.ts"
import { pageNumber } from "../page-number.ts"
import { plainText } from "../parse-form.ts"
import { shownVersion } from "../suggestion.ts"

/** A move of the campaign's office. */
export const ideaMoveForm = z.object({
  version: shownVersion,
  to: z.enum(PUBLIC_IDEA_STATES, { error: "Choose where it stands now" }),
  words: plainText(
    LONGEST_IDEA_NOTE,
    `This is longer than ${LONGEST_IDEA_NOTE.toLocaleString("en-GB")} letters and signs. Make it shorter.`,
  ),
})

/** What somebody of the office looks for, from the page's address; what is nothing sensible is nothing. */
export function deskIdeaQuestion(search: URLSearchParams) {
  return {
    state: IDEA_STATES.find((state) => state === search.get("state")) ?? null,
    page: pageNumber(search),
  }
}
