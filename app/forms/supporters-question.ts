import { z } from "zod"
import { addressAsking, page, search } from "./list-question.ts"

const question = z.object({ q: search, page })

/** What an address asks of the list of constituencies; what makes no sense is left aside. */
export function readSupportersQuestion(address: URL): z.output<typeof question> {
  return question.parse(Object.fromEntries(address.searchParams))
}

/** The address that asks the same. */
export function supportersAddress(asked: Partial<z.output<typeof question>>): string {
  return `${addressAsking("/campaign/supporters", asked, [])}#constituencies`
}
