import { addDays, type Day } from "../calendar.ts"

/** Two working days for the office to look, and an end by itself where nobody does. */
export const HELD_DAYS = 14

/** The day on which an account that was held on `today` is free again, whether or not anybody has looked. */
export function freeAgainOn(today: Day): Day {
  return addDays(today, HELD_DAYS)
}

/** Whether an account that is held until `heldUntil` is still held on `today`: no more on that day itself. */
export function isHeld(heldUntil: Day | null, today: Day): boolean {
  return heldUntil !== null && today < heldUntil
}

/**
 * Whether a mail domain is one of `domains` or lies below one: `x.serco.com` belongs to `serco.com`, `notserco.com` does
 * not. All in lower case and punycode.
 */
export function isWithin(domain: string, domains: ReadonlySet<string>): boolean {
  const labels = domain.split(".")
  return labels.some((_, place) => domains.has(labels.slice(place).join(".")))
}

/** Whether mail to the domain can be read by a company that is rated here; `listed` as the register spells them. */
export function isProviderDomain(domain: string, listed: readonly string[]): boolean {
  return isWithin(domain, new Set(listed.map((one) => one.toLowerCase())))
}
