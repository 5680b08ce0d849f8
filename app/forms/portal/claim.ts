import { z } from "zod"
import { LONGEST_STAFF_NAME } from "#app/domain/office/invitation.ts"
import { LETTER_CODE_LENGTH, LONGEST_JOB } from "#app/domain/portal/claim.ts"
import { PORTAL_ROLES } from "#app/domain/portal/role.ts"
import { mailbox } from "../account.ts"
import { plainText } from "../parse-form.ts"

const name = plainText(LONGEST_STAFF_NAME, `Enter a name of at most ${LONGEST_STAFF_NAME} characters`).refine(
  (text) => text !== "",
  { error: "Enter your name" },
)

/** Who says that they speak for a provider. */
export const claimForm = z.object({
  name,
  job: plainText(LONGEST_JOB, `Say it in at most ${LONGEST_JOB} characters`).refine((text) => text !== "", {
    error: "Say what you do there",
  }),
  address: mailbox("Enter your e-mail address at work"),
})

const CODE_WORDS = `Enter the code from our letter: ${LETTER_CODE_LENGTH} letters and digits`

/** A code off paper: spaces and dashes are forgiven, and what looks alike. */
export const claimCodeForm = z.object({
  code: z
    .string({ error: CODE_WORDS })
    .transform((typed) =>
      typed
        .normalize("NFKC")
        .toUpperCase()
        .replace(/[\s\-–—.]/g, "")
        .replace(/[IL]/g, "1")
        .replace(/O/g, "0"),
    )
    .refine((code) => new RegExp(`^[0-9A-HJKMNP-TV-Z]{${LETTER_CODE_LENGTH}}$`).test(code), { error: CODE_WORDS }),
})

const role = z.enum(PORTAL_ROLES, { error: "Choose what they may do" })

/** What the office decides about a claim. */
export const approvalForm = z.object({ role })

const LONGEST_REASON = 300

export const declineForm = z.object({
  reason: plainText(LONGEST_REASON, `Say why in at most ${LONGEST_REASON} characters`).refine((text) => text !== "", {
    error: "Say why: the person reads it",
  }),
})

/** Lines of an address on an envelope. */
const MOST_LINES = 8

export const claimLetterForm = z.object({
  recipient: plainText(400, "Write the address in at most 400 characters")
    .refine((text) => text !== "", { error: "Write the registered address, line by line" })
    .refine((text) => text.split("\n").length <= MOST_LINES, { error: `Use at most ${MOST_LINES} lines` }),
})

/** Somebody who is to speak for a provider. */
export const teamInvitationForm = z.object({
  name: plainText(LONGEST_STAFF_NAME, `Enter a name of at most ${LONGEST_STAFF_NAME} characters`).refine(
    (text) => text !== "",
    { error: "Enter the person’s name" },
  ),
  address: mailbox("Enter the person’s e-mail address at work"),
  role,
})

/** Another role for somebody of the team, whom the form names with the role they had. */
export const teamRoleForm = z.object({ role, before: z.enum(PORTAL_ROLES) })
