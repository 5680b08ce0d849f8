/** Where most people have their mailbox; a domain that differs from one of these by one slip of a finger is asked about. */
const COMMON_DOMAINS = [
  "gmail.com",
  "googlemail.com",
  "hotmail.com",
  "hotmail.co.uk",
  "outlook.com",
  "live.co.uk",
  "yahoo.com",
  "yahoo.co.uk",
  "icloud.com",
  "btinternet.com",
  "sky.com",
  "talktalk.net",
  "virginmedia.com",
  "aol.com",
  "proton.me",
  "protonmail.com",
] as const

/** Domains of their own that are one slip away from a common one. */
const REAL_ONES: readonly string[] = [
  "mail.com",
  "ymail.com",
  "email.com",
  "live.com",
  "yahoo.co",
  "aol.co.uk",
  "gmx.com",
]

/**
 * The address that was perhaps meant: the same with a common domain in place of one that is a slip of one finger away (a
 * sign too many, too few, wrong, or two swapped). Null where it looks right.
 */
export function meantAddress(address: string): string | null {
  const at = address.lastIndexOf("@")
  const domain = address.slice(at + 1).toLowerCase()
  if (REAL_ONES.includes(domain) || COMMON_DOMAINS.some((one) => one === domain)) return null
  const meant = COMMON_DOMAINS.find((one) => isOneSlip(domain, one))
  return meant === undefined ? null : `${address.slice(0, at)}@${meant}`
}

/** Whether one sign was left out, put in, mistaken for another or swapped with its neighbour. */
export function isOneSlip(typed: string, meant: string): boolean {
  if (typed === meant || Math.abs(typed.length - meant.length) > 1) return false
  let start = 0
  while (start < typed.length && typed[start] === meant[start]) start += 1
  const [rest, other] = [typed.slice(start), meant.slice(start)]
  if (rest.slice(1) === other.slice(1)) return true
  if (rest.slice(1) === other || rest === other.slice(1)) return true
  return rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2)
}
