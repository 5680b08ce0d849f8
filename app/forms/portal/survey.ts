import { z } from "zod"
import { type Day, isDay } from "#app/domain/calendar.ts"
import { isEvidence, LONGEST_EVIDENCE } from "#app/domain/suggestions/provider-say.ts"
import { LONGEST_SURVEY_LINE, LONGEST_SURVEY_TEXT, type Survey, surveyFaults } from "#app/domain/surveys/survey.ts"
import { type ParsedForm, parseForm, plainText } from "../parse-form.ts"
import { shownVersion } from "../suggestion.ts"

const needed = (most: number, missing: string) =>
  plainText(most, `Use at most ${most.toLocaleString("en-GB")} letters and signs`).refine((text) => text !== "", {
    error: missing,
  })
const line = (missing: string) => needed(LONGEST_SURVEY_LINE, missing)
const words = (missing: string) => needed(LONGEST_SURVEY_TEXT, missing)

/** A month as browsers send it, by its first day; what is none is null. */
const month = z
  .string()
  .default("")
  .transform((typed) => (isDay(`${typed.trim()}-01`) ? `${typed.trim()}-01` : null))

/** A whole number of people, with or without commas; what is none is null. */
const people = z
  .string()
  .default("")
  .transform((typed) => typed.replaceAll(/[,\s]/g, ""))
  .transform((typed) => (/^\d{1,9}$/.test(typed) ? Number(typed) : null))

/** Nothing that makes a figure worth reading can be left out. */
export function surveyForm(today: Day) {
  return z
    .object({
      version: shownVersion,
      title: line("Give the survey a title"),
      carriedOutBy: line("Say who carried it out"),
      fromMonth: month,
      toMonth: month,
      method: words("Say how people were asked"),
      chosen: words("Say how those who were asked were chosen"),
      asked: people,
      answered: people,
      question: words("Give the question as it was asked"),
      result: words("Say what came out"),
      link: z
        .string()
        .default("")
        .transform((typed) => typed.trim())
        .refine(isEvidence, {
          error: `Give the address of the full report, from https:// on, in at most ${LONGEST_EVIDENCE} letters and signs`,
        }),
    })
    .superRefine((typed, context) => {
      for (const [field, fault] of Object.entries(surveyFaults(typed, today))) {
        if (fault !== null) context.addIssue({ code: "custom", message: fault, path: [field] })
      }
    })
    .transform(({ version, fromMonth, toMonth, asked, answered, ...rest }): { version: number; survey: Survey } => ({
      version,
      // Of those that are missing, the faults above have told.
      survey: {
        ...rest,
        ...{ fromMonth: fromMonth ?? today, toMonth: toMonth ?? today },
        ...{ asked: asked ?? 0, answered: answered ?? 0 },
      },
    }))
}

const FIELDS = [
  ...["title", "carriedOutBy", "fromMonth", "toMonth", "method", "chosen"],
  ...["asked", "answered", "question", "result", "link"],
]

export type TypedSurvey = Readonly<Record<string, string>>

/** What a provider typed, to be shown again, and what comes of it: every fault at once, in the order of the form. */
export function readSurvey(
  sent: FormData,
  today: Day,
): { typed: TypedSurvey; form: ParsedForm<{ version: number; survey: Survey }> } {
  const typed = Object.fromEntries(FIELDS.map((name) => [name, String(sent.get(name) ?? "")]))
  const form = parseForm(surveyForm(today), sent)
  if (form.ok) return { typed, form }
  const problems = Object.fromEntries(
    FIELDS.flatMap((name) => (form.problems[name] ? [[name, form.problems[name]]] : [])),
  )
  return { typed, form: { ok: false, problems } }
}
