import { z } from "zod"
import { DECLINE_REASONS } from "#app/domain/moderation/decline-reasons.ts"
import { MOST_ITEM_CHARACTERS } from "#app/domain/moderation/item.ts"
import { isLanguage, type Language } from "#app/domain/moderation/languages.ts"
import { itemKind, itemState, type QueueFilter } from "#app/domain/moderation/queue.ts"
import { MOST_REPORT_CHARACTERS, REPORT_REASONS } from "#app/domain/moderation/report.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { plainText } from "./parse-form.ts"

/** What the address asks of the queue; what it does not know counts as not said. */
export function queueFilterOf(query: URLSearchParams): QueueFilter {
  const asked = (name: string) => query.get(name) || null
  const marked = asked("marked")
  return {
    kind: itemKind(asked("kind") ?? ""),
    provider: asked("provider"),
    language: asked("language"),
    marked: marked === "yes" || marked === "no" ? marked : null,
    state: itemState(asked("state") ?? "") ?? "open",
    mine: asked("mine") === "yes",
  }
}

const reason = z
  .string()
  .default("")
  .transform((typed) => DECLINE_REASONS.find(({ code }) => code === typed)?.code ?? null)

/** Which version of which item the moderator had before them: `name:version`. */
const seen = z.string().transform((typed) => {
  const [id = "", version = ""] = typed.split(":")
  return { id, version: Number(version) }
})

/** Several items at once. */
export const bulkForm = z
  .object({
    step: z.enum(["approve", "decline", "claim", "release"], { error: "Choose what to do with them" }),
    "items[]": z
      .array(seen)
      .default([])
      .transform((items) => items.filter(({ id, version }) => isUuid(id) && Number.isSafeInteger(version)))
      .refine((items) => items.length > 0, { error: "Select one text or more" }),
    reason,
  })
  .refine(({ step, reason: given }) => step !== "decline" || given !== null, {
    error: "Choose why they are not published",
    path: ["reason"],
  })
  .transform(({ "items[]": items, ...rest }) => ({ items, ...rest }))

const version = z.coerce.number().int().default(0)

/** The decision about one item. */
export const verdictForm = z
  .object({
    step: z.enum(["approve", "decline", "ask"]),
    version,
    reason,
    note: plainText(MOST_ITEM_CHARACTERS, "Your question is too long. Make it shorter"),
  })
  .refine(({ step, reason: given }) => step !== "decline" || given !== null, {
    error: "Choose why it is not published",
    path: ["reason"],
  })
  .refine(({ step, note }) => step !== "ask" || note !== "", {
    error: "Write what you would like to ask",
    path: ["note"],
  })

/** What is left of a text. Its length is that of the original at most, and the rule sees to that. */
export const editForm = z.object({
  version,
  text: plainText(2 * MOST_ITEM_CHARACTERS, "This is longer than the text was"),
})

export const languageForm = z.object({
  version,
  language: z
    .string()
    .default("")
    .transform((typed): Language | null => (isLanguage(typed) ? typed : null)),
})

/** Names as they are pasted: one a line, or with commas between. */
export const peopleForm = z.object({
  names: plainText(5000, "These are too many names at once. Add them in two goes")
    .transform((text) =>
      text
        .split(/[\n,;]/)
        .map((name) => name.trim().replace(/\s+/g, " "))
        .filter((name) => name.length >= 2 && name.length <= 80),
    )
    .refine((names) => names.length > 0, { error: "Type one name or more" }),
})

/** "Report this": a reason, and words if somebody likes. */
export const reportForm = z.object({
  reason: z
    .string()
    .default("")
    .transform((typed) => REPORT_REASONS.find(({ code }) => code === typed)?.code ?? "")
    .refine((code) => code !== "", { error: "Choose what is wrong with it" }),
  words: plainText(
    MOST_REPORT_CHARACTERS,
    `This is longer than ${MOST_REPORT_CHARACTERS.toLocaleString("en-GB")} letters and signs. Make it shorter and send it again`,
  ).transform((text) => (text === "" ? null : text)),
})

/** What the office does about reported words. */
export const reportDecisionForm = z
  .object({
    step: z.enum(["keep", "take-out", "take-down"], { error: "Choose what to do" }),
    why: plainText(500, "Make it shorter: a sentence or two"),
    text: plainText(2 * MOST_ITEM_CHARACTERS, "This is longer than the text was"),
    statement: plainText(500, "Make the statement shorter: a sentence or two"),
  })
  .refine(({ step, why }) => step !== "keep" || why !== "", { error: "Say why they stay as they are", path: ["why"] })
  .refine(({ step, statement }) => step !== "take-down" || statement !== "", {
    error: "Write what stands in the place of the words",
    path: ["statement"],
  })
