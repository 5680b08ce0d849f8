import { z } from "zod"
import { LONGEST_ANSWER, LONGEST_LETTER, LONGEST_PROGRAMME } from "#app/domain/campaign/letter.ts"
import { plainText } from "./parse-form.ts"

const inWords = (count: number) => count.toLocaleString("en-GB")

const answer = plainText(
  LONGEST_ANSWER,
  `This is longer than ${inWords(LONGEST_ANSWER)} letters and signs. Make it shorter. Nothing is lost so far.`,
)

/** The questions that draw out a letter. Whether the constituency exists is the caller's to ask. */
export const letterQuestionsForm = z.object({
  constituency: z
    .string()
    .default("")
    .refine((code) => /^[A-Z]\d{8}$/.test(code), {
      error: "Choose your constituency: an MP answers only people who live there",
    }),
  happened: answer.refine((words) => words !== "", { error: "Write what happened to you. Two sentences help a lot." }),
  helped: answer,
  asks: answer.refine((words) => words !== "", { error: "Write what your MP should do" }),
  programme: plainText(LONGEST_PROGRAMME, "Make the programme’s name shorter").transform((name) =>
    name.replace(/\s+/g, " "),
  ),
})

/** The letter as somebody has changed it. */
export const letterForm = z.object({
  letter: plainText(
    LONGEST_LETTER,
    `This is longer than ${inWords(LONGEST_LETTER)} letters and signs. Make it shorter. Nothing is lost so far.`,
  ),
})
