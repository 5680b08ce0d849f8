import { isPledgeDemand, PLEDGE_STATES } from "#app/domain/pledges/pledge.ts"
import type { PledgeQuestion } from "#app/domain/pledges/table.ts"
import { pageNumber } from "./page-number.ts"

/** What somebody looks for in the table of pledges, by the page's address; what is nothing sensible is anything. */
export function readPledgeQuestion(search: URLSearchParams): PledgeQuestion & { page: number } {
  const demand = search.get("demand") ?? ""
  return {
    demand: isPledgeDemand(demand) ? demand : null,
    state: PLEDGE_STATES.find((state) => state === search.get("state")) ?? null,
    page: pageNumber(search),
  }
}

/** The address of the table that answers a question. */
export function pledgesAddress({ demand, state }: PledgeQuestion, page = 1): string {
  const search = new URLSearchParams()
  if (demand !== null) search.set("demand", demand)
  if (state !== null) search.set("state", state)
  if (page > 1) search.set("page", String(page))
  const asked = search.toString()
  return asked === "" ? "/campaign/pledges" : `/campaign/pledges?${asked}`
}
