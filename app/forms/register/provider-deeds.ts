import { z } from "zod"
import { CERTAINTIES } from "#app/domain/certainty.ts"
import { isPartialDate } from "#app/domain/partial-date.ts"
import { plainText } from "../parse-form.ts"
import { plan, reason } from "./row-form.ts"

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Choose a provider from the list")

/** The longest name of an organisation; addresses are held to the length of slugs. */
const LONGEST_NAME = 200
const LONGEST_ADDRESS = 60

const name = plainText(LONGEST_NAME, `Give a name of at most ${LONGEST_NAME} characters`)
const address = plainText(LONGEST_ADDRESS, `Give an address of at most ${LONGEST_ADDRESS} characters`)
  .refine(
    (text) => text === "" || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text),
    "Use small letters, numbers and hyphens, like shaw-trust",
  )
  .transform((text) => (text === "" ? null : text))

export const renameForm = z.object({
  name: name.refine((text) => text !== "", "Give the new name"),
  address,
  reason,
  plan,
})

export const mergeForm = z.object({ into: slug, reason, plan })

export const takeOverForm = z.object({
  successor: slug,
  since: z
    .string()
    .transform((text) => text.trim())
    .refine(isPartialDate, "Give a year or a month, like 2026 or 2026-09"),
  certainty: z.enum(CERTAINTIES, "Say how sure this is"),
  source: z.string({ error: "Choose the source" }).min(1, "Choose the source"),
  "contracts[]": z.array(z.string()).catch([]),
  reason,
  plan,
})

export const endForm = z.object({ ends: z.enum(["yes", "no"]), reason, plan })

export const reasonForm = z.object({ reason, plan })

/** The longest file that is taken as text: written out for sending it grows by a third, and a form may have 64 kB. */
export const LONGEST_FILE = 45_000

export const importForm = z.object({
  kind: z.enum(["provider", "contract", "link", "domain"], "Choose what the file holds"),
  text: z
    .string({ error: "Paste the lines of the file" })
    .refine((text) => text.trim() !== "", "Paste the lines of the file")
    .refine((text) => text.length <= LONGEST_FILE, "The file is longer than 45 kB: bring it in in parts"),
  reason,
  plan,
})

export const missingAnswerForm = z.discriminatedUnion(
  "answer",
  [
    z.object({ answer: z.literal("no"), "missing[]": z.array(z.uuid()).min(1), reason }),
    z.object({
      answer: z.literal("is"),
      "missing[]": z.array(z.uuid()).min(1),
      provider: slug,
      otherName: name,
      reason,
    }),
  ],
  "Choose an answer",
)
