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

const GMAIL = new Set(["gmail.com", "googlemail.com"])

function asciiDomain(domain: string): string {
  try {
    return new URL(`http://${domain}`).hostname
  } catch {
    return domain
  }
}
