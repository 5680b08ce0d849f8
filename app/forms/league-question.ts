import { z } from "zod"
import { LEAGUE_ORDERS } from "#app/domain/league.ts"
import { SUPPLY_KINDS } from "#app/domain/unit.ts"
import { VERDICTS } from "#app/domain/verdict.ts"

export const ROLES = ["prime", "subcontractor"] as const

/** The longest search that is looked at; no name of a provider or place is longer. */
const LONGEST_SEARCH = 100

const oneOf = <Words extends readonly [string, ...string[]]>(words: Words) => z.enum(words).optional().catch(undefined)
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
  role: oneOf(ROLES),
  kind: oneOf(SUPPLY_KINDS),
  verdict: oneOf(VERDICTS),
  sort: z.enum(LEAGUE_ORDERS).catch("stars"),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})

export type LeagueQuestion = z.output<typeof question>

/** What an address asks of the league table. What makes no sense is left aside: old links and typed addresses still lead to a list. */
export function readLeagueQuestion(address: URL): LeagueQuestion {
  return question.parse(Object.fromEntries(address.searchParams))
}

/** The address that asks the same, leaving out what is not asked; `page` 1 is the list itself. */
export function leagueAddress(asked: Partial<LeagueQuestion>): string {
  const fields = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    const usual = value === undefined || value === "" || (name === "page" && value === 1) || value === "stars"
    if (!usual) fields.set(name, String(value))
  }
  return fields.size === 0 ? "/providers" : `/providers?${fields}`
}
