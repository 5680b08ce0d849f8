import { z } from "zod"
import type { Day } from "#app/domain/calendar.ts"
import { firstDayFault, LONGEST_EVIDENCE_WORDS, LONGEST_PLEDGE, type Pledge } from "#app/domain/pledges/pledge.ts"
import { isEvidence, LONGEST_EVIDENCE } from "#app/domain/suggestions/provider-say.ts"
import { parseForm, plainText } from "../parse-form.ts"
import { dateOrNone, shownVersion } from "../suggestion.ts"

/** A pledge as its provider writes it; a page that shows it is published only with words that say what it shows. */
export function pledgeForm(today: Day) {
  return z
    .object({
      version: shownVersion,
      words: plainText(LONGEST_PLEDGE, `Use at most ${LONGEST_PLEDGE} letters and signs`).refine(
        (words) => words !== "",
        { error: "Say what exactly you pledge" },
      ),
      fromDay: dateOrNone,
      evidenceLink: z
        .string()
        .default("")
        .transform((typed) => typed.trim()),
      evidenceWords: plainText(LONGEST_EVIDENCE_WORDS, `Use at most ${LONGEST_EVIDENCE_WORDS} letters and signs`),
    })
    .superRefine(({ fromDay, evidenceLink, evidenceWords }, context) => {
      const problem = (path: string, message: string) => context.addIssue({ code: "custom", message, path: [path] })
      const fault = firstDayFault(fromDay, today)
      if (fault !== null) problem("fromDay", fault)
      if (evidenceLink !== "" && !isEvidence(evidenceLink)) problem("evidenceLink", NO_ADDRESS)
      if (evidenceLink !== "" && evidenceWords === "") problem("evidenceWords", "Say what the page shows")
      if (evidenceLink === "" && evidenceWords !== "") problem("evidenceLink", "Give the page that shows it")
    })
    .transform(({ version, words, fromDay, evidenceLink, evidenceWords }): { version: number; pledge: Pledge } => ({
      version,
      pledge: {
        ...{ words, fromDay: fromDay ?? today },
        evidenceLink: evidenceLink === "" ? null : evidenceLink,
        evidenceWords: evidenceLink === "" ? null : evidenceWords,
      },
    }))
}

const NO_ADDRESS = `Give the whole address of a page, from https:// on, in at most ${LONGEST_EVIDENCE} letters and signs`

/** What a provider typed, to be shown again, and what comes of it. */
export function readPledge(sent: FormData, today: Day) {
  const text = (name: string) => String(sent.get(name) ?? "")
  const typed = {
    ...{ words: text("words"), fromDay: text("fromDay") },
    ...{ evidenceLink: text("evidenceLink"), evidenceWords: text("evidenceWords") },
  }
  return { typed, form: parseForm(pledgeForm(today), sent) }
}

/** A step that needs nothing but the version that the page showed. */
export const versionForm = z.object({ version: shownVersion })
