import mailchecker from "mailchecker"
import { domainOf } from "#app/domain/account/address.ts"
import { freeAgainOn, isProviderDomain, isWithin } from "#app/domain/account/held-address.ts"
import type { Day } from "#app/domain/calendar.ts"
import { listProviderDomains } from "#db/queries/door/provider-domains.ts"

/**
 * Until when an account with this address is held, or null: an address of a provider may be read, or made, by those who
 * are rated; throw-away ones cost nothing. Of the address's domain nothing is kept but the day, and every address costs
 * the same question.
 */
export async function findHold(address: string, today: Day): Promise<Day | null> {
  const domain = domainOf(address)
  const isTheirs = isProviderDomain(domain, await listProviderDomains())
  const isThrownAway = isThrowAway(domain)
  return isTheirs || isThrownAway ? freeAgainOn(today) : null
}

/** Whether mailboxes of this domain are made to be thrown away. */
export function isThrowAway(domain: string): boolean {
  return isWithin(domain, mailchecker.blacklist())
}
