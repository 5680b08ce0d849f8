import { z } from "zod"
import { LONGEST_SWITCH_MESSAGE, readSwitchMessage } from "#app/domain/switch.ts"

/** Which button of a switch's page was pressed: looked at first, and done when confirmed. */
export const switchStepForm = z.object({
  step: z.enum(["preview", "edit", "confirm"]).catch("preview"),
  deed: z.enum(["pause", "reword", "resume"]).catch("pause"),
})

const PROBLEMS = {
  empty: "Write what people should know: why, and when to come back",
  "too-long": `Make it shorter: at most ${LONGEST_SWITCH_MESSAGE} characters`,
} as const

export const switchMessageForm = z.object({
  message: z
    .string()
    .default("")
    .transform((text, context) => {
      const read = readSwitchMessage(text)
      if (read.ok) return read.message
      context.addIssue({ code: "custom", message: PROBLEMS[read.reason] })
      return z.NEVER
    }),
})
