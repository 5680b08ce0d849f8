import { z } from "zod"
import { addressAsking, oneOf, page, search, slug } from "../list-question.ts"

const question = z.object({
  q: search,
  programme: slug,
  area: slug,
  role: oneOf(["prime", "subcontractor"]),
  origin: oneOf(["office", "files"]),
  state: oneOf(["listed", "ended"]),
  page,
})

export type RegisterQuestion = z.output<typeof question>

/** What an address asks of the register; what makes no sense is left aside. */
export function readRegisterQuestion(address: URL): RegisterQuestion {
  return question.parse(Object.fromEntries(address.searchParams))
}

/** The address that asks the same, leaving out what is not asked. */
export function registerAddress(asked: Partial<RegisterQuestion>): string {
  return addressAsking("/office/register", asked)
}
