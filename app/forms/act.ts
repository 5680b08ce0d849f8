import { z } from "zod"
import { ACTS, MP_REPLIES } from "#app/domain/campaign/act.ts"
import { mailbox } from "./account.ts"

/** "I did this." */
export const actForm = z.object({ act: z.enum(ACTS, { error: "Press the button beside what you did" }) })

/** Where somebody who wrote to their MP is to be asked about it. */
export const askMeForm = z.object({ address: mailbox("Enter the e-mail address that you signed with") })

export const mpReplyForm = z.object({ answer: z.enum(MP_REPLIES, { error: "Press one of the buttons" }) })
