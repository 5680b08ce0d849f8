import { z } from "zod"
import { isDay } from "#app/domain/calendar.ts"
import { isUuid } from "#app/domain/uuid.ts"
import { plainText } from "../parse-form.ts"

const recipient = plainText(300, "Use at most 300 characters").refine((text) => text !== "", {
  error: "Say to whom it goes: a name or an office, and the address",
})

/** To whom the campaign's letter goes. */
export const demandLetterForm = z.object({ recipient })

/** That it was sent. */
export function demandSentForm(today: string) {
  return z.object({
    recipient,
    sentOn: z
      .string()
      .default("")
      .refine((typed) => isDay(typed) && typed <= today, {
        error: "Enter the day on which it was sent, today or before",
      }),
  })
}

export const demandAnswerForm = z.object({
  id: z.string().refine(isUuid),
  answer: plainText(500, "Use at most 500 characters").refine((text) => text !== "", {
    error: "Say in a few words what they answered",
  }),
})
