import { z } from "zod"
import { LONGEST_STAFF_NAME, rolesAmong } from "#app/domain/office/invitation.ts"
import { readSecondFactor } from "#app/domain/office/second-factor.ts"
import { givenPassword, mailbox, newPassword } from "../account.ts"
import { plainText } from "../parse-form.ts"

export const staffSignInForm = z.object({ address: mailbox("Enter your e-mail address"), password: givenPassword })

/** The password that whoever holds the link into the office chooses. */
export const staffJoinForm = z.object({ password: newPassword })

/** The new password; the old one is asked for before any other change, too. */
export const staffPasswordForm = z.object({ newPassword })

const FACTOR_WORDS = {
  empty: "Enter the six digits from your app, or a recovery code",
  neither: "Enter the six digits that your app shows now, or one of your recovery codes, which has twelve signs",
} as const

const secondFactor = z.string().transform((typed, context) => {
  const read = readSecondFactor(typed)
  if (read.ok) return read
  context.addIssue({ code: "custom", message: FACTOR_WORDS[read.reason] })
  return z.NEVER
})

export const secondFactorForm = z.object({ code: secondFactor })

/** A new app: its first code, and the password. */
export const appForm = z.object({ code: secondFactor, password: givenPassword })

const NO_ANSWER = "Your device did not answer. Try again, or use another way"

/** What a device answered, as its browser wrote it down (WebAuthn); whether it is right is for the library to judge. */
function answerOf<Response extends z.ZodType>(response: Response) {
  const answer = z.object({
    id: z.string(),
    rawId: z.string(),
    type: z.literal("public-key"),
    clientExtensionResults: z.object({}),
    response,
  })
  return z
    .string({ error: NO_ANSWER })
    .max(8000, { error: NO_ANSWER })
    .transform((text, context) => {
      const read = answer.safeParse(jsonOrNull(text))
      if (read.success) return read.data
      context.addIssue({ code: "custom", message: NO_ANSWER })
      return z.NEVER
    })
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const passkeyForm = z.object({
  credential: answerOf(z.object({ clientDataJSON: z.string(), authenticatorData: z.string(), signature: z.string() })),
})

export const newPasskeyForm = z.object({
  credential: answerOf(z.object({ clientDataJSON: z.string(), attestationObject: z.string() })),
  name: plainText(LONGEST_STAFF_NAME, `Give it a name of at most ${LONGEST_STAFF_NAME} characters`).transform(
    (text) => text || "Passkey",
  ),
})

const name = plainText(LONGEST_STAFF_NAME, `Enter a name of at most ${LONGEST_STAFF_NAME} characters`).refine(
  (text) => text !== "",
  { error: "Enter the person’s name" },
)

const roles = z
  .array(z.string())
  .default([])
  .transform((words) => rolesAmong(words))
  .refine((chosen) => chosen.length > 0, { error: "Choose at least one role" })

export const reason = plainText(500, "Say why in at most 500 characters").refine((text) => text !== "", {
  error: "Say why: it stands in the record of deeds",
})

export const invitationForm = z
  .object({ name, address: mailbox("Enter the person’s e-mail address"), "roles[]": roles })
  .transform(({ "roles[]": chosen, ...form }) => ({ ...form, roles: chosen }))

export const rolesForm = z
  .object({ "roles[]": roles, reason })
  .transform(({ "roles[]": chosen, ...form }) => ({ ...form, roles: chosen }))

export const leavingForm = z.object({ reason })
