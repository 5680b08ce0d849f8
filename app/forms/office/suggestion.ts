import { z } from "zod"
import { OFFICE_MOVES } from "#app/domain/suggestions/office-move.ts"
import { SUGGESTION_STATES } from "#app/domain/suggestions/state.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { pageNumber } from "../page-number.ts"
import { dateOrNone, sayWords, shownVersion as version } from "../suggestion.ts"

export const officeMoveForm = z.object({
  version,
  to: z.enum(OFFICE_MOVES, { error: "Choose where it stands now" }),
  words: sayWords,
  plannedFor: dateOrNone,
})

export const officeWordsForm = z.object({
  version,
  by: z.enum(["office", "provider"], { error: "Say whose words these are" }),
  words: sayWords.refine((words) => words !== "", { error: "Write what everybody will read" }),
})

const number = z.coerce.number().int().min(1).catch(0)

export const letThroughForm = z.object({ version, number })

export const refuseSayForm = z.object({
  version,
  number,
  refusal: sayWords.refine((words) => words !== "", { error: "Say why: the provider reads it" }),
})

/** The address of the other suggestion, whole or only its end. */
export const joinForm = z.object({
  version,
  into: z
    .string()
    .default("")
    .transform((typed) => typed.trim().toLowerCase().split(/[/?#]/).find(isUuid) ?? "")
    .refine((id) => id !== "", { error: "Give the address of the suggestion in which this one goes on" }),
})

export const sendForm = z.object({
  version,
  recipient: z
    .string()
    .default("")
    .transform((typed) => typed.trim())
    .pipe(z.email("Give an e-mail address of theirs")),
})

/** What somebody of the office looks for, from the page's address; what is nothing sensible is nothing. */
export function deskSuggestionQuestion(search: URLSearchParams) {
  const provider = search.get("provider") ?? ""
  return {
    state: SUGGESTION_STATES.find((state) => state === search.get("state")) ?? null,
    provider: /^[a-z0-9-]{1,80}$/.test(provider) ? provider : null,
    toDo: search.get("todo") === "yes",
    page: pageNumber(search),
  }
}
