import { z } from "zod"
import { mailboxOf } from "#app/domain/account/address.ts"
import { CONFIRMATION_DIGITS } from "#app/domain/account/confirmation.ts"
import {
  LONGEST_PASSWORD,
  type PasswordProblem,
  passwordProblem,
  SHORTEST_PASSWORD,
} from "#app/domain/account/password.ts"

const NO_ADDRESS = "Enter an e-mail address in the right form, like name@example.com"

const PASSWORD_WORDS = {
  "too-short": `Choose a password of at least ${SHORTEST_PASSWORD} characters`,
  "too-long": `Choose a password of at most ${LONGEST_PASSWORD} characters`,
  "is-the-address": "Choose a password that is not your e-mail address",
  "too-common": "Choose another password: this one is among the first that thieves try",
} as const satisfies Record<PasswordProblem, string>

/** The mailbox as a letter's address; a participant's is never stored. */
export function mailbox(missing: string) {
  return z.string({ error: NO_ADDRESS }).transform((typed, context) => {
    const found = mailboxOf(typed)
    if (found !== null) return found
    context.addIssue({ code: "custom", message: typed.trim() === "" ? missing : NO_ADDRESS })
    return z.NEVER
  })
}

const address = mailbox("Enter your e-mail address")

/** A password just chosen. */
export const newPassword = z.string({ error: PASSWORD_WORDS["too-short"] }).superRefine((password, context) => {
  const problem = passwordProblem(password, "")
  if (problem) context.addIssue({ code: "custom", message: PASSWORD_WORDS[problem] })
})

export const givenPassword = z
  .string({ error: "Enter your password" })
  .min(1, { error: "Enter your password" })
  .max(LONGEST_PASSWORD, { error: "The e-mail address and the password do not go together" })

/** Spaces, groups and dashes are forgiven. */
function sixDigits(missing: string) {
  return z
    .string({ error: missing })
    .transform((typed) => typed.normalize("NFKC").replace(/[\s\-–.]/g, ""))
    .refine((typed) => new RegExp(`^[0-9]{${CONFIRMATION_DIGITS}}$`).test(typed), {
      error: `${missing}: only digits, six of them`,
    })
}

const digits = sixDigits("Enter the six digits from the letter")

const token = z.string({ error: "The page has lost its place: ask for a new letter" }).max(100)

/** The area whose pass the visit is on the way to; anything that is no slug is nothing. */
const area = z
  .string()
  .default("")
  .transform((text) => areaIn(text))

/** An area's slug, or nothing. */
export function areaIn(text: string | null): string {
  return text !== null && /^[a-z0-9][a-z0-9-]{0,79}$/.test(text) ? text : ""
}

/** The area a path of ours leads to a pass for, or nothing. */
export function areaOfPath(path: string): string {
  return areaIn(new URL(path, "https://path.invalid").searchParams.get("area"))
}

/** Which of a page's forms was sent. */
export const stepForm = z.object({ step: z.enum(["ask", "digits", "again"]).catch("ask") })

export const joinForm = z.object({ address, password: newPassword, area }).superRefine(refuseAddressAsPassword)

export const digitsForm = z.object({ digits, token, area })

/** A new letter in place of the one the open page waits for. */
export const againForm = z.object({ address, token, area })

export const signInForm = z.object({ address, password: givenPassword })

export const resetForm = z.object({ address })

export const resetAgainForm = z.object({ address, token })

export const resetDigitsForm = z
  .object({ digits, token, address, password: newPassword })
  .superRefine(refuseAddressAsPassword)

/** The page of a letter's link: whoever holds the letter chooses the password. */
export const linkForm = z.object({ password: newPassword })

export const passwordChangeForm = z.object({ password: givenPassword, newPassword })

/** Both addresses are typed: we hold neither. */
export const addressChangeForm = z.object({
  password: givenPassword,
  oldAddress: mailbox("Enter the address you joined with"),
  newAddress: mailbox("Enter your new address"),
})

/** What the letters to the old and to the new address say, and the places of the open page that wait for it. */
export const addressDigitsForm = z.object({
  oldDigits: sixDigits("Enter the six digits from the letter to your old address"),
  newDigits: sixDigits("Enter the six digits from the letter to your new address"),
  oldToken: token,
  newToken: token,
})

export const deletionForm = z.object({ password: givenPassword })

function refuseAddressAsPassword(form: { address: string; password: string }, context: z.RefinementCtx) {
  const problem = passwordProblem(form.password, form.address)
  if (problem) context.addIssue({ code: "custom", path: ["password"], message: PASSWORD_WORDS[problem] })
}
