import { MAIL_FAMILIES } from "./mail-families.ts"

/**
 * One mailbox, one spelling: trimmed, NFKC, lower case, domain in punycode, no `+tag`, and folded as its mail service
 * does it. Folded again, it stays as it is. Only for looking up; letters go to the address as it was typed.
 */
export function normaliseAddress(address: string): string {
  const text = plain(address)
  const domain = domainOf(address)
  const name = text.slice(0, text.lastIndexOf("@")).replace(/\+.*$/, "")
  for (const { domain: one, also, signs, become, nameBelow } of MAIL_FAMILIES) {
    const below = nameBelow && domain.endsWith(`.${one}`)
    if (domain !== one && !also.includes(domain) && !below) continue
    const own = below ? nearestLabel(domain, one) : name
    return `${signs ? own.replace(signs, become) : own}@${one}`
  }
  return `${name}@${domain}`
}

/** The domain of an address as it was typed, in lower case and punycode. */
export function domainOf(address: string): string {
  const text = plain(address)
  return asciiDomain(text.slice(text.lastIndexOf("@") + 1))
}

function plain(address: string): string {
  return address.trim().normalize("NFKC").toLowerCase()
}

/** Of `x.name.fastmail.com` below `fastmail.com`: `name`. */
function nearestLabel(domain: string, of: string): string {
  return (
    domain
      .slice(0, -of.length - 1)
      .split(".")
      .at(-1) ?? ""
  )
}

function asciiDomain(domain: string): string {
  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return domain
  }
}

/**
 * Where a letter to the typed address goes, or null if it is none: the same mailbox that is looked up. Signs that only
 * look like others are made plain first, so that nobody has somebody else's letter sent to a look-alike.
 */
export function mailboxOf(typed: string): string | null {
  const text = typed.trim().normalize("NFKC")
  if (
    text.length > LONGEST_ADDRESS ||
    !/^[^\s@,;:<>()[\]"\\\p{Cc}\p{Cf}]+@[^\s@,;:<>()[\]"\\/?#%\p{Cc}\p{Cf}]+$/u.test(text)
  )
    return null
  const at = text.lastIndexOf("@")
  const domain = asciiDomain(text.slice(at + 1))
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) ? `${text.slice(0, at)}@${domain}` : null
}

/** RFC 5321, section 4.5.3.1: no longer path can be delivered to. */
const LONGEST_ADDRESS = 254
