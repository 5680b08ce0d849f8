import { z } from "zod"

/** The longest search that is looked at; no name of a provider is longer. */
const LONGEST_SEARCH = 100

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words).optional().catch(undefined)
const slug = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .optional()
  .catch(undefined)

const question = z.object({
  q: z
    .string()
    .transform((text) => text.trim().slice(0, LONGEST_SEARCH))
    .catch(""),
  programme: slug,
  area: slug,
  role: oneOf(["prime", "subcontractor"]),
  origin: oneOf(["office", "files"]),
  state: oneOf(["listed", "ended"]),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

export type RegisterQuestion = z.output<typeof question>

/** What an address asks of the register; what makes no sense is left aside. */
export function readRegisterQuestion(address: URL): RegisterQuestion {
  return question.parse(Object.fromEntries(address.searchParams))
}

/** The address that asks the same, leaving out what is not asked. */
export function registerAddress(asked: Partial<RegisterQuestion>): string {
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    const usual = value === undefined || value === "" || (name === "page" && value === 1)
    if (!usual) fields.set(name, String(value))
  }
  return fields.size === 0 ? "/office/register" : `/office/register?${fields}`
}
