/** Length is what makes a password hard to guess; no other rule does (NIST SP 800-63B, NCSC). */
export const SHORTEST_PASSWORD = 10

/** Far beyond any password; only a text meant to keep the server busy is longer. */
export const LONGEST_PASSWORD = 1000

export type PasswordProblem = "too-short" | "too-long" | "is-the-address" | "too-common"

/** What is wrong with a new password, or null. Characters are counted as people see them typed. */
export function passwordProblem(password: string, address: string): PasswordProblem | null {
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) return "too-short"
  if (length > LONGEST_PASSWORD) return "too-long"
  const plain = password.trim().normalize("NFKC").toLowerCase()
  if (plain === address.trim().normalize("NFKC").toLowerCase()) return "is-the-address"
  return isCommon(plain) ? "too-common" : null
}

/** The passwords of ten characters and more that are tried first, besides those that only repeat or count. */
const COMMONEST = new Set([
  "password12",
  "password123",
  "password1234",
  "password12345",
  "passwordpassword",
  "qwertyuiop",
  "qwerty12345",
  "qwerty123456",
  "1q2w3e4r5t",
  "1q2w3e4r5t6y",
  "1qaz2wsx3edc",
  "q1w2e3r4t5",
  "abcdefghij",
  "abcd123456",
  "abc1234567",
  "iloveyou12",
  "iloveyou123",
  "letmein123",
  "letmein1234",
  "welcome123",
  "liverpool1",
  "liverpool123",
  "manchester",
  "manchester1",
  "chelsea123",
  "arsenal123",
  "everton123",
  "football12",
  "football123",
  "sunshine12",
  "sunshine123",
  "princess12",
  "princess123",
  "jobseeker1",
  "jobseeker123",
  "jobcentre1",
  "jobcentre123",
  "unemployed",
  "universalcredit",
])

function isCommon(plain: string): boolean {
  return (
    COMMONEST.has(plain) ||
    /^(.)\1*$/su.test(plain) ||
    "01234567890123456789".includes(plain) ||
    BACKWARDS.includes(plain)
  )
}

const BACKWARDS = "98765432109876543210"
