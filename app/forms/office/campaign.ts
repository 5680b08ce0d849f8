import { z } from "zod"
import { isDay } from "#app/domain/calendar.ts"
import { asksNothing } from "#app/domain/campaign/condition.ts"
import { CAMPAIGN_EXPORTS } from "#app/domain/campaign/export.ts"
import { LONGEST_NAME, SIGN_UP_SOURCES } from "#app/domain/campaign/supporter.ts"
import { TRUST_RULE_NAMES } from "#app/domain/campaign/trust-rules.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { page } from "../list-question.ts"
import { plainText } from "../parse-form.ts"
import { NO_CONSTITUENCY } from "../sign-up.ts"

const rule = z.enum(TRUST_RULE_NAMES).nullable().catch(null)

const LONGEST_REASON = 300
const reason = plainText(LONGEST_REASON, `Use at most ${LONGEST_REASON} characters`)

/** Which held sign-ups are looked for. */
export function quarantineQuestion(search: URLSearchParams) {
  return z.object({ rule, page }).parse({ rule: search.get("rule"), page: search.get("page") ?? "1" })
}

/** What is to become of held sign-ups: of some, or of all that a rule holds. */
export const heldVerdictForm = z
  .object({
    verdict: z.enum(["let-through", "take-out"]),
    all: z.enum(TRUST_RULE_NAMES).optional().catch(undefined),
    "ids[]": z.array(z.string().refine(isUuid)).default([]),
    reason,
  })
  .refine(({ all, "ids[]": ids }) => all !== undefined || ids.length > 0, {
    path: ["form"],
    error: "Tick the sign-ups first, or choose all of one rule",
  })
  .refine(({ verdict, reason: why }) => verdict === "let-through" || why !== "", {
    path: ["reason"],
    error: "Say why they are taken out: the record of deeds keeps it",
  })

const given = (most: number) => plainText(most, `Use at most ${most} characters`).transform((text) => text || null)

const dayOrNone = z
  .string()
  .default("")
  .refine((typed) => typed === "" || isDay(typed), { error: "Enter a day, or leave it empty" })
  .transform((typed) => typed || null)

/** A choice of a list, or none; what stands in no list is said, so that no condition falls away without a word. */
function oneOrNone<const Words extends readonly [string, ...string[]]>(words: Words, error: string) {
  return z
    .string()
    .default("")
    .refine((word) => word === "" || words.includes(word), { error })
    .transform((word): Words[number] | null => words.find((one) => one === word) ?? null)
}

const yes = z
  .string()
  .optional()
  .transform((value) => value === "yes")

/** A class of sign-ups to be counted, and, with the number that was counted, to be taken out. */
export const invalidateForm = z
  .object({
    step: z.enum(["count", "take-out"]).catch("count"),
    from: dayOrNone,
    to: dayOrNone,
    constituency: z
      .string()
      .default("")
      .refine((code) => code === "" || /^[A-Z]\d{8}$/.test(code), { error: "Choose a constituency from the list" })
      .transform((code) => code || null),
    source: oneOrNone(SIGN_UP_SOURCES, "Choose a page from the list"),
    rule: oneOrNone(TRUST_RULE_NAMES, "Choose a rule from the list"),
    name: given(LONGEST_NAME),
    words: given(200),
    inBurst: yes,
    throwAway: yes,
    expected: z.coerce.number().int().min(0).catch(-1),
    /** The conditions that were counted, as the page wrote them down. */
    looked: z.string().default(""),
    reason,
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ["to"],
    error: "Enter a day that is not before the first",
  })
  .refine(({ step, reason: why }) => step === "count" || why !== "", {
    path: ["reason"],
    error: "Say why they are taken out: the record of deeds keeps it",
  })
  .transform(({ step, expected, looked, reason: why, ...conditions }) => ({
    ...{ step, expected, reason: why, conditions },
    /** Whether what is to be taken out is what was counted. */
    isSame: looked === JSON.stringify(conditions),
  }))
  .refine(({ conditions }) => !asksNothing(conditions), {
    path: ["form"],
    error: "Say by what to look for them: with nothing, everybody would fit",
  })

export const restoreForm = z.object({ id: z.string().refine(isUuid) })

const MOST_ON_A_SHEET = 100_000

/** Signatures on paper, as they are entered. */
export function sheetForm(today: string) {
  return z.object({
    signatures: z
      .string()
      .default("")
      .transform((typed) => typed.replace(/[\s,]/g, ""))
      .refine((typed) => /^\d{1,6}$/.test(typed) && Number(typed) > 0 && Number(typed) <= MOST_ON_A_SHEET, {
        error: "Enter how many signatures stand on the sheet, as a number",
      })
      .transform(Number),
    constituency: z
      .string()
      .default("")
      .refine((code) => code === "" || code === NO_CONSTITUENCY || /^[A-Z]\d{8}$/.test(code), {
        error: "Choose a constituency from the list",
      })
      .transform((code) => (code === "" || code === NO_CONSTITUENCY ? null : code)),
    receivedOn: z
      .string()
      .default("")
      .refine((typed) => isDay(typed) && typed <= today, { error: "Enter the day on which it came, today or before" }),
    note: plainText(200, "Use at most 200 characters"),
  })
}

export const sheetBackForm = z.object({
  id: z.string().refine(isUuid),
  reason: reason.refine((text) => text !== "", { error: "Say why the sheet is taken back" }),
})

/** Which numbers are to leave as a file, and what for. */
export const exportForm = z.object({
  what: z.enum(CAMPAIGN_EXPORTS),
  reason: reason.refine((text) => text !== "", { error: "Say what for: the record of deeds keeps it" }),
})
