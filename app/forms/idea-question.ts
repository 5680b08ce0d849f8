import { z } from "zod"
import { PUBLIC_IDEA_STATES } from "#app/domain/ideas/state.ts"
import { addressAsking, oneOf, page, search } from "./list-question.ts"

const question = z.object({
  q: search,
  state: oneOf(PUBLIC_IDEA_STATES),
  sort: z.enum(["support", "newest"]).catch("support"),
  page,
})

export type AskedIdeas = z.output<typeof question>

/** What an address asks of the list of ideas; what makes no sense is left aside. */
export function readIdeaQuestion(address: URL): AskedIdeas {
  return question.parse(Object.fromEntries(address.searchParams))
}

/** The address that asks the same, leaving out what is not asked. */
export function ideasAddress(asked: Partial<AskedIdeas>): string {
  return addressAsking("/campaign/ideas", asked, ["support"])
}
