import { z } from "zod"
import { LEAGUE_ORDERS } from "#app/domain/league.ts"
import { SUPPLY_KINDS } from "#app/domain/unit.ts"
import { VERDICTS } from "#app/domain/verdict.ts"
import { addressAsking, oneOf, page, search, slug } from "./list-question.ts"

export const ROLES = ["prime", "subcontractor"] as const

const question = z.object({
  q: search,
  programme: slug,
  area: slug,
  role: oneOf(ROLES),
  kind: oneOf(SUPPLY_KINDS),
  verdict: oneOf(VERDICTS),
  sort: z.enum(LEAGUE_ORDERS).catch("stars"),
  page,
})

export type LeagueQuestion = z.output<typeof question>

/** What an address asks of the league table. What makes no sense is left aside: old links and typed addresses still lead to a list. */
export function readLeagueQuestion(address: URL): LeagueQuestion {
  return question.parse(Object.fromEntries(address.searchParams))
}

/** The address that asks the same, leaving out what is not asked; `page` 1 is the list itself. */
export function leagueAddress(asked: Partial<LeagueQuestion>): string {
  return addressAsking("/providers", asked, ["stars"])
}
