import { z } from "zod"
import type { Day } from "#app/domain/calendar.ts"
import {
  ACTION_STATES,
  actionDayFault,
  MOST_ACTION_CHARACTERS,
  MOST_JOB_CHARACTERS,
} from "#app/domain/recovery/action.ts"
import { isEvidence } from "#app/domain/suggestions/provider-say.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { plainText } from "../parse-form.ts"
import { dateOrNone, NO_ADDRESS } from "../suggestion.ts"

const words = (missing: string, most = MOST_ACTION_CHARACTERS) =>
  plainText(most, `Use at most ${most} characters`).refine((text) => text !== "", { error: missing })

function dueBy(today: Day) {
  return dateOrNone.transform((due, context) => {
    const fault = due === null ? "Give a day" : actionDayFault(due, today)
    if (due !== null && fault === null) return due
    context.addIssue({ code: "custom", message: fault ?? "Give a day" })
    return z.NEVER
  })
}

/** What the page offers that an action is drawn from; `stored` is what is kept of it. */
export type OfferedSource = Readonly<{ value: string; label: string; stored: string }>

/** A new action; what it is drawn from is one of the choices that the page offered. */
export function actionForm(today: Day, sources: readonly OfferedSource[]) {
  return z.object({
    words: words("Say what you will do"),
    ownerRole: words("Say whose job it is", MOST_JOB_CHARACTERS),
    due: dueBy(today),
    measure: words("Say how one will see that it worked"),
    drawnFrom: z.string({ error: "Choose what it is drawn from" }).transform((value, context) => {
      const found = sources.find((source) => source.value === value)
      if (found) return found.stored
      context.addIssue({ code: "custom", message: "Choose what it is drawn from" })
      return z.NEVER
    }),
  })
}

const action = z.string().refine((id) => isUuid(id), { error: "Choose an action" })

/** A report on an action. */
export const progressForm = z.object({
  action,
  actionState: z.enum(ACTION_STATES, { error: "Choose where it stands" }),
  words: words("Say what was done, or why not"),
  evidence: z
    .string()
    .default("")
    .transform((typed) => typed.trim())
    .refine((typed) => typed === "" || isEvidence(typed), { error: NO_ADDRESS })
    .transform((typed) => (typed === "" ? null : typed)),
})

/** Another day for an action, with a reason that everybody reads. */
export function newDayForm(today: Day) {
  return z.object({ action, due: dueBy(today), words: words("Say why") })
}

/** What a prime does about a subcontractor. */
export const primeStepForm = z.object({ words: words("Say what you do about it") })

/** The office's no, with its reason. */
export const recoveryRefusalForm = z.object({ say: action, refusal: words("Say why: the provider reads it", 300) })

export const recoverySayForm = z.object({ say: action })

/** The earlier say that a form comes in the place of; null: it is a new one. */
export const earlierSay = z.object({
  say: z
    .string()
    .optional()
    .transform((id) => (id === undefined || id === "" ? null : id))
    .refine((id) => id === null || isUuid(id), { error: "Choose what you change" }),
})
