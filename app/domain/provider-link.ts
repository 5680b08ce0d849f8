/** What a signed link to a provider's representative asks for, whatever it opens. */

/** Whether an address is at one of the provider's own domains, or below one: "mail.firm.example" is of "firm.example". */
export function isOwnDomain(address: string, domains: readonly string[]): boolean {
  const host = address.slice(address.lastIndexOf("@") + 1).toLowerCase()
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
}

/**
 * Why no link may go to an address, in the office's words; null where it may.
 * @param instead what to do where the register knows no domain of the provider
 */
export function recipientFault(address: string, domains: readonly string[], instead: string): string | null {
  if (isOwnDomain(address, domains)) return null
  if (domains.length === 0) return `We know no mail domain of this provider: ${instead}`
  return `A link goes only to an address of the provider’s own: one that ends in ${domains.join(" or ")}`
}

/** 32 bytes as a link writes them; anything else in an address is no link of ours. */
export function isAnswerLink(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text)
}
