import { z } from "zod"
import { LONGEST_IDEA } from "#app/domain/ideas/idea.ts"
import { plainText } from "./parse-form.ts"

/** What is too long comes back whole: the page says by how much, and nothing of it is lost. */
export const ideaForm = z.object({
  text: plainText(
    LONGEST_IDEA,
    `This is longer than ${LONGEST_IDEA.toLocaleString("en-GB")} letters and signs. Make it shorter. Nothing is lost so far.`,
  ).refine((words) => words !== "", { error: "Write what the campaign should do. One sentence is enough." }),
})
