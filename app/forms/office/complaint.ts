import { z } from "zod"
import { MOST_SIGNS } from "#app/domain/complaints/complaint.ts"
import { DECLINE_REASON_NAMES } from "#app/domain/complaints/decline-reason.ts"
import { HAND_OVER_WAYS, LONGEST_ANSWER, MOST_TOGETHER } from "#app/domain/complaints/hand-over.ts"
import { SAFEGUARDING_DEED_NAMES } from "#app/domain/complaints/safeguarding.ts"
import { criterionNamed } from "#app/domain/complaints/severity.ts"
import { UPHELD_CRITERIA } from "#app/domain/complaints/upheld.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { plainText } from "../parse-form.ts"

const tooLong = (most: number) =>
  `This is longer than ${most.toLocaleString("en-GB")} letters and signs. Make it shorter`

/** The version of a case that the page showed; what is no number is none that there ever was. */
const version = z.coerce.number().int().min(0).catch(0)

const message = plainText(MOST_SIGNS.message, tooLong(MOST_SIGNS.message))

export const moveForm = z.object({ version, text: message })

export const messageForm = z.object({ text: message.refine((text) => text !== "", { error: "Write the message" }) })

export const declineForm = z.object({
  version,
  text: message,
  reason: z.enum(DECLINE_REASON_NAMES, { error: "Choose a reason: the person will read it" }),
})

const named = z.string().transform((key, context) => {
  const criterion = criterionNamed(key)
  if (criterion) return criterion
  context.addIssue({ code: "custom", message: "Choose what fits" })
  return z.NEVER
})

export const triageForm = z.object({ criterion: z.string({ error: "Choose what fits" }).pipe(named) })

const person = z
  .string()
  .default("")
  .transform((id) => (isUuid(id) ? id : null))

export const assignForm = z.object({ from: person, to: person })

export const safeguardingForm = z.object({
  done: z.enum(SAFEGUARDING_DEED_NAMES, { error: "Choose what was done" }),
  note: plainText(1000, tooLong(1000)).refine((text) => text !== "", { error: "Say who did what, and what was said" }),
})

const part = (most: number) => plainText(most * 2, tooLong(most * 2))
export const redactionForm = z.object({
  version,
  happened: part(MOST_SIGNS.happened),
  effect: part(MOST_SIGNS.effect),
  remedy: part(MOST_SIGNS.remedy),
})

export const answerForm = z.object({
  version,
  text: plainText(LONGEST_ANSWER, tooLong(LONGEST_ANSWER)).refine((text) => text !== "", { error: "Write the answer" }),
  final: z
    .string()
    .optional()
    .transform((ticked) => ticked === "yes"),
})

export const mergeForm = z.object({
  version,
  into: z
    .string()
    .default("")
    .transform((typed) => readReference(typed) ?? "")
    .refine((reference) => reference !== "", { error: "Give the reference of the other complaint, such as 7K2M-Q4ZR" }),
})

export const judgementForm = z.object({
  version,
  criterion: z.enum([...UPHELD_CRITERIA.map(({ key }) => key), "none"], { error: "Choose what fits" }),
})

/** What the office takes with it to a provider. `handable` are the cases that the page offered. */
export const handOverForm = z
  .object({
    "cases[]": z
      .array(z.string())
      .default([])
      .transform((typed) => typed.flatMap((one) => caseIn(one) ?? []))
      .refine((cases) => cases.length > 0, { error: "Choose at least one complaint" })
      .refine((cases) => cases.length <= MOST_TOGETHER, {
        error: `Choose at most ${MOST_TOGETHER}: send the rest after`,
      }),
    way: z.enum(HAND_OVER_WAYS, { error: "Choose how it goes" }),
    recipient: plainText(300, tooLong(300)),
  })
  .refine(({ way, recipient }) => way === "portal" || recipient !== "", {
    path: ["recipient"],
    error: "Say to whom it goes",
    // Also where something else is wrong: all problems are told at once.
    when: () => true,
  })
  .transform(({ "cases[]": cases, way, recipient }) => ({
    ...{ cases, way },
    // Whoever is in the portal finds it there: it goes to nobody by name.
    recipient: way === "portal" ? "" : recipient,
  }))

/** "7K2M-Q4ZR" in any spelling of capitals, dashes and spaces; null for what is no reference. */
export function readReference(typed: string): string | null {
  const signs = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-–—]/g, "")
    .replace(/[IL]/g, "1")
    .replace(/O/g, "0")
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(signs) ? `${signs.slice(0, 4)}-${signs.slice(4)}` : null
}

function caseIn(typed: string): { id: string; version: number } | null {
  const [id = "", seen = ""] = typed.split(" ")
  return isUuid(id) && /^\d{1,6}$/.test(seen) ? { id, version: Number(seen) } : null
}
