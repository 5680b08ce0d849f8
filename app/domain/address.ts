/**
 * One mailbox, one spelling: trimmed, NFKC, lower case, domain in punycode, no `+tag`, no dots in a Gmail name.
 * Only for looking up; letters go to the address as it was typed.
 */
export function normaliseAddress(address: string): string {
  const text = address.trim().normalize("NFKC").toLowerCase()
  const at = text.lastIndexOf("@")
  const domain = asciiDomain(text.slice(at + 1))
  const name = text.slice(0, at).replace(/\+.*$/, "")
  return GMAIL.has(domain) ? `${name.replaceAll(".", "")}@gmail.com` : `${name}@${domain}`
}

/** The domain of an address, in lower case and punycode. */
export function domainOf(address: string): string {
  const normal = normaliseAddress(address)
  return normal.slice(normal.lastIndexOf("@") + 1)
}

const GMAIL = new Set(["gmail.com", "googlemail.com"])

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
