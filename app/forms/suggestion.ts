import { z } from "zod"
import { type Day, isDay } from "#app/domain/calendar.ts"
import {
  isEvidence,
  LONGEST_EVIDENCE,
  type ProviderSay,
  planFault,
  SAYINGS,
} from "#app/domain/suggestions/provider-say.ts"
import { LONGEST_SAY, LONGEST_SUGGESTION } from "#app/domain/suggestions/suggestion.ts"
import { parseForm, plainText } from "./parse-form.ts"

const inWords = (count: number) => count.toLocaleString("en-GB")

/** What is too long comes back whole: the page says by how much, and nothing of it is lost. */
export const suggestionForm = z.object({
  text: plainText(
    LONGEST_SUGGESTION,
    `This is longer than ${inWords(LONGEST_SUGGESTION)} letters and signs. Make it shorter. Nothing is lost so far.`,
  ).refine((words) => words !== "", { error: "Write what should change. One sentence is enough." }),
})

/** Words of a provider or of the office; empty where none are needed. */
export const sayWords = plainText(
  LONGEST_SAY,
  `This is longer than ${inWords(LONGEST_SAY)} letters and signs. Make it shorter.`,
)

/** A date, or none; what is no date is null, and whoever needs one says so. */
export const dateOrNone = z
  .string()
  .default("")
  .transform((typed) => (isDay(typed) ? typed : null))

/** The version that the page showed; what is no number is none that there ever was. */
export const shownVersion = z.coerce.number().int().min(0).catch(0)

/** What a provider says in its portal or behind its link. */
export function providerSayForm(today: Day) {
  return z
    .object({
      version: shownVersion,
      saying: z.enum(SAYINGS, { error: "Choose what you want to say" }),
      words: sayWords,
      plannedFor: dateOrNone,
      evidence: z
        .string()
        .default("")
        .transform((typed) => typed.trim()),
    })
    .superRefine(({ saying, words, plannedFor, evidence }, context) => {
      const problem = (path: string, message: string) => context.addIssue({ code: "custom", message, path: [path] })
      const fault = saying === "planned" ? planFault(plannedFor, today) : null
      if (fault !== null) problem("plannedFor", fault)
      if (saying === "declined" && words === "") problem("words", "Say why. The reason is published.")
      if (saying === "claimed-done" && words === "") problem("words", "Say how we can see that it is done.")
      if (saying === "progress" && words === "") problem("words", "Say how far it is.")
      if (saying === "claimed-done" && evidence !== "" && !isEvidence(evidence)) problem("evidence", NO_ADDRESS)
    })
    .transform(({ version, saying, words, plannedFor, evidence }): { version: number; say: ProviderSay } => ({
      version,
      say: {
        ...{ saying, words },
        plannedFor: saying === "planned" ? plannedFor : null,
        evidence: saying === "claimed-done" && evidence !== "" ? evidence : null,
      },
    }))
}

export const NO_ADDRESS = `Give the whole address of a page, from https:// on, in at most ${LONGEST_EVIDENCE} letters and signs.`

/** What a provider typed, to be shown again, and what comes of it. */
export function readProviderSay(sent: FormData, today: Day) {
  const text = (name: string) => String(sent.get(name) ?? "")
  const typed = {
    ...{ saying: text("saying"), words: text("words") },
    ...{ plannedFor: text("plannedFor"), evidence: text("evidence") },
  }
  return { typed, form: parseForm(providerSayForm(today), sent) }
}
