import { z } from "zod"
import { PUBLIC_STATES } from "#app/domain/suggestions/state.ts"
import { addressAsking, oneOf, page, search, slug } from "./list-question.ts"

export const SUGGESTION_ORDERS = ["support", "newest"] as const

const question = z.object({
  q: search,
  /** A provider's slug, or "all" for what is for every provider. */
  provider: slug,
  state: oneOf(PUBLIC_STATES),
  sort: z.enum(SUGGESTION_ORDERS).catch("support"),
  page,
})

export type AskedSuggestions = z.output<typeof question>

/** What an address asks of the list of suggestions; what makes no sense is left aside. */
export function readSuggestionQuestion(address: URL): AskedSuggestions {
  return question.parse(Object.fromEntries(address.searchParams))
}

/** The address that asks the same, leaving out what is not asked. */
export function suggestionsAddress(asked: Partial<AskedSuggestions>): string {
  return addressAsking("/suggestions", asked, ["support"])
}
