import { z } from "zod"

/** The longest search that is looked at; no name of a provider or place is longer. */
const LONGEST_SEARCH = 100

/** What lists are asked for by their address. What makes no sense is left aside: old links still lead to a list. */
export const search = z
  .string()
  .transform((text) => text.trim().slice(0, LONGEST_SEARCH))
  .catch("")

export const slug = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .optional()
  .catch(undefined)

export const page = z.coerce.number().int().min(1).max(1000).catch(1)

export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words).optional().catch(undefined)
}

/** The address of a list that asks what is asked, leaving out what `usual` holds; `page` 1 is the list itself. */
export function addressAsking(
  list: string,
  asked: Readonly<Record<string, string | number | undefined>>,
  usual: readonly string[] = [],
): string {
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    const isUsual =
      value === undefined || value === "" || (name === "page" && value === 1) || usual.includes(`${value}`)
    if (!isUsual) fields.set(name, String(value))
  }
  return fields.size === 0 ? list : `${list}?${fields}`
}
